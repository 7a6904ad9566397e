### Parts of every screen.

components-close = Close
components-cancel = Cancel
components-notice = Notice
components-remove = Take out { $name }
components-drop = Drop the file here, or choose it
components-drop-many = Drop files here, or choose them
components-drop-now = Let go to take the file
components-drop-now-many = Let go to take the files
components-combo-untaken = “{ $text }” has not been chosen, so it would not be saved. Choose from the list, or clear the field.
components-combo-none = Nothing found
components-combo-found = { $count ->
    [one] { $count } found. Arrows to choose, Enter to take
   *[other] { $count } found. Arrows to choose, Enter to take
 }
components-progress-share = { $share } %
components-progress-unknown = How long it takes is not known yet
components-progress-finishing = Nearly done
components-progress-seconds = { $seconds ->
    [one] about { $seconds } second left
   *[other] about { $seconds } seconds left
 }
components-progress-minutes = { $minutes ->
    [one] about { $minutes } minute left
   *[other] about { $minutes } minutes left
 }
components-progress-hours = { $hours ->
    [one] about { $hours } hour left
   *[other] about { $hours } hours left
 }
components-not-given = Not given
components-original = Original
components-translation = Translation
components-translation-add = Add a translation
components-name = As written
components-name-add = Add another spelling
components-name-spell = Propose Latin spellings
components-count-add = Add a number
components-count-phrase = In the source’s words
components-source-add = Add a source
components-place-told = As told
components-place-address = Street and house, where they are known.
components-place-exact = Coordinates
components-place-paste = Both coordinates copied together from a map may be pasted into one field.
components-degrees = Degrees as a decimal number from -{ $most } to { $most }, such as 55.7558.
components-codes-choose = { $count ->
    [one] Choose from { $count } term
   *[other] Choose from { $count } terms
 }
components-codes-keys = ↑ ↓ move between the boxes, Space ticks; Tab leaves the group.
components-filter = Find in the list

components-chosen = Chosen
components-more = Show { $next } more of the { $left } that follow
