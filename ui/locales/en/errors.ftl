### What a person reads when something was refused or failed: what happened, what was kept, what to do.
### The keys are the codes of the api, `error-<code>`.

error-unexpected = The program met something it does not know ({ $code }). Nothing was saved by this step; what was saved before is there. Try again; if that does not help, lock the vault and open it again.
error-internal = The program could not finish this step. What was saved before is there. Try again; if that does not help, lock the vault and open it again.
error-command_unknown = This version of the program does not know that command. Nothing was changed. Use the window and the command line of the same version.
error-arguments_wrong = The command was called in a form it does not take. Nothing was changed. Look at its help and call it again.

error-vault_closed = No vault is open. Nothing was changed. Open the vault and repeat the step.
error-vault_is_open = A vault is open already. It stays open and unchanged. Lock it first.
error-authentication_needed = This step needs the passphrase again. Nothing was changed. Type it and repeat the step.
error-vault_missing = There is no vault in this folder. Nothing was changed. Check the path; the folder of a vault holds the file vault.json.
error-vault_exists = The folder is not empty. Nothing in it was touched. Name a new folder, or open the vault that is there.
error-vault_open_elsewhere = The vault is open in another window or program. Nothing was changed. Lock it there first.
error-key_wrong = This passphrase or key does not open it. Nothing was changed. Check the keyboard layout and Caps Lock, and try again; a vault opens with the recovery key from the sheet too.
error-key_too_soon = Several wrong attempts in a row: there is a pause before the next one. Nothing in the vault was changed. Wait { $seconds } s and try again.
error-passphrase_weak = The passphrase is too easy to guess. Nothing was written. Add words, or use a proposed one.
error-passphrases_differ = The two passphrases do not match. Nothing was written. Type the same one twice.
error-recovery_mismatch = That does not match the sheet. Nothing was written yet. Check the numbers of the groups and type them again, or begin again with a new sheet.
error-recovery_malformed = The recovery key has a mistake: a letter or digit is mistyped. Nothing was changed. Compare it with the sheet, group by group.
error-kdf_too_cheap = The key file is weak: its passphrase would be easy to guess, and this program writes no such files. Nothing was opened or changed. Take the vault from a backup.
error-kdf_too_costly = The file asks for more work than this program allows. Nothing was opened or changed. If it is a vault, take it from a backup; if it is a package, ask for it again.
error-key_file_damaged = A key file of the vault is damaged. Nothing was changed. Open the vault with the recovery key, or take a backup.
error-vault_damaged = Part of the vault is damaged. Nothing was deleted, and what can be read is still there. Copy the whole folder, then open the last backup.
error-vault_rolled_back = The vault is older than what was last written: something put an earlier copy here. Nothing was changed. Look for the newer copy; if it is gone, open the backup and compare.
error-vault_too_new = A newer version of the program wrote this vault. Nothing was changed. Open it with that version.
error-disk_full = The disk is full. What was saved before is there; this step was not saved. Make room and repeat it.
error-read_only = This folder cannot be written to. What was saved before is there; this step was not saved. Check the permissions, or whether the stick is write-protected.
error-io = Reading or writing failed. What was saved before is there; this step was not saved. Check the disk or the stick, and repeat it.
error-file_missing = There is no such file. Nothing was changed. Check the path.
error-file_exists = There is a file of that name already. It was not touched. Choose another name.
error-exhibit_missing = The file of this exhibit is missing from the vault. Its record and all else are there. Bring the file back from a backup.
error-exhibit_damaged = The file of this exhibit is damaged. Its record and all else are there. Bring the file back from a backup.
error-backup_foreign = This folder holds something other than a backup of this vault. Nothing in it was touched. Choose an empty folder, or that of an earlier backup.
error-inside_vault = This file would lie in the vault’s folder, where nothing else belongs. Nothing was written. Choose a place outside it.
error-backup_inside = The folder for the backup lies inside the vault. Nothing was written. Choose a folder outside it, best on another disk.
error-backup_open = The backup in this folder is open, or was not closed cleanly. It was not touched. Close it, open and lock it once, and repeat.
error-backup_newer = The backup in this folder holds changes that this vault lacks. It was not touched. Open it and compare; back up into another folder.
error-backup_running = Files of this vault are still being copied, attached or sealed. That goes on; nothing else was changed. Wait until it ends and repeat the step.
error-cancelled = Cancelled. Nothing of this step was kept; everything before it is there.

error-record_missing = There is no such record in this vault. Nothing was changed. Compare the id with the list.
error-conflict = This record was saved again after the version that your change is based on; it is at version { $version } now. Nothing was overwritten, your text is untouched. Compare the two and choose.
error-record_not_live = This record is deleted or erased. Nothing was saved, your text is untouched. Restore the record first, or make a new one.
error-record_other_kind = This record is of another kind. Nothing was changed. Compare the id with the list of the kind that is meant.
error-kind_unknown = The program does not know this kind of record. Nothing was changed. A newer version may know it.
error-id_wrong = This is not the id of a record. Nothing was changed. Copy the id again.
error-field_shape = The field “{ $field }” has a form that cannot be saved. Nothing was saved, your text is untouched. Correct the field and save again.
error-field_missing = The field “{ $field }” is needed and empty. Nothing was saved, your text is untouched. Fill it in and save again.
error-date_unreadable = The field “{ $field }” cannot be read as a date. Nothing was saved, your text is untouched. Write it as 04.03.2022 or 2022-03, or keep the words as they were told.
error-term_unknown = The field “{ $field }” has a code that is not in its vocabulary “{ $vocabulary }”. Nothing was saved. Choose a term from the list.
error-narrative_kept = A testimony is kept as it was given. Nothing was changed. Put what is new in an addition.
error-testimony_sealed = This testimony is sealed. Nothing was changed. Put what is new in an addition, or record a new statement that cites it.
error-log_kept = An entry of the custody log stays as it was saved. Nothing was changed. Add another entry that corrects it; names and words in it can be erased one by one.
error-not_decoded = What this file says of itself could not be read: it may be damaged inside, or made to do harm. The exhibit is in the vault, unaltered. Nothing else was touched.
error-stamp_refused =
    { $reason ->
        [unreadable] The file is neither an answer of a time stamping authority nor a proof of OpenTimestamps, or it is damaged.
        [rejected] The authority refused the request and gave no time stamp.
        [algorithm] The time stamp is of another hash than SHA-256.
        [hash] The time stamp is of something else: its hash is not the one of this exhibit or of an entry of this vault’s journal.
        [nonce] The answer is to another request: it does not repeat the number of the one that was written here.
        [signers] The time stamp has no signature, or more than one.
        [certificate] The answer lacks the certificate that it is signed under, or names another one.
        [signature] The signature of the time stamp does not hold: it was altered after it was signed.
        [weak] The time stamp is signed with a hash or a key that can be forged today.
        [purpose] The certificate that signed is not one for time stamps alone.
        [expired] A certificate was not valid at the time that the stamp tells.
        [chain] The time stamp does not lead to the certificate that you chose, or its certificates do not belong together.
        [anchor] The file that you chose as certificate holds none.
        [open] There is no answer to take out: none was taken in, or it was erased.
       *[other] The time stamp cannot be relied on.
    } Nothing was kept or changed. Compare with what the authority sent, or write a new request.
error-same_person = A record cannot be merged into itself. Nothing was changed. Choose another person.
error-not_merged = This record is not merged into another one. Nothing was changed. Choose the record that was put aside by the merge.
error-term_stands = A term with this label is there already. Nothing was saved. Use that one, or choose another label.
error-in_use = This is in use (records that hold it: { $records }). Nothing was deleted. Mark it as out of use instead: it stays in those records and is no longer offered.
error-document_too_large = This is more than a record or a package may hold. Nothing was saved, your text is untouched. Split it into several.
error-journal_damaged = The vault’s journal does not hold together. Nothing was deleted, and what can be read is still there. Copy the whole folder, then compare with the last backup.

error-mapping_wrong = The mapping of the columns cannot be used. Nothing was imported. Check which column goes where.
error-table_unreadable = The file cannot be read as a table. Nothing was imported. Save it as CSV and try again.
error-table_problems = { $problems ->
    [one] { $problems } of { $rows } rows has a problem, and all or nothing was asked for. Nothing was imported. Correct the table, or import the good rows only.
   *[other] { $problems } of { $rows } rows have problems, and all or nothing was asked for. Nothing was imported. Correct the table, or import the good rows only.
 }
error-package_empty = There is nothing to seal. No file was written. Choose a case or records that may be disclosed for this purpose.
error-package_outdated = The records, or what may be disclosed of them, changed while they were being sealed. The file was removed again. Look at the preview and seal again.
error-recipient_wrong = { $reason ->
    [secret] This is a secret key; it stays with its owner. No file was written. A package is sealed to its other part, the line that begins with age1.
    [post-quantum] Keys that begin with age1pq1 cannot be sealed to yet. No file was written. Ask the recipient for one that begins with age1.
    [unsupported] This kind of key cannot be sealed to. No file was written. Ask the recipient for one that begins with age1.
   *[other] This is not a recipient’s key. No file was written. Copy the line that begins with age1 again.
 }
error-package_unreadable = The file is not a sealed package, or only a part of one. Nothing was opened. Get it again and compare its size with the sender’s.
error-package_altered = The package is not as it was sealed. Nothing was taken from it. Ask the sender for it again, and tell them.
error-package_key_needed = { $reason ->
    [identity] This package opens with a key, not with a passphrase. Nothing was opened. Name the file with your key.
    [passphrase] This package opens with a passphrase, not with a key. Nothing was opened. Ask the sender for the passphrase.
    [syntax] The file holds no key that opens packages. Nothing was opened. Such a key is a line that begins with AGE-SECRET-KEY-1.
   *[other] A package is sealed and opened with either a key or a passphrase. Nothing was written. Give exactly one of them.
 }

## What fields are called, `field-<name>`: an error that names a field names it so; a path such as place.latitude is named part by part.

field-title = Title
field-text = Text
field-language = Language
field-reference = Reference
field-summary = What it is about
field-opened = Opened
field-status = Status
field-nature = Person or group
field-names = Names
field-usage = Kind of name
field-scheme = Transliteration rules
field-sex = Sex
field-birth = Born
field-citizenships = Citizenships
field-languages = Languages
field-occupation = Occupation
field-roles = Roles
field-group_size = Size of the group
field-description = Description
field-cases = Case files
field-date = Date
field-edtf = Date
field-phrase = As told
field-zone = Time zone
field-place = Place
field-country = Country
field-region = Region
field-address = Address
field-latitude = Latitude
field-longitude = Longitude
field-precision = Precision
field-types = Kinds of incident
field-type_words = Kind in the source’s words
field-subject = Subject
field-organizer = Organiser
field-circumstances = Circumstances
field-counts = Numbers of people
field-of = What is counted
field-number = Number
field-sources = Sources
field-url = Address on the web
field-import = Import
field-merged_into = Merged into
field-incident = Incident
field-victim = Victim
field-act_type = Kind of act
field-methods = How it was done
field-stated_reason = Reason that was given
field-status_at_end = How it ended for the person
field-act = Act
field-perpetrator = Who did it
field-unknown = Unknown
field-degree = Degree of involvement
field-perpetrator_type = Who they belong to
field-person = Person
field-testimony = Testimony
field-basis = Basis
field-purposes = For what
field-level = How far the person is identified
field-obtained = Obtained
field-consent_obtained = When given
field-how = How
field-testimony_how = How it was taken
field-taken_by = Taken by
field-conditions = Conditions
field-representative = Representative
field-reason = Reason
field-source = Source
field-reconfirm_by = Ask again by
field-withdrawn = When withdrawn
field-speaker = Who said it
field-first_account = First account
field-narrative = Account
field-additions = Additions
field-mentions = Mentions
field-incidents = Incidents
field-about = About
field-file = File
field-file_name = File name
field-media_type = File type
field-size = Size
field-sha256 = SHA-256
field-obtained_by = Obtained by
field-obtained_from = Obtained from
field-original_url = Where it was public
field-shows = Who is seen or named
field-metadata_allowed = Why its metadata may leave
field-shows_nobody = Nobody is seen or named
field-restriction = Restriction
field-derived_from = Made from
field-mapping = Import mapping
field-rows = Rows in the file
field-imported = Rows imported
field-left_out = Rows left out
field-undone = Undone
field-purpose = Purpose
field-record = Record
field-state = State
field-id = Id

field-obtained_how = How obtained
error-source_unreadable = The file could not be read to its end. Nothing of it was taken in, and what was saved before is there. Check the disk or the stick that it lies on and try again.
error-intake_empty = There is no file to take in in what you chose. Nothing was changed. Choose another folder.
error-intake_too_large = There are more than { $most } files in what you chose. Nothing was taken in. Take in one of its folders after the other.
error-intake_away = The folder that is being taken in cannot be reached any more. What was taken in is in the vault. Plug the stick or disk in again and go on.
error-no_recording = Only recordings of sound or film can be transcribed, and this exhibit is none. Nothing was changed.
error-no_transcript = This exhibit is no transcript, or not one of that original. Nothing was changed.
error-transcript_unreadable = { $reason ->
    [encoding] This is no text in UTF-8. Nothing was made. Save the file as UTF-8 and try again.
    [empty] Nothing is said in it yet. Nothing was made. Type at least one passage.
    [too_large] This transcript is too long. Nothing was made. Divide it into several.
    [line] Line { $number } cannot be read: there is neither a time nor words that belong to one. Nothing was made.
    [order] Passage { $number } begins before the one above it, or ends before it begins. Nothing was made, and what you typed is kept. Correct its time.
    [mark] A time mark within passage { $number } is not between the times around it. Nothing was made, and what you typed is kept. Correct or delete the mark.
   *[other] The transcript cannot be read. Nothing was made.
 }
error-not_cleaned = { $reason ->
    [pdf] Metadata can’t be taken out of a PDF without taking it apart. No copy was made, the exhibit is unaltered. Hide parts of it instead: that copy consists of pictures of its pages, without metadata.
    [document] Who wrote and changed it stands all through such a document. No copy was made, the exhibit is unaltered. Save it as a PDF outside, take that in, and make a redacted copy of it.
    [recording] The program can’t take metadata out of recordings of this format. No copy was made, the exhibit is unaltered. Convert it to MP4 or MP3 outside and take that in, or decide that it may leave as it is.
    [large] The file is too large for this. No copy was made, the exhibit is unaltered.
    [damaged] The file isn’t built as its format says. No copy was made, the exhibit is unaltered.
    [left] Something that can tell on somebody was still left in the copy. It was not kept; the exhibit is unaltered.
   *[other] The program can’t take metadata out of files of this format. No copy was made, the exhibit is unaltered.
 }
error-no_container = This is no container: it holds no files that could be taken out. Nothing was changed. A zip archive can be taken apart.
error-no_picture = Parts can be hidden in pictures and PDF only, and this is none that the program can read. Nothing was changed.
error-picture_differs = The window shows this picture turned otherwise than the program reads it: the parts would cover another place. No copy was made. Convert the picture into a JPEG and take that in.
error-pages_differ = The window shows the pages of this document otherwise than the program reads them: the parts would cover another place. No copy was made. Save the document as a new PDF in the program that made it, or print it into one, and take that in.
error-document_locked = This document opens by a password only, or is encrypted in a way that is not read here. No copy was made; the exhibit is in the vault, unaltered. Save it without the password in the program that opens it, and take that in as well.
error-page_missing = Pages in the document: { $pages }. There is no page { $page } in it. No copy was made.
error-page_undrawn = Page { $page } can't be drawn: it is damaged inside, or asks for more than it may take. No copy was made; the exhibit is in the vault, unaltered. Print the document into a new PDF in another program and take that in, or take in pictures of the pages.
error-page_lacks = Something on page { $page } can't be drawn: a picture or a text in it can't be read, or a font isn't in the file. It would be missing in the copy. No copy was made. You can have it made all the same; then look through it beside the original.
error-copy_too_large = This document is too large for one copy: a file of at most 320 MiB and { $pages } pages, and a copy of at most 384 MiB. No copy was made; the exhibit is in the vault, unaltered. Divide the document into parts in another program, and take those in.
