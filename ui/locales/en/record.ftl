### Records: pages, forms, drafts, history, and what each kind asks.

## Kinds

kind-case = Case file
kind-person = Person
kind-incident = Incident
kind-act = Act
kind-involvement = Involvement
kind-testimony = Testimony
kind-consent = Consent
kind-evidence = Exhibit
kind-note = Note
kind-mapping = Import mapping
kind-import = Import
kinds-case = Case files
kinds-person = People
kinds-incident = Incidents
kinds-act = Acts
kinds-involvement = Involvements
kinds-testimony = Testimonies
kinds-consent = Consents
kinds-evidence = Evidence
kinds-note = Notes
kinds-mapping = Import mappings
kinds-import = Imports
count-case = { $count ->
    [one] { $count } case file
   *[other] { $count } case files
 }
count-person = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
count-incident = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
 }
count-act = { $count ->
    [one] { $count } act
   *[other] { $count } acts
 }
count-involvement = { $count ->
    [one] { $count } involvement
   *[other] { $count } involvements
 }
count-testimony = { $count ->
    [one] { $count } testimony
   *[other] { $count } testimonies
 }
count-consent = { $count ->
    [one] { $count } consent
   *[other] { $count } consents
 }
count-evidence = { $count ->
    [one] { $count } exhibit
   *[other] { $count } exhibits
 }
count-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
count-mapping = { $count ->
    [one] { $count } import mapping
   *[other] { $count } import mappings
 }
count-import = { $count ->
    [one] { $count } import
   *[other] { $count } imports
 }

## A record’s page

record-edit = Edit
record-edit-field = Edit “{ $field }”
record-add = Add
record-further = More
record-history = History
record-seal = Seal only this record
record-delete = Delete
record-erase = Erase for good
record-restore = Restore
record-cancel = Cancel
record-yes = Yes
record-as-told = as told: “{ $words }”
record-is-deleted = (deleted)
record-is-erased = erased
record-unknown = a record that is not here
record-value-erased = Erased
record-deleted-here = This record is deleted. It is not in lists and goes into no package. It can be restored at any time.
record-erased-here = This record was erased. Its content is gone; the journal shows only that it existed.
record-has-draft = There is a draft that is not saved yet.
record-continue = Continue editing
add-consent = Consent
add-testimony = Testimony
add-act = Act
add-involvement = Who did it
add-evidence = Files
add-note = Note
around-act-victim = Done to this person
around-act-incident = Who did what to whom
around-involvement-act = Who did it
around-involvement-perpetrator = Acts this person took part in
around-testimony-speaker = Testimonies of this person
around-testimony-incidents = Testimonies
around-testimony-mentions = Mentioned in testimonies
around-testimony-taken_by = Testimonies taken by this person
around-consent-person = Consents
around-consent-testimony = Consents for this testimony
around-consent-taken_by = Consents taken by this person
around-consent-representative = Speaks for others
around-evidence-shows = Seen or named in evidence
around-evidence-incidents = Evidence
around-evidence-obtained_by = Evidence obtained by this person
around-evidence-obtained_from = Evidence obtained from this person
around-evidence-derived_from = Made from this exhibit
around-evidence-replaces = Corrected by
around-evidence-voice = Heard in recordings
around-note-about = Notes
around-more = { $total } records refer to this one; the first 500 are shown.

## Saving, undoing, drafts

record-saved-said = Saved
record-undo = Undo
record-undone = Change undone
record-undone-new = Undone: the new record is deleted
record-undone-draft = The draft is back
record-undone-restored = Deleted again
record-redone = The change is back
record-discarded = Draft discarded
record-deleted-said = Deleted: { $kind }
record-restored-said = Restored
record-draft-kept = Not saved yet. What you typed is kept as a draft.
record-draft-refused = Not saved, and the vault cannot take the draft now: the disk may be full. What you typed is kept until the vault is locked. Make room, open the form again and save.
record-unsaved = Not saved yet. What you type is kept in the vault as a draft.
record-faulty = { $count ->
    [one] Not saved. One field needs another look: { $fields }
   *[other] Not saved. { $count } fields need another look: { $fields }
 }
draft-list = Drafts
draft-discard = Discard the draft
deleted-list = Deleted records
deleted-means = What was deleted is kept here until it is restored or erased. It is not in lists and goes into no package.
deleted-empty = Nothing is deleted. What you delete comes here and can be restored.
deleted-restored = { $count ->
    [one] { $count } record restored
   *[other] { $count } records restored
 }
deleted-restore-all = Restore all { $count }

## Erasing

record-erase-title = { $kind ->
    [case] Erase the case file for good
    [person] Erase the person’s record for good
    [incident] Erase the incident for good
    [act] Erase the act for good
    [involvement] Erase the record of involvement for good
    [testimony] Erase the testimony for good
    [consent] Erase the consent for good
    [evidence] Erase the exhibit for good
    [note] Erase the note for good
    [mapping] Erase the import mapping for good
    [import] Erase the record of the import for good
   *[other] Erase this record for good
 }
record-erase-lost = This cannot be undone. What is lost for good:
erase-link-cases = links to its case files
erase-link-incidents = links to incidents
erase-link-incident = link to the incident
erase-link-victim = link to the victim
erase-link-act = link to the act
erase-link-perpetrator = link to whoever did it
erase-link-person = link to the person
erase-link-testimony = link to the testimony
erase-link-speaker = link to whoever said it
erase-link-taken_by = link to whoever took it down
erase-link-mentions = links to the people mentioned
erase-link-representative = link to the representative
erase-link-corrects = link to the earlier statement
erase-link-replaces = link to the version it corrects
erase-link-shows = links to the people seen or named
erase-link-obtained_by = link to whoever obtained it
erase-link-obtained_from = link to whoever it came from
erase-link-derived_from = link to its original exhibit
erase-link-about = links to what it is about
erase-link-mapping = link to the import mapping
erase-field-summary = summary
erase-field-opened = date it was opened
erase-field-birth = date of birth
erase-field-group_size = size of the group
erase-field-counts = numbers of people
erase-field-type_words = kind of incident in the source’s words
erase-field-methods = methods
erase-field-status_at_end = outcome for the person
erase-field-unknown = note that it is not known who it was
erase-field-perpetrator_type = service or body
erase-field-purposes = purposes
erase-field-level = level of identification
erase-field-obtained = date it was obtained
erase-field-obtained_how = how it was obtained
erase-field-consent_obtained = date it was given
erase-field-consent_how = way it was given
erase-field-testimony_how = way it was taken
erase-field-reconfirm_by = date to ask again by
erase-field-withdrawn = date of withdrawal
erase-field-first_account = note whether it was the first account
erase-field-sealed = note since when it is sealed
erase-field-original_url = address where it was public
erase-field-metadata_allowed = reason why its metadata may leave
erase-field-shows_nobody = note that nobody is seen or named
erase-field-rows = number of rows
erase-field-imported = number of rows imported
erase-field-undone = note that it was undone
record-erase-file = the file itself
record-erase-history = every earlier version of these fields
record-erase-stays = { $referring ->
    [0] Only a trace stays: that there was a record, and when it was changed. Earlier backups still hold what was erased.
    [one] Only a trace stays: that there was a record, and when it was changed. One other record refers to it and keeps an empty reference. Earlier backups still hold what was erased.
   *[other] Only a trace stays: that there was a record, and when it was changed. { $referring } other records refer to it and keep an empty reference. Earlier backups still hold what was erased.
 }
record-erase-word = erase
record-erase-type = Type “{ $word }” to confirm
record-erase-do = Erase
record-erased-said = { $values ->
    [one] Erased: { $values } value
   *[other] Erased: { $values } values
 }
record-erased-pages = The values are erased, but the database’s log could not be emptied yet. Lock the vault and open it again to finish.
record-erased-backup = The backup of { $time } still holds what was erased. Make a new one and destroy the old.

## Fields of forms

record-unsaid = Not given
record-needed = Required fields are marked *.
record-type-to-find = Type to find it in the list.
record-find-person = Type a name. If the person is not listed, add them here.
record-stays-chosen = Chosen: { $term }
record-keep-chosen = Keep this choice
group-standing = Status and date
group-person = About the person
group-group = If it is a group or an organisation
group-belongs = Case files and links
group-sort = Kind and degree of proof
group-about = Subject, organiser, numbers of people
group-source = Sources and origin
group-when-where = When and where, if it differs from the incident
group-outcome = Reason given, consequences, how it ended
group-taking = How it was taken
group-taker = Who took it down and where, who was present, who interpreted
group-speaks-of = Who and what it is about
group-basis = What the basis rests on
group-lasting = How long it is valid, withdrawal
group-handling = Language and restrictions
group-other = Everything else

## People

person-new = New person
person-new-named = New person: { $name }
person-make = Add the person
person-empty = Here are the people of your case files: victims, witnesses, and those who gave or carried out orders. Begin with whoever told you first; a name may stay unknown.
person-names = Name
person-names-help = As in documents or as told. Leave it empty if only a description is known.
person-names-missing = Give a name, or describe the person so that they can be told from others. What you have typed is still here.
person-unnamed = Or a description
person-unnamed-help = Such as “officer in a mask, about 40”.
person-nature = A person, a group or an organisation?
person-roles = Who this is in the case
person-roles-help = Used instead of the name where the name may not be given.
choice-role-other = none of these: just “a person”
person-description = What else is known
person-group_size = How many people

## Acts

act-new = New act
act-empty = An act is what was done to one person in one incident: an arrest, a beating, a search. Record who did what to whom, here or on the incident’s page. It is recorded as alleged, not as a finding of law.
act-victim = Who was the victim?
act-type = What was done?
act-type-missing = Say what was done. What you have typed is still here.
act-methods = How was it done?
act-incident = In which incident?
act-description = What happened to this person
act-who = Who did it?
act-who-help = Each person or unit separately. “Not known” is an answer too.
act-who-add = Add who did it
act-who-unknown = Not known
act-who-one = record { $number }
act-unknown = not known
act-by = by: { $who }
act-by-nobody = who did it is not recorded
involvement-nobody = Who did it is not known
involvement-new = Who did it
involvement-perpetrator = Who was it?
involvement-perpetrator-missing = Name who it was, describe them, or tick that it is not known. What you have typed is still here.
involvement-unknown = Not known who it was
involvement-description = How they were described
involvement-perpetrator_type = Who they belong to
involvement-degree = What their part was

## Testimonies

testimony-new = New testimony
testimony-empty = A testimony is what one person told, in their own words. It is kept as it was given; corrections stand beside it. Begin with who told it.
testimony-speaker = Who said it?
testimony-date = When was it said?
testimony-narrative = The account
testimony-narrative-help = In the speaker’s own words, in the language in which it was told. Once saved, it cannot be changed.
testimony-narrative-translation-help = The whole of the original, as closely as the language allows: add nothing and leave nothing out. Once saved, it cannot be changed.
testimony-narrative-transcript-help = Word for word, as it is heard or written in the original. Mark what cannot be made out. Once saved, it cannot be changed.
testimony-narrative-missing = Write down the account. What you have typed is still here.
testimony-language = In which language was it told?
testimony-how = How was it taken?
testimony-additions = Corrections and additions
testimony-fixed = The account stays as it was given. Add what is new below.
testimony-add = Add a correction or addition
testimony-addition-date = When it was said
testimony-addition-text = What was said
testimony-by = Testimony: { $name }
testimony-add-to = Add to it
testimony-later = New statement about it
testimony-translation = Translation
testimony-transcript = Transcript
testimony-original = The original
testimony-seal = Seal against changes
testimony-seal-title = Seal this testimony against changes
testimony-seal-means = Once it is sealed, nothing in it can be changed, and the seal cannot be taken off. Corrections and additions can still be made: they stand beside it, each with a date of its own.
testimony-seal-draft = There is a draft of it that is not saved yet; once the testimony is sealed, the draft can no longer be saved. Save or discard it first.
testimony-sealed-said = The testimony is sealed.

## Consents

consent-new = New consent
consent-of = Consent: { $name }
consent-person = Whose consent is it?
consent-person-missing = Choose whose consent it is. What you have typed is still here.
consent-testimony = For one testimony only?
consent-testimony-help = Leave it empty if the consent covers everything about the person.
consent-basis = On what basis may the person appear?
consent-basis-missing = Choose the basis. What you have typed is still here.
consent-level = How far may the person be identified?
consent-level-help = Each purpose has its own answer. If a court may have the name and the public may not, record two consents, each with its own purpose.
consent-level-missing = Choose how far the person may be identified. What you have typed is still here.
consent-purposes = For what?
consent-purposes-help = Only the purposes for which the person gave the same answer. For the others, record another consent.
consent-purposes-missing = Choose at least one purpose. What you have typed is still here.
consent-representative-missing = Say who speaks for the person, or write down the reason. What you have typed is still here.
consent-source-missing = Name the public source that says it already. What you have typed is still here.
consent-obtained = When given
consent-conditions = Conditions, in the person’s own words
consent-state-nobody = No people yet
consent-state-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
consent-state-agreed = { $count } agreed
consent-state-refused = { $count } refused
consent-state-withdrawn = { $count } withdrew
consent-state-due = { $count } to be asked again
consent-state-officials = { $count ->
    [one] { $count } official or institution
   *[other] { $count } officials and institutions
 }
consent-state-testimony = { $count } consented to one testimony only
consent-state-unasked = { $count } not asked for consent

## Evidence

evidence-new = Attach files
evidence-choose = Which files to attach
evidence-empty = Evidence is files as they were received: photos, recordings, documents. Drop them on a case file’s page or press “Attach files”; each becomes an exhibit, and the originals are never altered.
evidence-title = Title
evidence-title-help = What is in this file.
evidence-title-missing = Say what it shows. What you have typed is still here.
evidence-shows = Who is seen or named?
evidence-shows-help = Until this is recorded, the exhibit goes into no package.
evidence-metadata_allowed = Why its metadata may leave
evidence-metadata_allowed-help = While this is empty, a file that says who made it, with what or where goes into no package. Your reason stays in the vault.
evidence-shows_nobody = Nobody is seen or named
evidence-shows_nobody-help = Only if somebody has gone through all of it.
evidence-attaching = Files being attached
evidence-attaching-file = Attaching { $name }
evidence-attached = { $count ->
    [one] { $count } file attached. The original on your disk is not encrypted.
   *[other] { $count } files attached. The originals on your disk are not encrypted.
 }
evidence-attached-undone = { $count ->
    [one] Undone: { $count } attached file is deleted
   *[other] Undone: { $count } attached files are deleted
 }
evidence-not-attached = { $name } was not attached. { $why }
evidence-drop = Let go to attach to “{ $name }”
evidence-unlooked = It is not recorded yet who is seen or named here. Until it is, the exhibit goes into no package.
evidence-say-whom = Record who is seen or named
evidence-nobody = Nobody is seen or named
evidence-stays-out = It goes into no package until it is recorded who is seen or named in it.
evidence-extract = Take out a copy
evidence-extract-where = Where the copy goes
evidence-extract-means = The copy lies outside the vault, unprotected: whoever gets to the disk can open it. Destroy it when you no longer need it. The original stays in the vault.
evidence-extract-choose = Choose where
evidence-extracting = Writing the copy
evidence-extracted = The copy is at { $path }. It is not protected.

# What a file is, by its media type; a type without a text is named as it is.
file-type-text-plain = Text file
file-type-text-csv = CSV table
file-type-text-html = Web page
file-type-application-pdf = PDF document
file-type-application-msword = Word document
file-type-application-vnd-openxmlformats-officedocument-wordprocessingml-document = Word document
file-type-application-vnd-oasis-opendocument-text = OpenDocument text
file-type-application-rtf = RTF document
file-type-application-vnd-ms-excel = Excel table
file-type-application-vnd-openxmlformats-officedocument-spreadsheetml-sheet = Excel table
file-type-application-vnd-oasis-opendocument-spreadsheet = OpenDocument table
file-type-application-zip = ZIP archive
file-type-message-rfc822 = E-mail message
file-type-application-octet-stream = File of unknown type
file-type-image-jpeg = JPEG picture
file-type-image-png = PNG picture
file-type-image-gif = GIF picture
file-type-image-heic = HEIC picture
file-type-image-tiff = TIFF picture
file-type-image-webp = WebP picture
file-type-image-bmp = BMP picture
file-type-image-svg-xml = SVG picture
file-type-audio-mpeg = MP3 recording
file-type-audio-mp4 = M4A recording
file-type-audio-aac = AAC recording
file-type-audio-flac = FLAC recording
file-type-audio-ogg = OGG recording
file-type-audio-wav = WAV recording
file-type-audio-x-wav = WAV recording
file-type-video-mp4 = MP4 video
file-type-video-mpeg = MPEG video
file-type-video-quicktime = MOV video
file-type-video-webm = WebM video
file-type-video-x-matroska = MKV video

## Notes

note-new = New note
note-empty = Notes stay in this vault: what to ask, what to check, whom to call. They go into no package. Begin with what must not be forgotten.
note-text-missing = Write the note. What you have typed is still here.
note-about = Who or what is it about?
note-about-help = Type a name or a title.

## History

history-means = Every change of this record, the latest first. Times are from this device’s clock; the order does not depend on it.
history-record-new = Record created
history-record-save = Changed
history-record-delete = Deleted
history-record-restore = Restored
history-record-undo = A change was undone
history-record-erase = Values erased
history-import-table = Imported from a table
history-import-undo = Import undone
history-evidence-attach = File attached
history-evidence-custody = Custody recorded
history-timestamp-take = Time stamp
history-sample-fill = Sample filled in
history-person-merge = Two records of a person merged
history-person-part = Merged records parted again
history-other = Other change
history-no-time = time not recorded
history-device = device { $device }
history-device-own = this device
history-before = Before
history-after = After
# A field with the item of its list that a change belongs to.
history-item = { $field }, “{ $item }”
history-value = Value
history-undo = Undo this change
history-state-live = there
history-state-deleted = deleted
history-state-erased = erased
history-undo-making = Undo creating the record

record-unsaved-refused = Not saved yet, and the vault cannot take it now: the disk may be full. What you typed is on this page only. Make room, or save.

## Incidents.

incident-new = New incident
incident-empty = An incident is what happened at one time in one place: a search, a rally that was broken up, a hearing. Record what is known; the rest may stay unknown.
incident-title = Title
incident-title-missing = Give the incident a title, or describe what happened. What you have typed is still here.
incident-date = Date
incident-place = Place
place-address = address: { $address }
place-precision = precision: { $precision }
incident-place-help = As the place was described: “the yard of the police station”, “near the railway station”.
incident-description = What happened
incident-description-help = In order, as far as it is known. Keep apart what was seen and what was heard.

## One person, two records

same-title = Same person?
same-means = These may be one person recorded twice. You decide, and a merge can be taken back.
same-empty = Here you see people who may be recorded twice: their names are compared in every spelling and script, and their births. There are none now. To compare two people yourself, open one of them and choose “Compare with another person…” under “More”.
same-and = and
same-list = People who may be recorded twice
same-looking = { $count ->
    [0] Still looking through the people: none found so far
    [one] Still looking through the people: { $count } pair so far
   *[other] Still looking through the people: { $count } pairs so far
 }
same-found = { $count ->
    [0] None found
    [one] { $count } pair
   *[other] { $count } pairs
 }
same-perhaps = Perhaps the same as:
same-recorded = Perhaps already recorded:
same-said = { $count ->
    [one] Perhaps already recorded: { $count } person, listed below the name
   *[other] Perhaps already recorded: { $count } people, listed below the name
 }
same-open = Open
same-use = Use this person
same-compare = Compare
same-compare-with = Compare with another person…
same-compare-title = Compare with another person
same-compare-who = Who may be the same?
same-two = Is this one person?
same-signs = What the names and births say: { $signs }.
same-no-signs = The names and births say nothing for it.
same-apart-already = These two were told apart: not the same person.
same-gone = One of these records is deleted, erased or merged already. They cannot be merged.
same-changed = One of the two records was changed meanwhile. Nothing was merged. Below, both are shown as they are now: look again and decide.
same-first = First record
same-second = Second record
same-which = Which record is kept?
same-kept = is kept
same-aside = is put aside
same-referred = { $count ->
    [0] No other record refers to it
    [one] { $count } record refers to it
   *[other] { $count } records refer to it
 }
same-differs = they differ
same-stands = this stands
same-only-aside = stays in the record put aside
same-added = goes to the kept one
same-will = { $kept ->
    [first] The second record
   *[second] The first record
 } is put aside, but stays readable and can be brought back; what it adds goes to the kept one, { $count ->
    [0] and nothing else changes.
    [one] and { $count } record that refers to it will refer to the kept one.
   *[other] and { $count } records that refer to it will refer to the kept one.
 }
same-merge = Merge
same-merged = Merged into one record
same-apart = Different persons
same-apart-title = These are different persons
same-apart-means = This is remembered as a relation between them, and they are not proposed again.
same-apart-reason = How do you know?
same-apart-do = Remember
same-apart-said = Remembered: different persons
same-apart-undone = Undone: they may be proposed again
same-apart-from = Not the same person as { $name }
same-merged-from = Merged into it:
same-merged-into = Merged into:
same-merged-away = This record was merged into another one. It is in no list and goes into no package; here it can be read as it was.
same-part = Undo the merge
same-part-means = This record will be there again as it was before the merge. Records that referred to it will refer to it again, and what it added to the kept one is taken out. What was changed since the merge stays where it is.
same-parted = Parted again
same-parted-all = Parted again. Everything is as it was before the merge.
same-parted-stayed = { $count ->
    [one] Parted again. { $count } record was changed since the merge: something in it stayed merged
   *[other] Parted again. { $count } records were changed since the merge: something in them stayed merged
 }
same-stayed = Changed since the merge; something in these stayed merged. Check whether that is right:
sign-name = same name
sign-surname = same surname
sign-surname_form = same surname in another spelling, script or form
sign-surname_typo = surnames differ by a letter or two
sign-surname_part = one surname is part of the other
sign-surname_differs = different surnames
sign-given = same given name
sign-given_form = same given name in another form
sign-given_typo = given names differ by a letter
sign-given_initial = the initial fits the given name
sign-patronymic = same patronymic
sign-patronymic_initial = the initial fits the patronymic
sign-patronymic_typo = patronymics differ by a letter
sign-patronymic_differs = different patronymics
sign-given_differs = different given names
sign-birth_day = born on the same day
sign-birth_year = born in the same year
sign-birth_near = dates of birth close to each other, or one slip apart
sign-birth_differs = dates of birth contradict each other
