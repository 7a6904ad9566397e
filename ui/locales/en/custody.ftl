# The custody of an exhibit: its log, checking it again, the certificate.

custody = Custody
custody-log = Custody log
custody-earlier = { $count ->
    [one] Show one earlier entry
   *[other] Show { $count } earlier entries
 }
custody-none = Nothing is recorded yet of how this came here.
custody-handler = By
custody-handed-by = From
custody-handed-to = To
custody-place = Where
custody-seal = Seal
custody-original-name = File as it came
custody-original-url = Address
custody-purpose = For
custody-package = Package
custody-how = How and why
custody-told = As the exhibit’s own record tells it
custody-by-program = Recorded by the program
custody-by-author = Recorded by { $author }
custody-by-person = Recorded by hand
custody-of-many = { $count ->
    [one] Of this exhibit alone
   *[other] Of { $count } exhibits together
 }
custody-corrects = Corrects an earlier entry
custody-corrected = Corrected by a later entry
custody-erased = Some of it was erased later; that it was there can still be shown.
custody-not-as-signed = This entry is not as it was signed. Do not rely on it; check the vault under Backup.
custody-add = Add an entry
custody-correct = Correct
custody-fixed = An entry stands as it was saved. A mistake is told by another entry that corrects it.
custody-check = Check the file
custody-checking = Checking the file
custody-checked = The file is as it was taken in. The log says so.
custody-check-damaged = The file is not as it was taken in. Nothing was changed. Take it from a backup, and keep this vault’s folder as it is.
custody-check-missing = The file is not in the vault’s folder. Its record is kept. Take the file from a backup.
custody-check-all = Check all files
custody-checking-all = Checking all files
custody-checked-all = { $count ->
    [one] One file is as it was taken in.
   *[other] All { $count } files are as they were taken in.
 }
custody-checked-whole = { $count ->
    [0] No file is as it was taken in.
    [one] One file is as it was taken in.
   *[other] { $count } files are as they were taken in.
 }
custody-checked-none = There is no file to check.
custody-checked-bad = { $count ->
    [one] One file is damaged or gone.
   *[other] { $count } files are damaged or gone.
 }
custody-checked-backup = Their records are kept. Take the files from a backup, and keep this vault’s folder as it is.
custody-certificate = Certificate
custody-certificate-title = Custody certificate
custody-certificate-means = A text in English and Russian with the file’s hash, the log and how to check both, and its signature beside it. It names whoever stands in the log and lies outside the vault, unprotected: read it before you hand it to anybody.
custody-certificate-where = Where the certificate goes
custody-certificate-choose = Choose where
custody-certificate-writing = Checking the file and the journal
custody-certified = The certificate is at { $path }, its signature beside it. Fingerprint of the key that signed: { $key }
custody-came-again = { $name } is an exhibit already: no second one was made. Its custody log says that it came again.
custody-destroy-why = Why it is destroyed
custody-destroy-why-help = Stands in the custody log, which stays.
custody-stays = The custody log stays: what was done with the exhibit, when, and why it was destroyed.

## The kind

kind-custody_event = Custody entry
kinds-custody_event = Custody entries
package-kind-custody_event = Custody entry
package-kinds-custody_event = Custody entries
count-custody_event = { $count ->
    [one] { $count } custody entry
   *[other] { $count } custody entries
 }
add-custody_event = Custody entry
custody_event-new = New custody entry
custody_event-empty = What was done with an exhibit: who handed it to whom, where it was stored, when it was returned. Begin on the exhibit’s page.
custody_event-custody-missing = Say what was done. What you have typed is still here.
custody_event-exhibits-missing = Say with which exhibit. What you have typed is still here.
cli-kind-custody_event = Custody entry
cli-kinds-custody_event = Custody entries
field-custody_event_custody = What was done
field-custody_event_exhibits = Exhibits
field-custody_event_how = How and why
field-handler = Who did it
field-handler_words = Who did it, in words
field-recipient = To whom, in words
field-recipient-help = An office, a laboratory, a court.
field-seal_number = Number of the seal
field-original_name = Name of the file as it came
field-package = Package
field-automatic = Recorded by the program
around-custody_event-handler = Custody entries of what this person did
around-custody_event-handed_by = Custody entries of what this person handed over
around-custody_event-handed_to = Custody entries of what this person received
around-custody_event-corrects = Custody entries that correct this one
group-hands = From whom, to whom
group-place_and_seal = Where it lies, and its seal
group-came = As it came

## The certificate

certificate-title = CUSTODY CERTIFICATE
certificate-says =
    This text tells what a vault of encrypted case files records of one exhibit. It shows that the file and
    the entries are as they were taken in and signed. It does not show that what the entries say is true.
    Times are those of the clock of the computer on which the vault was used.
certificate-exhibit = Exhibit
certificate-called = Called
certificate-bytes = Bytes
certificate-hash = SHA-256
certificate-taken-again = Hash taken again, and found the same, at
certificate-issued = Written at
certificate-no-file = The vault holds no file of this exhibit.
certificate-journal = The vault’s journal holds together. It has { $entries } entries; the last one is { $entry }.
certificate-log = CUSTODY LOG
certificate-when = When, as told
certificate-event = Entry of the log
certificate-corrects = Corrects the entry
certificate-recorded = Recorded at
certificate-author = Recorded by
certificate-entry = Entry of the journal
certificate-how = HOW TO CHECK
certificate-check-file = The file: this command prints the hash that stands above.
certificate-check-text = This text: save the first line below in a file SIGNERS and run the second one, with the signature that came beside.
certificate-check-key = Ask whoever gave you this text, by another way, whether the fingerprint of their key is { $key }
