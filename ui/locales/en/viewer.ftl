# Looking at exhibits.

viewer-look = Look at it
viewer-opening = Opening it in the vault
viewer-closer = Larger
viewer-farther = Smaller
viewer-whole = All of it
viewer-turn = Turn
viewer-picture = The picture
viewer-pixels = { $width } × { $height } pixels, shown at { $percent } %
viewer-text = The text
viewer-part = Shown is { $shown } of { $whole }.
viewer-more = Show more
viewer-mail-from = From
viewer-mail-to = To
viewer-mail-cc = Copy to
viewer-mail-date = Date
viewer-mail-subject = Subject
viewer-mail-with = Sent with it
viewer-play = Play
viewer-pause = Pause
viewer-back-seconds = Back { $seconds } s
viewer-on-seconds = On { $seconds } s
viewer-where = Place in the recording
viewer-time = { $at } of { $length }
viewer-page = Page
viewer-pages = of { $count }
viewer-page-before = Page before
viewer-page-after = Next page
viewer-page-shown = Page { $number }
viewer-page-unshown = Page { $number } could not be drawn: it may be damaged inside. The exhibit is in the vault, unaltered.
viewer-loud = Show where it is loud
viewer-compare = Compare with another
viewer-compare-with = With which exhibit?
viewer-compare-end = End comparing
viewer-other-type = By its content this is: { $content }. It is recorded as: { $recorded }. It is shown as what it is.
viewer-none = This is not shown here: { $content }. The file is in the vault, unaltered. “Take out a copy” on its page puts one outside, unprotected.
viewer-unshown = This file could not be shown: { $content }. It may be damaged inside, or this computer may lack what reads such files. The exhibit is in the vault, unaltered.
viewer-inside = In it are: { $codecs }.
viewer-needs-media = For recordings the system needs the packages gstreamer1.0-plugins-good and gstreamer1.0-libav.
viewer-too-large = This file is too large to be shown here ({ $size }; the most is { $most }). It is in the vault, unaltered. “Take out a copy” on its page puts one outside, unprotected.
viewer-views-logged = Note in an exhibit’s custody log whenever somebody looks at it
viewer-views-logged-help = Some courts ask for it. A list of who looked at what is a danger where the vault is taken by force: leave it off unless you need it.

## What a file says of itself

inside = What the file says of itself
inside-reading = Reading the file in a process of its own
inside-nothing = The file says nothing of itself that could be read.
inside-means = Whoever made or changed the file can have written this. Nothing of it is taken over into the record by itself. A claim says that this file says so; the fields of the exhibit and of the incident stay as they are.
inside-sensitive = Some of this can tell who made the file, with what or where. Whoever gets the file gets this too.
inside-is-sensitive = can tell on somebody
inside-time = Time
inside-place = Place
inside-device = Device
inside-author = Author
inside-person = Who is in it
inside-organisation = Organisation
inside-identifier = Mark of its own
inside-software = Program
inside-title = Title
inside-comment = Note
inside-size = Size in pixels
inside-length = Length
inside-seconds = { $seconds } s
inside-when-taken = when it was taken
inside-when-written = when the file or its content was made
inside-when-changed = when it was last changed
inside-when-printed = when it was last printed
inside-when-satellite = as the satellites said
inside-what-maker = the maker’s own notes, which nobody else can read: { $value }
inside-what-behind = behind the picture lies something else: { $value }
inside-what-track = a track of data beside picture and sound: { $value }
inside-what-picture = a picture within the file: { $value }
inside-what-file = a file within the file: { $value }
inside-what-changes = whoever changed or commented it: { $value }
inside-others = { $count ->
    [one] One more entry, as the format calls it
   *[other] { $count } more entries, as the format calls them
 }

# Parts of a picture that are hidden in a copy.
evidence-cleaned-name = without metadata
evidence-cleaned-how = What the file said of who made it, with what and where was taken out of the copy; what is seen or heard is as it was, the original is unchanged.
inside-clean = Make a copy without this
inside-cleaning = Making the copy
inside-cleaned = The copy is made and stands among the exhibits
inside-allow = Let it leave as it is
inside-allow-why = Why may this leave?
inside-allowed = This may leave with the file: { $why }
inside-withheld = Because of this the file goes into no package.
inside-unknown = Not everything that files of this format can say is known to the program, so it goes into no package unless somebody decides so.
evidence-claim-says = The file says of itself: { $value } ({ $name })
inside-take-over = Record as a claim
inside-claim = About this exhibit
inside-claim-incident = About the incident “{ $title }”
inside-claimed = Recorded as a claim of this file
evidence-redacted-name = redacted
evidence-redacted-how = Parts of the picture were hidden and a new file was made of what is left; the original is unchanged.
redact = Hide parts
redact-title = Hide parts of the picture
redact-means = A new picture is made in which what you cover is gone for good, and everything that the file says of place, time and device. The original stays as it is, and stays in the vault. Of a picture that moves only the first one is left.
redact-cover-box = Black box
redact-cover-pixelation = Squares
redact-cover-blur = Blur
redact-cover = How
redact-weaker = A black box hides most. Through squares and blur a shape or a colour of clothing may still tell somebody who knows the person.
redact-add = Add a part
redact-remove = Remove it
redact-how = Draw with the mouse, or add a part and move it with the arrow keys; with Shift the arrows change its size. Delete removes it.
redact-part = Part { $number }: { $cover }
redact-parts = { $count ->
    [0] Nothing is covered yet.
    [one] { $count } part is covered.
   *[other] { $count } parts are covered.
 }
redact-make = Make the copy
redact-making = Making the copy
redact-made = The copy is made. Look at it whole beside the original, and record who is still seen in it.
redact-most = No more than { $most } parts can be hidden in one copy.

viewer-beside = Beside it: { $title }

# How an exhibit looks, and what looks like it.
evidence-picture-of = Small picture: { $title }
evidence-like = Pictures that look like it
evidence-like-means = They may be the same picture in another size, compressed otherwise, or with its edges cut off. You decide: the program merges nothing.
evidence-like-beside = Open beside it
evidence-like-beside-of = Open beside it: { $title }
evidence-like-apart = Not the same
evidence-like-apart-of = Not the same picture: { $title }
