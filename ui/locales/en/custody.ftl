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

## Time stamps

custody-stamps = Time stamps
custody-stamps-head = Time stamps of the journal
custody-stamps-lead = A time stamp is the word of an outside authority that this file, bit for bit, existed by a certain time. The program sends nothing: you write a request, carry it to a computer with a network, and bring the answer back.
custody-stamps-lead-head = A time stamp of the journal is the word of an outside authority that every entry up to that one existed by a certain time. The program sends nothing: you write a request, carry it to a computer with a network, and bring the answer back.
custody-stamp-request = Write a request
custody-stamp-take = Take in an answer
custody-stamp-none = No time stamps yet.
custody-stamp-reveals = The request holds a hash and a random number, nothing else. Nobody can tell from the hash what is in the file, but whoever has the same file can recognise it. The authority also sees when it is asked and from which network address.
custody-stamp-reveals-head = The request holds the hash of the journal’s last entry and a random number. The hash tells nobody anything. The authority also sees when it is asked and from which network address.
custody-stamp-where = Where the request goes
custody-stamp-choose = Choose where
custody-stamp-written = The request is at { $path }. Carry it to a computer with a network and type there:
custody-stamp-any = freetsa.org is one authority that asks for no account; any other that answers by RFC 3161 will do. Bring the answer back (the .tsr file) and, to know whose it is, the authority’s root certificate. The vault remembers the request, even after it was locked.
custody-stamp-command = Command
custody-stamp-take-means = An answer of an authority (.tsr) is checked here: its hash, its number, its signature and certificates, as of the time that it tells. A proof of OpenTimestamps (.ots) is kept and not verified. If any check fails, nothing is kept.
custody-stamp-file = Answer or proof
custody-stamp-file-help = A .tsr file, as the authority sent it, or an .ots file.
custody-stamp-file-needed = Choose the file that came back.
custody-stamp-root = The authority’s root certificate
custody-stamp-root-help = A .pem or .crt file that you have from the authority itself, not from whoever brought the answer. The answer is refused if it does not lead to this certificate.
custody-stamp-check = Check and keep
custody-stamp-checking = Checking the answer
custody-stamp-taken = The time stamp is kept. The custody log says so.
custody-stamp-taken-head = The time stamp is kept.
custody-stamp-known = This answer is kept already. Nothing was changed.
custody-stamp-of = Of entry { $entry } of the journal
custody-stamp-entry = Entry of the journal
custody-stamp-hash = SHA-256
custody-stamp-asked = Asked for
custody-stamp-time = Time told by the authority
custody-stamp-accuracy = Accurate to
custody-stamp-accuracy-seconds = { $seconds } s
custody-stamp-authority = Signed by
custody-stamp-serial = Serial number
custody-stamp-policy = Policy
custody-stamp-certificate = Certificate
custody-stamp-taken-at = Taken in
custody-stamp-attestation = Appeals to
custody-stamp-bitcoin = Bitcoin, block { $block }
custody-stamp-litecoin = Litecoin, block { $block }
custody-stamp-pending = the calendar { $address }: not in a block chain yet
custody-stamp-unknown = something that this version does not know ({ $tag })
custody-stamp-open = The answer has not been taken in yet.
custody-stamp-anchored = The signature holds, and the certificates lead to the one that was chosen as the authority’s.
custody-stamp-unanchored = The signature holds. The certificates came with the answer itself: nobody has confirmed here that they are the authority’s. Compare the fingerprint of the last one with what the authority publishes.
custody-stamp-revocation = Whether the certificate was revoked cannot be seen without a network.
custody-stamp-unverified = Kept, not verified: only the hash was compared. Verifying needs the block chain: take the proof out and run “ots verify” beside the file on a computer with a network.
custody-stamp-broken = This time stamp is not as it was signed, or what it is of has changed. Do not rely on it; check the vault under Backup.
custody-stamp-hash-erased = The exhibit was erased, and its hash and the answer with it.
custody-stamp-extract = Take the answer out
custody-stamp-extract-proof = Take the proof out
custody-stamp-extract-where = Where the answer goes
custody-stamp-extracted = The answer is at { $path }, byte for byte as it came.
custody-stamp-more = Details
custody-stamp-forget = Delete the request
custody-stamp-forgotten = The request is deleted.

kind-timestamp = Time stamp
kinds-timestamp = Time stamps
package-kind-timestamp = Time stamp
package-kinds-timestamp = Time stamps
count-timestamp = { $count ->
    [one] { $count } time stamp
   *[other] { $count } time stamps
 }
add-timestamp = Time stamp
timestamp-new = New time stamp
timestamp-empty = What an outside authority confirms of an exhibit or of the journal. Begin on the exhibit’s page.
cli-kind-timestamp = Time stamp
cli-kinds-timestamp = Time stamps
field-timestamp_authority = Signed by
field-timestamp_time = Time told by the authority
field-timestamp_exhibit = Exhibit
field-timestamp_requested = Asked for
field-timestamp_sha256 = SHA-256
field-timestamp_answer = The answer, in base64
field-timestamp_anchor = Chosen certificate, in base64
field-timestamp_anchored = Leads to a chosen certificate
field-protocol = By
field-head = Entry of the journal
field-head_size = Its number
field-head_device = Key of its device
field-nonce = Number of the request
field-time = Time
field-accuracy = Accuracy, in microseconds
field-serial = Serial number
field-policy = Policy
field-certificates = Certificates
field-anchored = Leads to a chosen certificate
field-anchor = Chosen certificate
field-attestations = Appeals to
field-taken = Taken in
field-requested = Asked for
around-timestamp-exhibit = Time stamps

certificate-stamps = TIME STAMPS
certificate-stamps-say = Somebody outside confirmed that the hash that stands above existed by these times.
certificate-stamp = Time stamp
certificate-stamp-unverified = Kept and not verified here: only the hash was compared. Verifying needs the block chain.
certificate-check-stamp = To be checked with the file of the answer and the authority’s certificate:
