# Files and folders that are taken in: what is asked beforehand, how far it is, what was left out.

intake-folder = Attach a folder
intake-choose-folder = Which folder to attach
intake-title = Before they are taken in
intake-means = The same for all of these files; leave empty what you do not know or what differs. The files stay where they lie: wipe them there yourself once they are safe here.
intake-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
intake-take = Take in
intake-looking = Looking through { $name }
intake-share = { $done } of { $total } files, { $size } in all.
intake-again = { $count ->
    [one] { $count } file was an exhibit already; its custody log says that it came again.
   *[other] { $count } files were exhibits already; their custody logs say that they came again.
 }
intake-stopped = “{ $name }” was broken off: { $taken } of { $total } files are in the vault.
intake-with-missed = “{ $name }” is taken in.
intake-missed = { $count ->
    [one] { $count } file was left out.
   *[other] { $count } files were left out.
 }
intake-missed-which = What was left out
intake-missed-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
intake-go-on = Go on
intake-end = End here
intake-reason-unreadable = cannot be read
intake-reason-gone = was not there any more
intake-reason-link = a link to another place, not a file
intake-reason-special = not a file
intake-reason-empty = empty
intake-reason-system = left there by the system for itself
intake-reason-vault = the vault itself
intake-reason-ended = not taken: the intake was ended
intake-reason-folder = its files cannot be listed to the end
intake-kept = { $count ->
    [one] { $count } stays: it was changed since, or something else relies on it.
   *[other] { $count } stay: they were changed since, or something else relies on them.
 }
intake-unpack = Take containers apart
intake-unpack-help = Archives of ProofMode and Tella, captured pages (WACZ too), and e-mails with attachments. They stay exhibits as they came; whatever lies in them becomes exhibits of its own, and hashes and signatures are checked.
intake-inside = { $count ->
    [one] { $count } more exhibit was taken out of containers.
   *[other] { $count } more exhibits were taken out of containers.
 }

container = What is inside, and what was checked
container-of = What it was taken out of
container-kind-proofmode = A ProofMode container
container-kind-tella = An archive of Tella
container-kind-capture = A captured page
container-kind-wacz = Captured pages (WACZ). The program cannot replay them: a copy can be taken out and opened in ReplayWeb.page
container-kind-mail = An e-mail with attachments
container-kind-archive = An archive
container-from = It lay in the file { $name }.
container-open = Open the container
container-unpack = Take apart
container-unpacking = Taking it apart
container-unpacked = Taken apart.
container-whole = Left whole.
container-key-means = The app made the key of the signatures itself. A signature shows that the files have not changed since; it does not show who took them.
container-unsigned-means = Nobody signed these hashes: they show only that files and hashes fit each other.
container-agree = The hash of every file is the one that stands beside it.
container-proven = Everything that was captured is signed, the signatures hold, the hashes agree.
container-unproven = Not everything that was captured is borne out: see what does not agree.
container-erasing = If a file that was taken out is destroyed, its bytes stay in the container: destroy the container too.
container-claims = What the app wrote of it
container-claims-means = These are the app’s words, not facts that were checked. Nothing of it goes into any record.
container-file = File
container-files = Files, and what was checked of each
container-hash = Hash
container-signature = Signature
container-key = Fingerprint of the signing key
container-made = Signed { $time }, as the signature itself says
container-gone = the exhibit is gone
container-claimed-same = is the one that the app wrote down
container-claimed-differs = is not the one that the app wrote down
container-claimed-unsaid = the app wrote nothing of it
container-signed-valid = holds
container-signed-invalid = does not hold: the file or the signature was altered
container-signed-missing = none
container-signed-key_missing = cannot be checked: no key in the container
container-signed-other_key = made with another key than the one in the container
container-signed-weak = made in a way that can be forged
container-signed-unreadable = cannot be read
container-fault-unreadable = The container is damaged, or packed in a way that is not read. It is kept whole as it came; nothing was taken out of it.
container-fault-encrypted = What is in the container is encrypted. It is kept whole as it came; nothing was taken out of it.
container-fault-names = Names in the container lead out of it, or are none. It is kept whole as it came; nothing was taken out of it.
container-fault-twice = Two files in the container have the same name, or lie on the same bytes. It is kept whole as it came; nothing was taken out of it.
container-fault-links = The container holds links or devices. It is kept whole as it came; nothing was taken out of it.
container-fault-many = The container holds more than 2,000 files. It is kept whole as it came; nothing was taken out of it.
container-fault-ratio = The container would unpack to a hundred times its size. It is kept whole as it came; nothing was taken out of it.
container-log-files = Files taken out: { $count }.
container-log-hashes = Hash of what was captured agrees with what the app wrote: { $same }, differs: { $differs }.
container-log-signatures = Signatures that hold: { $valid }, that do not: { $invalid }, none or not to be checked: { $missing }.
container-log-key = Fingerprint of the signing key: { $key }.
