### The command line: help, questions, answers.

cli-about = Khronika keeps case files in an encrypted vault: one folder, no network, no account.
cli-usage = VERB … [OPTIONS]
cli-more =
    Every verb explains itself: “khronika seal --help”.

    Examples:
      khronika vault create ~/vault
      khronika case new ~/vault --title "Detentions in March"
      khronika search ~/vault "rally"

    The passphrase is asked for at the terminal, or read from an open file:
      khronika list ~/vault case --passphrase-fd 3 3< passphrase.txt
    It is never an argument and never an environment variable.

    Exit codes:
      0  done                           5  disk full, reading or writing failed
      1  refused; nothing was changed   6  the vault is open elsewhere
      2  the words make no call         7  the record has moved on since
      3  passphrase or key is wrong     130  stopped with Ctrl-C
      4  something is damaged or was altered

cli-heading-usage = Usage
cli-heading-arguments = What is needed
cli-heading-options = Options
cli-heading-common = For every verb

cli-group-vault = The vault
cli-group-records = Records
cli-group-files = Files and tables
cli-group-packages = Sealed packages
cli-group-more = To try it out

cli-noun-vault = The vault: create it, check it, change what opens it.
cli-noun-case = Case files.
cli-noun-import = Tables of others, imported as one change and undone as one.
cli-noun-key = A key of one’s own, to receive sealed packages.

cli-value-folder = FOLDER
cli-value-file = FILE
cli-value-id = ID
cli-value-kind = KIND
cli-value-number = N
cli-value-text = TEXT
cli-value-tag = TAG
cli-value-date = DATE
cli-value-query = WORDS
cli-value-path = FIELD
cli-value-purpose = PURPOSE
cli-value-recipient = RECIPIENT
cli-value-language = ru|en

## What can be given.

cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-passphrase-fd = Read the vault’s passphrase from the open file N: one line. 0 is standard input
cli-arg-recovery-fd = Open with the recovery key from the open file N instead; the sheet itself will do
cli-arg-json = Answer with one JSON object, for scripts
cli-arg-language = Language of help, questions and answers; otherwise as set in the program, or as the system
cli-arg-directory = Folder of the vault
cli-arg-recovery-out = Write the recovery sheet to this new file instead of showing it and asking back
cli-arg-deep = Read every exhibit whole and compare it with its hash
cli-arg-accept-older = Accept a database older than what was last written here: a copy put back on purpose
cli-arg-new-passphrase-fd = Read the new passphrase from the open file N
cli-arg-title = Title of the case
cli-arg-title-language = Language of the title, as a tag such as ru, en or kk
cli-arg-reference = Your own number for it
cli-arg-limit = Show at most N; by default 100, and 50 for a search
cli-arg-all = Show all, however many
cli-arg-deleted = Show the deleted ones instead
cli-arg-kind = case, person, relation, representation, incident, act, involvement, testimony, claim, finding, consent, evidence, detention, proceeding, hearing, health, intervention, assessment, facility, task, note, own_field, term, mapping, import, custody_event or timestamp
cli-arg-kind-filter = Only this kind; can be repeated
cli-arg-document = File with the record as JSON; “-” reads standard input. The answer is JSON too
cli-arg-id = Id of the record, as lists and answers show it
cli-arg-case = Id of the case
cli-arg-record = Id of a record to seal, instead of a whole case; may be given several times. What it cites comes with it
cli-arg-query = Words, names, or a phrase in quotation marks
cli-arg-from = Not over before this day
cli-arg-to-date = Not begun after this day
cli-arg-based-on = Refuse if the record is no longer at this version
cli-arg-path = Erase only this field, such as description or place.address; can be repeated
cli-arg-yes = Do not ask
cli-arg-file = The file
cli-arg-table = The table: CSV in any usual encoding, or JSON
cli-arg-mapping = Which column goes where, as JSON
cli-arg-good-rows-only = Leave rows with problems out, instead of importing nothing
cli-arg-preview = Show what would be in the package and what would be left out; nothing is written
cli-arg-preview-table = Show the first rows as records, and each problem; nothing is imported
cli-arg-import = Id of the import, as given in its answer
cli-arg-exhibit-title = Title: what is in the file
cli-arg-out = Write to this new file
cli-arg-out-folder = Write to this new folder
cli-arg-purpose = What the package is for
cli-arg-recipient = Seal to this key of the recipient: age1…
cli-arg-package-passphrase-fd = Read the package’s own passphrase from the open file N
cli-arg-package = The sealed package
cli-arg-identity = File with your own key
cli-arg-key-file = File with a key
cli-arg-to = Folder or stick for the copy: empty, or with an earlier copy of this vault

## The verbs: one line each, and what else there is to know.

cli-verb-vault-create = Create a vault
cli-more-vault-create =
    Asks twice for a passphrase; an empty line proposes one. Then the recovery sheet is
    shown once, and two groups of it are asked back: take paper and pen. With
    --recovery-out nobody is asked, and the sheet is written to that file: print it, put it
    away from the computer, and delete the file. If passphrase and sheet are both lost, so is
    what is in the vault.

      khronika vault create ~/vault
      khronika vault create ~/vault --recovery-out sheet.txt --passphrase-fd 0 < words.txt
cli-verb-vault-check = Check journal, database and exhibits
cli-more-vault-check =
    Every entry’s signature and place in the chain, every page of the database, the records
    against the journal, and whether each exhibit is there. Nothing is changed. Ends with 4
    where something is wrong. The heads it names can be written down elsewhere: a later
    check shows whether anything before them was changed. It shows that the journal is
    consistent, not that it is true, and not that nothing was added later.

      khronika vault check ~/vault --deep
cli-verb-vault-recovery = Make a new recovery sheet
cli-more-vault-recovery =
    The old sheet no longer opens this copy. Older copies and backups still open with it:
    destroy them, or use “vault rekey” where the old sheet was seen by somebody.

      khronika vault recovery ~/vault
      khronika vault recovery ~/vault --recovery-out sheet.txt
cli-verb-vault-passphrase = Change the passphrase
cli-more-vault-passphrase =
    Older copies and backups still open with the old one. Whoever has forgotten it opens
    with the recovery key and sets a new one.

      khronika vault passphrase ~/vault
      khronika vault passphrase ~/vault --recovery-fd 3 3< sheet.txt
cli-verb-vault-rekey = Encrypt everything again with a new key
cli-more-vault-rekey =
    For when somebody may have had the old key. The database and every exhibit are written
    again; the way in stays the same. It can be stopped at any moment: the vault opens, and
    the next run goes on where this one stopped. Copies made before keep the old key.

      khronika vault rekey ~/vault
cli-verb-vault-rebuild = Rebuild lists and search from the journal
cli-more-vault-rebuild =
    The journal is the truth; lists and search are made from it. Use this where “vault
    check” names differences.

      khronika vault rebuild ~/vault
cli-verb-backup = Copy the vault to a folder or stick
cli-more-backup =
    Read back and compared. A later run copies only what changed, and removes what was
    destroyed since. An interrupted run leaves the earlier copy usable. The copy opens as a
    vault, with the same passphrase.

      khronika backup ~/vault /media/stick/vault

cli-verb-case-new = Begin a case file
cli-more-case-new =
      khronika case new ~/vault --title "Detentions in March" --language en --reference 2022/01
cli-verb-case-list = List the case files
cli-more-case-list =
      khronika case list ~/vault
cli-verb-save = Save a record from JSON
cli-more-save =
    The object holds the record’s fields. With “id” and “version” it is the next version of
    that record, and is refused if it was saved since; without them it is a new record.
    What “show --json” answers can be edited and given back as it is.

      khronika save ~/vault note --json note.json
      echo '{"{"}"text": "Call the lawyer", "cases": ["…"]{"}"}' | khronika save ~/vault note --json -
cli-verb-list = List the records of one kind
cli-more-list =
      khronika list ~/vault person --case 0123…
      khronika list ~/vault incident --all --json
cli-verb-show = Show a record
cli-more-show =
    With --json it is the whole record, for internal use: what leaves the vault this way has
    passed no consent check and is not encrypted.

      khronika show ~/vault 0123…
cli-verb-history = Tell each change of a record
cli-more-history =
    Who, when, and each field before and after. Times are those of the device’s clock;
    order is by version.

      khronika history ~/vault 0123…
cli-verb-search = Search everything
cli-more-search =
    Finds word forms in Russian and English, the beginning of a word, names across scripts;
    ё and е are the same. Words in quotation marks are a phrase.

      khronika search ~/vault "митинг"
      khronika search ~/vault Kara-Murza --kind person --kind testimony
      khronika search ~/vault '"no access to a lawyer"' --from 2022-03 --to 2022-04
cli-verb-delete = Delete a record; it can be restored
cli-more-delete =
    It leaves lists and search, and stays in the journal. To make it unreadable for
    good, use “erase”.

      khronika delete ~/vault 0123…
cli-verb-restore = Bring a deleted record back
cli-more-restore =
      khronika list ~/vault person --deleted
      khronika restore ~/vault 0123…
cli-verb-erase = Erase a record, or single fields, for good
cli-more-erase =
    Out of the record, the journal, the search index and the pages of the database; nobody
    can bring it back. That something was erased stays visible, and the journal still
    verifies. Earlier backups still hold it.

      khronika erase ~/vault 0123…
      khronika erase ~/vault 0123… --path place.address --yes

cli-verb-attach = Attach a file to a case as an exhibit
cli-more-attach =
    The file is encrypted into the vault as it is, with its hash; the one outside stays
    where it lies.

      khronika attach ~/vault photo.jpg --case 0123… --title "The yard, from the window"
cli-verb-extract = Take a copy of an exhibit out
cli-more-extract =
    For internal use: the copy is not encrypted. It is compared with the hash from the day
    it came in.

      khronika extract ~/vault 0123… --out photo.jpg
cli-verb-import-table = Import a table with a mapping
cli-more-import-table =
    All rows or none, unless --good-rows-only is given. The import is one change, and is
    undone as one.

      khronika import table ~/vault list.csv --mapping mapping.json --preview
      khronika import table ~/vault list.csv --mapping mapping.json --case 0123…
cli-verb-import-undo = Undo an import
cli-more-import-undo =
    Its records are deleted as one change. Those that were edited since are named and kept.

      khronika import undo ~/vault 0123…

cli-verb-seal = Seal a case for one recipient
cli-more-seal =
    Only people with a recorded basis for the purpose are in the package; the others become
    their role. --preview names who and what is left out, and why. One package is for one
    recipient, who needs nothing but “age” and “tar”. With neither --to nor
    --package-passphrase-fd a passphrase for the package is asked for twice.

    Purposes: internal, lawyers, un-special-procedures, un-public-report, sanctions,
    prosecution, partners, publication.

      khronika seal ~/vault --case 0123… --purpose lawyers --preview
      khronika seal ~/vault --record 4567… --record 89ab… --purpose lawyers --preview
      khronika seal ~/vault --case 0123… --purpose un-special-procedures --to age1… --out case.tar.age
cli-verb-verify = Check a sealed package; no vault is needed
cli-more-verify =
    That it is whole, unaltered and signed. Whose signature it is, it cannot know: compare
    the signer’s fingerprint with the one you got by another way. Ends with 4 where
    anything was changed, removed or added.

      khronika verify case.tar.age --identity my.key
cli-verb-open = Open a sealed package into a folder; no vault is needed
cli-more-open =
    Checked first; what is not intact is not opened. What lies in the folder is not
    encrypted.

      khronika open case.tar.age --identity my.key --out case
cli-verb-key-new = Make a key to receive packages
cli-more-key-new =
    The answer is the part that others seal to, age1…; give it to them. The file is the
    secret part: whoever has it opens what is sealed to you.

      khronika key new --out my.key
cli-verb-key-show = Show the part of a key that others seal to
cli-more-key-show =
      khronika key show my.key

cli-verb-sample = Fill a vault with an invented case
cli-more-sample =
    Every person, place and event in it is made up, in Russian and English.

      khronika vault create /tmp/sample --recovery-out /tmp/sheet.txt
      khronika sample /tmp/sample

## Words that make no call.

cli-wrong-option = The option { $word } is not known here.
cli-wrong-word = “{ $word }” is one word too many.
cli-wrong-verb = There is no verb “{ $word }”.
cli-wrong-no-verb = A verb is missing.
cli-wrong-missing = Something is missing: { $word }.
cli-wrong-together = { $word } and { $other } cannot be given together.
cli-wrong-utf8 = A word is not in UTF-8.
cli-wrong-no-value = { $word } needs a value.
cli-wrong-choice = “{ $value }” is not possible for { $word }. Possible: { $choices }.
cli-wrong-value = “{ $value }” is not possible for { $word }.
cli-wrong-suggestion = Did you mean { $word }?
cli-wrong-help = Nothing was done. --help shows what there is.

## Questions.

cli-ask-passphrase = Passphrase:
cli-ask-new = New passphrase (an empty line proposes one):
cli-ask-again = The same again:
cli-ask-package = Passphrase of the package:
cli-ask-package-new = Passphrase for the package (an empty line proposes one):
cli-ask-group = Group { $number } of the recovery key:
cli-ask-erase = Type “{ $word }” to erase it:
cli-proposed = Drawn at random; nobody can guess it. Write it down for the first days, then type it:
cli-sheet-shown = This is shown once and stored nowhere. Write it down, then type two of its groups from the paper.
cli-erase-word = erase
cli-erase-whole = { $kind } “{ $title }” will be erased with all its fields. Nobody can bring it back.
cli-erase-fields = In { $kind } “{ $title }” these fields will be erased: { $fields }. Nobody can bring them back.

## Said beside an answer.

cli-notice-head_missing = The file that remembers the last entry (head.age) is missing. Whether this is the newest state cannot be told; the next change writes it again.
cli-notice-head_damaged = The file that remembers the last entry (head.age) is damaged. Whether this is the newest state cannot be told; the next change writes it again.
cli-notice-copy = This is a copy of a vault. From its first change on it has a device key of its own.
cli-notice-unprotected = Unprotected: this has passed no consent check and is not encrypted. For internal use.
cli-notice-extracted = Unprotected: { $file } is not encrypted. Delete it when it is no longer needed; on an SSD traces may stay.
cli-notice-opened = Unprotected: the files in { $file } are not encrypted.
cli-notice-key-file = The secret key is in { $file }. Keep it; without it nothing sealed to you can be opened. Give others only the line below.

## Answers.

cli-created = The vault is in { $folder }.
cli-created-sheet =
    The vault is in { $folder }.
    The recovery sheet is in { $file }: print it, put it away from the computer, and delete the file.
cli-renewed = The new recovery sheet has replaced the old one. Older copies and backups still open with the old one.
cli-renewed-sheet =
    The new recovery sheet is in { $file }: print it, put it away from the computer, and delete the file.
    Older copies and backups still open with the old one.
cli-passphrase-changed = The passphrase is changed. Older copies and backups still open with the old one; “vault rekey” gives this vault a new key throughout.
cli-rekeyed = Everything is encrypted with a new key. Copies made before keep the old one.
cli-rebuilt = { $count ->
    [one] { $count } record was rebuilt from the journal.
   *[other] { $count } records were rebuilt from the journal.
 }
cli-mended = { $count ->
    [0] Nothing differed.
    [one] { $count } difference was corrected.
   *[other] { $count } differences were corrected.
 }
cli-check-journal = { $count ->
    [one] Journal: { $count } entry in order.
   *[other] Journal: { $count } entries in order.
 }
cli-check-values = { $count ->
    [one] Values: { $count }, of them erased: { $erased }.
   *[other] Values: { $count }, of them erased: { $erased }.
 }
cli-check-records = { $count ->
    [one] Records: { $count } compared with the journal.
   *[other] Records: { $count } compared with the journal.
 }
cli-check-exhibits = { $count ->
    [one] Exhibits: { $count } looked for.
   *[other] Exhibits: { $count } looked for.
 }
cli-check-exhibits-deep = { $count ->
    [one] Exhibits: { $count } read in full and compared.
   *[other] Exhibits: { $count } read in full and compared.
 }
cli-check-database = A page of the database is not as it was written.
cli-check-faults = { $count ->
    [one] The journal has { $count } fault:
   *[other] The journal has { $count } faults:
 }
cli-check-differences = { $count ->
    [one] { $count } record differs from the journal (“vault rebuild” corrects it):
   *[other] { $count } records differ from the journal (“vault rebuild” corrects them):
 }
cli-check-missing = { $count ->
    [one] { $count } exhibit’s file is missing:
   *[other] { $count } exhibits’ files are missing:
 }
cli-check-damaged = { $count ->
    [one] { $count } exhibit is damaged:
   *[other] { $count } exhibits are damaged:
 }
cli-check-unreferenced = { $count ->
    [one] { $count } file that no record names; it was not touched:
   *[other] { $count } files that no record names; they were not touched:
 }
cli-check-passphrase-file = { $file } is damaged: the passphrase may no longer open this vault. Set it again with “khronika vault passphrase”.
cli-check-recovery-file = { $file } is damaged: the recovery sheet may no longer open this vault. Make a new one with “khronika vault recovery”.
cli-check-head =
    Head of device { $device }:
    {"  "}{ $size } entries, root { $root }
cli-check-sound = Everything is as it was written.
cli-check-unsound = Not everything is as it was written. Nothing was changed. Copy the whole folder before anything else.
cli-backed-up = Copied to { $folder } and compared; { $size } written.
cli-backup-copied = { $count ->
    [0] No new exhibits.
    [one] { $count } exhibit copied.
   *[other] { $count } exhibits copied.
 }
cli-backup-kept = { $count ->
    [one] { $count } was there already.
   *[other] { $count } were there already.
 }
cli-backup-removed = { $count ->
    [one] { $count } was destroyed since and was removed there.
   *[other] { $count } were destroyed since and were removed there.
 }
cli-backup-opens = The copy opens as a vault, with the current passphrase.
cli-sample-filled = { $count ->
    [one] { $count } invented record.
   *[other] { $count } invented records.
 }
cli-sample-exhibits = { $count ->
    [one] { $count } of them is an exhibit with a file.
   *[other] { $count } of them are exhibits with a file.
 }
cli-sample-case = Case { $id }
cli-saved = { $kind } { $id }, version { $version }
cli-list-empty = { $kind }: none.
cli-list-part = { $count ->
    [one] { $kind }: { $shown } of { $count }. --all shows all.
   *[other] { $kind }: { $shown } of { $count }. --all shows all.
 }
cli-search-none = Nothing found. Fewer words, or only the beginning of a word, may find more.
cli-search-more = There is more; --limit shows more at once.
cli-search-in-file = (in the text of the file)
cli-search-in-file-page = (in the text of the file, p. { $count })
cli-show-version = version { $version }
cli-show-deleted = deleted; “restore” brings it back
cli-show-erased = erased
cli-show-erased-value = erased
cli-deleted = Deleted: { $id }. “restore” brings it back.
cli-restored = Restored: { $id }, version { $version }
cli-erased = { $count ->
    [one] Erased in { $id }: { $count } value.
   *[other] Erased in { $id }: { $count } values.
 }
cli-erased-pages = The database’s log could not be emptied now. It is emptied when the vault is next closed cleanly; until then traces may stay in it.
cli-erased-backup = A backup was made before: it still holds what was erased. Make a new one in the same place.
cli-attached =
    Exhibit { $id }, { $size }
    SHA-256 { $hash }
cli-extracted =
    { $file }, { $size }, identical to what was attached
    SHA-256 { $hash }
cli-import-rows = { $count ->
    [one] { $count } row in the table, { $good } can be imported.
   *[other] { $count } rows in the table, { $good } can be imported.
 }
cli-import-note = Column “{ $column }”: { $what }
cli-import-unmapped = Columns that the mapping leaves out: { $columns }
cli-import-row = Row { $row }
cli-import-problem = Row { $row } (line { $line }), column “{ $column }”: { $what }
cli-import-problem-row = Row { $row } (line { $line }): { $what }
cli-import-shown = {" "}Found: “{ $shown }”
cli-number = { $count }
cli-import-more = { $count ->
    [one] … and { $count } row more; --json names them.
   *[other] … and { $count } rows more; --json names them.
 }
cli-imported = { $count ->
    [one] { $count } record; rows in the table: { $rows }.
   *[other] { $count } records; rows in the table: { $rows }.
 }
cli-import-left-out = { $count ->
    [one] { $count } row was left out: { $which }
   *[other] { $count } rows were left out: { $which }
 }
cli-import-undo = Import { $id }; “import undo” takes it back.
cli-undone = { $count ->
    [one] Undone: { $count } record was deleted.
   *[other] Undone: { $count } records were deleted.
 }
cli-undone-kept = { $count ->
    [one] { $count } was edited since and stays:
   *[other] { $count } were edited since and stay:
 }
cli-nothing = nothing
cli-yes = yes
cli-no = no

cli-action-vault-create = vault created
cli-action-vault-restored = copy opened on another device
cli-action-record-save = saved
cli-action-record-delete = deleted
cli-action-record-undo = undone
cli-action-record-restore = restored
cli-action-record-erase = erased
cli-action-import-table = imported
cli-action-import-undo = import undone
cli-action-evidence-attach = attached
cli-action-sample-fill = from the invented sample
cli-action-person-merge = merged with another record of the same person
cli-action-person-part = merge taken back
cli-action-other = changed

cli-kind-case = Case file
cli-kind-person = Person
cli-kind-incident = Incident
cli-kind-act = Act
cli-kind-involvement = Involvement
cli-kind-testimony = Testimony
cli-kind-consent = Consent
cli-kind-evidence = Exhibit
cli-kind-note = Note
cli-kind-mapping = Import mapping
cli-kind-import = Import
cli-kinds-case = Case files
cli-kinds-person = People
cli-kinds-incident = Incidents
cli-kinds-act = Acts
cli-kinds-involvement = Involvements
cli-kinds-testimony = Testimonies
cli-kinds-consent = Consents
cli-kinds-evidence = Exhibits
cli-kinds-note = Notes
cli-kind-own_field = Field of your own
cli-kinds-own_field = Fields of your own
cli-kind-term = Term of your own
cli-kinds-term = Terms of your own
cli-kinds-mapping = Import mappings
cli-kinds-import = Imports

cli-size-bytes = { $amount } bytes
cli-size-kb = { $amount } kB
cli-size-mb = { $amount } MB
cli-size-gb = { $amount } GB
cli-left = { $time } left

## Packages.

cli-value-fingerprint = FINGERPRINT
cli-arg-known = Fingerprint of a signing key that you have compared by another way; can be repeated
cli-sealed = Sealed: { $file }, { $size }
cli-sealed-records = { $count ->
    [one] { $count } record in it, exhibits with a file: { $exhibits }.
   *[other] { $count } records in it, exhibits with a file: { $exhibits }.
 }
cli-sealed-withheld = { $count ->
    [0] No record was left out.
    [one] { $count } record was left out; --preview names it.
   *[other] { $count } records were left out; --preview names them.
 }
cli-sealed-author = Fingerprint of the signing key; read it to the recipient by voice: { $author }
cli-sealed-key = Only the recipient’s key opens it; this vault cannot.
cli-sealed-passphrase = The passphrase of the package opens it. Tell it by another way than the one the file takes.
cli-preview-leaves = { $count ->
    [0] No record would be in the package.
    [one] { $count } record would be in the package:
   *[other] { $count } records would be in the package:
 }
cli-preview-stays = { $count ->
    [0] No record would be left out.
    [one] { $count } record would be left out:
   *[other] { $count } records would be left out:
 }
cli-preview-internal = { $count ->
    [one] Besides, { $count } record of working material, which never leaves: consents, notes, imports.
   *[other] Besides, { $count } records of working material, which never leaves: consents, notes, imports.
 }
cli-outcome-intact_signer_known = Intact, and signed by a key that you know.
cli-outcome-intact_signer_unknown = Intact; who signed it is not known yet. Nothing has been changed since it was signed; compare the fingerprint by another way.
cli-outcome-not_intact = Not intact. Use nothing from it; ask the sender for it again, and tell them what was found:
cli-signer = Fingerprint of the signing key: { $signer }
cli-package-holds = { $count ->
    [one] { $count } record, files: { $files }.
   *[other] { $count } records, files: { $files }.
 }
cli-package-about = Sealed: { $day }. For: { $purpose }
cli-package-withheld = Withheld: { $kind }: { $reason }
cli-package-withheld-parts = Withheld in part: { $kind }: { $reason }
cli-opened = { $count ->
    [one] { $count } file in { $folder }:
   *[other] { $count } files in { $folder }:
 }

cli-purpose-internal = internal work
cli-purpose-lawyers = lawyers
cli-purpose-un-special-procedures = UN Special Procedures, confidential
cli-purpose-un-public-report = a UN public report
cli-purpose-sanctions = sanctions authorities
cli-purpose-prosecution = prosecutors and courts
cli-purpose-partners = partner organisations
cli-purpose-publication = publication

cli-reason-internal = working material
cli-reason-unknown_purpose = the purpose is not known
cli-reason-no_basis = no basis is recorded for this purpose
cli-reason-refused = the person refused
cli-reason-withdrawn = the consent was withdrawn
cli-reason-reconfirm_due = it is time to ask for consent again
cli-reason-basis_incomplete = the basis is not recorded completely
cli-reason-below_named = the person may not be named
cli-reason-beyond_basis = the basis does not reach that far
cli-reason-quasi_name = it would reveal a person who may not be named
cli-reason-names_person = it names a person who may not be named
cli-reason-shows_person = a person who may not be named is seen or named on it, or it came from them
cli-reason-metadata = the file says who made it, with what or where (evidence clean, evidence allow)
cli-reason-metadata_unread = it can’t be told what the file says of who made it (evidence allow)
cli-reason-not_reviewed = it is not recorded who is seen or named
cli-reason-confidential = it is marked “Not to be disclosed”
cli-reason-restricted = the exhibit is under a restriction
cli-reason-not_included = it refers to a record that is not in the package
cli-reason-unknown_field = a field that this version does not know
cli-reason-unreadable = it cannot be read

cli-finding-encryption = the encrypted bytes were changed, cut off or added to
cli-finding-truncated = the archive ends early
cli-finding-trailing_bytes = something follows the end of the archive
cli-finding-header = a file header is not in the expected form
cli-finding-unsafe_path = a path that is not allowed in a package
cli-finding-duplicate = appears twice
cli-finding-order = the files are not in the expected order
cli-finding-too_many_entries = more files than a package may have
cli-finding-too_large = larger than it may be
cli-finding-manifest = the list of files is not in the expected form
cli-finding-missing = is missing
cli-finding-added = was added
cli-finding-changed = was changed
cli-finding-signature = the signature does not match
cli-finding-form = is not in the expected form, or contradicts another file
cli-finding-commitment = does not match the signed hashes

## Errors of the command line itself, and what the terminal adds to those of the program.

cli-error-no_terminal = A passphrase or an answer is needed, and there is no terminal to ask at. Nothing was done. Name an open file with --passphrase-fd or the like.
cli-error-descriptor_unreadable = The open file { $number } cannot be read. Nothing was done. Open it in the shell, as in “--passphrase-fd 3 3< file”.
cli-error-secret_unreadable = The passphrase or key that was given is empty, longer than 4,096 bytes, or not UTF-8. Nothing was done.
cli-error-json_unreadable = This is not JSON: the mistake is at line { $line }, column { $column }. Nothing was saved.
cli-error-document_wrong = The JSON holds no record: an object with the record’s fields is needed, “id” as text and “version” as a number. Nothing was saved.
cli-error-not_confirmed = Another word was typed. Nothing was erased.
cli-error-confirmation_needed = Erasing has to be confirmed, and there is no terminal to ask at. Nothing was erased. --yes confirms it.

cli-hint-vault_rolled_back = If you put this copy here on purpose, “khronika vault check FOLDER --accept-older” takes it as it is.
cli-hint-conflict = “show --json” gives the newer version to go on from.

## Kinds of the full record, and Today

cli-kind-relation = Relation
cli-kinds-relation = Relations
cli-kind-representation = Counsel or representative
cli-kinds-representation = Counsel and representatives
cli-kind-claim = Claim
cli-kinds-claim = Claims
cli-kind-finding = Finding
cli-kinds-finding = Findings
cli-kind-detention = Detention
cli-kinds-detention = Detentions
cli-kind-facility = Place of detention
cli-kinds-facility = Places of detention
cli-kind-proceeding = Proceeding
cli-kinds-proceeding = Proceedings
cli-kind-hearing = Hearing
cli-kinds-hearing = Hearings
cli-kind-health = Health
cli-kinds-health = Health
cli-kind-intervention = Intervention
cli-kinds-intervention = Interventions
cli-kind-assessment = Assessment
cli-kinds-assessment = Assessments
cli-kind-task = Task
cli-kinds-task = Tasks
cli-verb-today-list = Who needs help now
cli-verb-today-handle = Mark a line of Today as handled
cli-noun-today = Who needs help now.
cli-more-today-list =
    Most important first: whereabouts unknown, no contact, health, time limits that end, hearings,
    international time limits, tasks, consents. Initials stand for names; --names shows the names.
cli-more-today-handle =
    The key is shown beneath each line of “today list”. A completed task about the record is kept.
cli-arg-key-line = Key of the line
cli-arg-names = Show names instead of initials
cli-arg-note = What came of it
cli-value-key = KEY
cli-today-none = Nothing is due.
cli-today-handled = Marked as handled. Id of the task: { $id }.

# The same person, and a case in time
cli-noun-person = The same person, recorded twice; and how long somebody has been held.
cli-verb-create = Make several records at once from a JSON list
cli-more-create =
    The list holds objects with “kind” and “record”. “@0” in a reference stands for the first
    of them, “@1” for the second: a record can refer to those before it. All of them are made,
    or none.
cli-verb-case-timeline = What happened in a case, and when
cli-more-case-timeline =
    Dates are given as exactly as they are known. What has no date is left out.
cli-verb-case-network = Who did what to whom in a case
cli-more-case-network =
    Each act with a known perpetrator, and each relation between people of the case.
cli-verb-person-alike = Who may be recorded already
cli-more-person-alike =
    Compares names by their parts, in any script and spelling, and dates of birth. It
    proposes; you decide.
cli-verb-person-pairs = Which records may be of one person
cli-more-person-pairs =
    Pairs that were told apart are left out. In a large vault this takes some minutes.
cli-verb-person-merge = Make two records of one person one
cli-more-person-merge =
    What the kept record lacks comes from the other; what referred to the other refers to the
    kept one. The other record is put aside and can be brought back: “person part”.
cli-verb-person-part = Take a merge back
cli-more-person-part =
    The record that was put aside is there again, and what referred to it does so again,
    unless it was changed since.
cli-verb-person-apart = Remember that two are different persons
cli-more-person-apart =
    They are not proposed as one person again. To take it back, delete the relation whose id
    the answer gives.
cli-verb-person-held = For how many days somebody has been held
cli-more-person-held =
    Takes the id of a person or of a detention. Calendar days, the first and the last
    included; at least and at most, where dates are not exact. Days on which two detentions
    overlap count once. This is not the count that is credited against a sentence.
cli-arg-documents = File with the records as a JSON list; “-” reads standard input. The answer is JSON too
cli-arg-case-of = Id of the case
cli-arg-name = A written form of the name; can be repeated
cli-arg-born = Date of birth, as far as it is known: 1984, or 1984-05-02
cli-arg-kept = Id of the record that is kept
cli-arg-other = Id of the other record
cli-arg-one = Id of one of the two
cli-arg-reason = How that is known
cli-created-many =
    { $count ->
        [one] One record was made. Its id:
       *[other] { $count } records were made. Their ids:
    }
    { $ids }
cli-alike-none = Nobody who is recorded looks like this person.
cli-pairs-none = No two records look like one person.
cli-merged =
    Merged. Id of the kept record: { $id }. { $count ->
        [0] No other record referred to the one that was put aside.
        [one] One record that referred to the other refers to the kept one now.
       *[other] { $count } records that referred to the other refer to the kept one now.
    }
cli-parted = Parted again. The record is there as it was: { $id }.
cli-parted-stayed =
    { $count ->
        [one] One record was changed since the merge: something in it stayed merged.
       *[other] { $count } records were changed since the merge: something in them stayed merged.
    }
cli-told-apart = Remembered: two different persons. Id of the relation: { $id }.
cli-held-none = No detention is recorded.
cli-held =
    Held for { $count ->
        [one] one day
       *[other] { $count } days
    } as of { $day }.
cli-held-between = Held for at least { $least } and at most { $count } days as of { $day }: the dates are not exact.
cli-held-least =
    Held for at least { $count ->
        [one] one day
       *[other] { $count } days
    } as of { $day }; a beginning is not known.
cli-held-contradictory = Detentions whose dates contradict each other are not counted.
cli-timeline-none = Nothing in this case has a date.
cli-network-none = In this case nobody is linked to anybody yet.

# Custody
cli-noun-custody = Who had an exhibit, and whether it is still as it was.
cli-noun-timestamp = Time stamps of an exhibit or of the journal.
cli-verb-custody-log = Who had an exhibit, and what was done with it
cli-more-custody-log =
    First what its own record tells of the time before, then every entry in the order in which
    it was recorded. Entries are added with “save … custody_event”; none is ever changed.
cli-verb-custody-verify = Take the hashes of the exhibits again
cli-more-custody-verify =
    Reads every file whole, or those of one case or one exhibit. What was found stands in each
    exhibit’s log.
cli-verb-custody-certificate = Write a signed certificate of an exhibit’s custody
cli-more-custody-certificate =
    A text in English and Russian with the hash, the log and how to check both; its signature
    lies beside it as FILE.sig. It names whoever stands in the log, and is unprotected.
cli-verb-timestamp-request = Write a request for a time stamp
cli-more-timestamp-request =
    Of an exhibit, or of the journal’s last entry where none is named. Nothing is sent: carry the
    file to a computer with a network and bring the answer back. The vault remembers the request.
cli-verb-timestamp-take = Check an answer or a proof and keep it
cli-more-timestamp-take =
    An answer of an authority by RFC 3161 (.tsr) is verified here, as of the time that it tells. A
    proof of OpenTimestamps (.ots) is kept and not verified. If a check fails, nothing is kept.
cli-verb-timestamp-list = List the time stamps of an exhibit or of the journal
cli-more-timestamp-list =
    Requests that wait for their answer are listed too.
cli-verb-timestamp-extract = Take an answer or a proof out again
cli-more-timestamp-extract =
    Byte for byte as it came, for “openssl ts -verify” or “ots verify”.
cli-arg-stamp-exhibit = Id of the exhibit; of the journal where none is named
cli-arg-stamp-of = Id of the exhibit that it has to be of
cli-arg-stamp-file = What came back: .tsr or .ots
cli-arg-stamp = Id of the time stamp
cli-arg-certificate = A certificate that is known to be the authority’s; the answer must lead to it
cli-stamp-requested =
    The request is in { $file }.
    SHA-256: { $hash }
    On a computer with a network, with this authority or any other:
cli-stamp-extracted = Taken out to { $file }: { $size }
cli-arg-exhibit = Id of the exhibit
cli-arg-why = Why an exhibit is destroyed: its custody log keeps it
cli-attached-known = These bytes were an exhibit already: no second one was made, and its custody log says that they came again.
cli-custody-none = Nothing is recorded of its custody.
cli-custody-broken = This entry is not as it was signed.
cli-verified = { $count ->
    [one] One file is as it was taken in.
   *[other] { $count } files are as they were taken in.
 }
cli-verified-damaged = Damaged: { $id }
cli-verified-missing = Gone: { $id }
cli-certified = The certificate is at { $path }, its signature at { $signature }. Fingerprint of the key that signed: { $key }

cli-noun-intake = Files and whole folders, taken in as they are.
cli-value-paths = PATH
cli-arg-paths = Files and folders
cli-arg-obtained = When they were obtained
cli-arg-obtained-by = Id of whoever obtained them
cli-arg-obtained-from = Id of whoever they came from
cli-arg-how = How they were obtained
cli-arg-url = Where they were public
cli-arg-intake-again = Try the files again that were not there or could not be read
cli-verb-intake-new = Take files and whole folders in as exhibits
cli-more-intake-new =
    Each file is encrypted into the vault as it is, with its hash; those outside stay where
    they lie. Portion by portion: whatever stops it, what was taken is in.

      khronika intake new ~/vault /media/stick/DCIM --case 0123… --how "Copied from the phone"
cli-verb-intake-list = Intakes that have not ended
cli-more-intake-list =
    Those that were stopped, and those that missed files.
cli-verb-intake-resume = Go on with an intake
cli-more-intake-resume =
    It goes on from where it was stopped. Nothing is taken twice.
cli-verb-intake-end = End an intake as it stands
cli-more-intake-end =
    What was taken stays. What was not is named in its record.
cli-notice-intake-stopped = What was taken is in the vault. “intake resume … { $id }” goes on from here.
cli-intake-taken = { $count ->
    [one] { $name }: { $count } file was taken in.
   *[other] { $name }: { $count } files were taken in.
 }
cli-intake-came-again = { $count ->
    [one] { $count } file was an exhibit already; its custody log says that it came again.
   *[other] { $count } files were exhibits already; their custody logs say that they came again.
 }
cli-intake-waiting = { $count ->
    [one] { $count } file still waits.
   *[other] { $count } files still wait.
 }
cli-intake-missed = Not taken: { $path } ({ $why })
cli-intake-missed-more = { $count ->
    [one] … and { $count } file more was not taken.
   *[other] … and { $count } files more were not taken.
 }
cli-intake-open = Intake { $id } has not ended: “intake resume” goes on, “intake end” ends it.
cli-intake-none = Every intake has ended.

cli-noun-evidence = Working copies of exhibits, and what their files say.
cli-verb-evidence-redact = Make a copy of a picture or a PDF in which parts are hidden for good
cli-more-evidence-redact =
    A part is COVER:X,Y,WIDTH,HEIGHT; COVER is box, pixelation or blur, and the numbers are
    shares of the upright picture from its upper left corner. What the file says of place,
    time and device is not in the copy. The original stays as it is.

    In a PDF the page stands before it: PAGE:COVER:X,Y,WIDTH,HEIGHT, in shares of the page as
    it is shown. The copy is a PDF of pictures of its pages and has nothing else of the
    original: no text, no attachments, no forms, no scripts.

      khronika evidence redact ~/vault 0123… --part box:0.25,0.1,0.2,0.3
      khronika evidence redact ~/vault 0123… --part 2:box:0.25,0.1,0.2,0.3
cli-verb-evidence-transcribe = Make a transcript of a recording out of a file
cli-more-evidence-transcribe =
    The file is WebVTT, or text in UTF-8 in which each passage begins with its time, and, if you
    like, who speaks; further marks may stand within a passage. The transcript becomes an exhibit
    of its own that names the recording. With --replaces it corrects an earlier one, which stays.

      {"["}00:03.4] Anna: I heard them knock. [00:05.2] It was dark.
      khronika evidence transcribe ~/vault 0123… talk.txt --in ru
cli-verb-evidence-transcript = Show a transcript with its times
cli-more-evidence-transcript =
      khronika evidence transcript ~/vault 0123…
cli-verb-evidence-translate = Keep a file as the translation of an exhibit
cli-more-evidence-translate =
    The translation becomes an exhibit of its own that names the original, which stays as it is.
    For a transcript, a WebVTT file with the same times can be followed beside the recording.

      khronika evidence translate ~/vault 0123… letter-en.txt --in en
cli-arg-transcript-file = The transcript: WebVTT, or text with marks
cli-arg-translation-file = The translation
cli-arg-in = Language it is in, as a BCP 47 tag: ru, en, ce
cli-arg-replaces = The earlier one that it corrects
cli-verb-evidence-metadata = Tell what the file of an exhibit says of itself
cli-more-evidence-metadata =
    Read by a process of its own; nothing of it is taken over into any record. A line with “!”
    can tell who made the file, with what or where: such a file goes into no package.

      khronika evidence metadata ~/vault 0123…
cli-verb-evidence-clean = Make a copy without what the file says of itself
cli-more-evidence-clean =
    What is seen or heard stays as it was. JPEG, PNG, WebP, GIF, TIFF, HEIC, AVIF, MP4, MOV,
    3GP, M4A, MP3, FLAC, Ogg, WAV, AIFF. The original stays as it is.

      khronika evidence clean ~/vault 0123…
cli-verb-evidence-allow = Decide that what the file says of itself may leave with it
cli-more-evidence-allow =
    The reason is kept in the exhibit’s record; who decided and when, in the journal.

      khronika evidence allow ~/vault 0123… --reason "The court asked for the original"
cli-arg-metadata-reason = Why it may leave
cli-verb-evidence-claim = Take over what the file says of itself as a claim
cli-more-evidence-claim =
    Its time, place or author, as a claim about the exhibit or about one of its incidents. The
    fields of both stay as they are.

      khronika evidence claim ~/vault 0123… --of time --incident 4567…
cli-arg-of = What it is about: time, place or author
cli-value-of = time|place|author
cli-arg-fact-value = Which one, where the file says several: the value as “evidence metadata” tells it
cli-arg-incident = Incident that the exhibit belongs to
cli-claimed = Claim { $id }: { $value }
cli-metadata-nothing = The file says nothing of itself that could be read.
cli-metadata-unknown = Not everything that files of this format can say is known: it goes into no package unless somebody decides so.
cli-cleaned =
    Working copy without metadata { $id }, { $size }
    SHA-256 { $hash }
cli-verb-evidence-credentials = Check the content credentials (C2PA) of an exhibit and tell what they say
cli-more-evidence-credentials =
    Credentials are a signed note in the file on how it was made. Nothing is asked of the
    network, and the program has no list of signers to be trusted.

      khronika evidence credentials ~/vault 0123…
cli-arg-part = A part to hide: COVER:X,Y,WIDTH,HEIGHT, in a PDF PAGE:COVER:…; can be repeated
cli-arg-lacking = Make the copy of a PDF even where something of a page cannot be drawn
cli-value-part = PART
cli-error-part_wrong = This is no part of a picture: { $part }. Nothing was done. Write it as box:0.25,0.1,0.2,0.3, in a PDF as 2:box:0.25,0.1,0.2,0.3.
cli-redacted-lacking = Something could not be drawn and is missing in the copy on these pages: { $pages }. Look at them beside the original.
cli-redacted =
    Working copy { $id }, { $size }
    SHA-256 { $hash }

cli-arg-intake-whole = Leave containers and e-mails whole
cli-verb-evidence-unpack = Take an exhibit apart that holds other files
cli-more-evidence-unpack =
    It stays as it is; the files in it become exhibits of their own. Signatures and hashes
    are checked. Done twice, it changes nothing.

      khronika evidence unpack ~/vault 0123…
cli-verb-evidence-container = Show what an exhibit holds, and what was checked
cli-more-evidence-container =
    Of a file that was taken out of a container: of which, and what was checked of it.
cli-unpacked = Files taken out: { $count }.
cli-unpacked-known = It was taken apart before; files in it: { $count }.
cli-container-none = This exhibit was not taken apart, and was not taken out of a container.
cli-container-member = { $path }: { $what }
# Reading exhibits
cli-verb-evidence-read = Read the exhibits, so that what stands in them is found
cli-more-evidence-read =
    Only what wasn’t read yet: the words of files, and what files say of themselves. What was
    read stays in the vault and is in no package. It can be stopped at any time.
cli-arg-read-again = Try what couldn’t be read once more
cli-arg-read-exhibit = Id of the exhibit that is tried once more
cli-read = { $count ->
    [0] Nothing is left to read.
    [one] { $count } reading was made.
   *[other] { $count } readings were made.
}
cli-read-unreadable = { $count ->
    [one] { $count } reading failed: the file is damaged or unusual. Try once more: --again.
   *[other] { $count } readings failed: the files are damaged or unusual. Try once more: --again.
}
