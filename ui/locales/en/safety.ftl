### Settings and safety, backup, the passphrase asked once more.

safety-cancel = Cancel
safety-ask-title = The vault’s passphrase once more
safety-ask-waiting = A small window is asking for the vault’s passphrase. Nothing begins until you type it there.
safety-ask-act = { $act ->
    [seal] To seal the package, type the passphrase of the vault.
    [extract] To write a copy of the exhibit outside the vault, type the passphrase of the vault.
    [backup] To back up the vault, type its passphrase.
    [erase] To erase the record for good, type the passphrase of the vault.
    [passphrase] To change the passphrase of the vault, type the present one.
    [sheet] To replace the recovery sheet, type the passphrase of the vault.
    [certificate] To write a custody certificate, type the passphrase of the vault.
    [request] To write a request for a time stamp, type the passphrase of the vault.
    [rekey] To encrypt everything anew, type the passphrase of the vault.
   *[any] Needed to seal a package, take out a copy, back up, erase, or change the passphrase, the recovery sheet or the key.
 }
safety-ask-nothing = Until then nothing is done. “Cancel” leaves everything as it is.
safety-ask-empty = Type the passphrase.
safety-ask-wrong = This is not the passphrase of the vault. Check the keyboard layout and Caps Lock.
safety-ask-soon = Several wrong attempts in a row. Wait { $seconds } s and try again.
safety-choose-folder = Choose a folder…
safety-and-more = and { $count } more

safety-backup-text = A copy of the whole vault in another folder, best on a stick that is kept elsewhere. It is encrypted like the vault and opens like it. You can go on working meanwhile.
safety-backup-last = { $days ->
    [0] Last backup: { $time }, less than a day ago.
    [one] Last backup: { $time }, { $days } day ago.
   *[other] Last backup: { $time }, { $days } days ago.
 }
safety-backup-there = It is in { $folder }
safety-backup-none = There is no backup yet. If this disk fails or is seized, everything in the vault is lost.
safety-backup-to = Where to
safety-backup-unchosen = No folder is chosen yet
safety-backup-choose = Where to copy the vault
safety-backup-again = An empty folder, or the folder of an earlier backup: then only what is new is written.
safety-backup-run = Back up the vault
safety-backup-runs = The vault is being copied and compared
safety-backup-done = Copied to { $folder } and compared; { $size } written.
safety-backup-counts = Exhibits copied: { $copied }. Already there: { $kept }.
safety-backup-removed = { $count ->
    [one] { $count } exhibit was erased in the vault since; its file was removed from the copy.
   *[other] { $count } exhibits were erased in the vault since; their files were removed from the copy.
 }
safety-backup-opens = The copy opens with the current passphrase.
safety-backup-missing = { $count ->
    [one] The file of { $count } exhibit is missing from the vault or cannot be read, so it is not in the copy. An earlier backup may still have it.
   *[other] The files of { $count } exhibits are missing from the vault or cannot be read, so they are not in the copy. An earlier backup may still have them.
 }
safety-backup-missing-list = Exhibits that are not in the copy

safety-check-title = Check the vault
safety-check-text = Checks whether everything in the vault is as it was written: the journal with its signatures, the records, and that no file of an exhibit is missing. What is inside the files is read only if you tick that below. Nothing is changed.
safety-check-deep = Read every exhibit in full
safety-check-deep-help = Finds damage inside the files too. It takes as long as reading all of them.
safety-check-run = Check the vault
safety-check-runs = The vault is being checked
safety-check-sound = Everything is as it was written.
safety-check-unsound = Not everything is as it was written. Nothing was changed. Before anything else, copy the whole folder of the vault to another disk, then compare with your last backup.
safety-check-journal = Journal entries in order: { $entries }. Records compared with the journal: { $records }.
safety-check-exhibits = Exhibits whose file was looked for: { $count }.
safety-check-exhibits-deep = Exhibits read in full and compared: { $count }.
safety-check-erased = Values erased on purpose: { $count }.
safety-check-database = A page of the database is not as it was written.
safety-check-faults = { $count ->
    [one] The journal has { $count } fault.
   *[other] The journal has { $count } faults.
 }
safety-check-fault-header = Entry { $number }: not in a known form.
safety-check-fault-row = Entry { $number }: what is stored beside it contradicts it.
safety-check-fault-signature = Entry { $number }: the signature does not match.
safety-check-fault-chain = Before entry { $number } one is missing, doubled or out of order.
safety-check-fault-device = Entry { $number }: signed by a device that this vault does not know.
safety-check-fault-seen_head = Entry { $number }: refers to an entry that is not there.
safety-check-fault-leaf = Value { $number }: differs from what was signed.
safety-check-fault-gone = Value { $number }: is gone, and nobody erased it.
safety-check-fault-other = Number { $number }: does not match.
safety-check-differences = { $count ->
    [one] { $count } record is shown differently from the journal. The journal is right.
   *[other] { $count } records are shown differently from the journal. The journal is right.
 }
safety-check-rebuild-text = What is shown, and what search finds, can be rebuilt from the journal. The journal and the files of the exhibits are not touched. Copy the folder of the vault first.
safety-check-rebuild = Rebuild from the journal
safety-check-rebuilt = Lists and search were rebuilt from the journal, and the vault was checked once more.
safety-check-differences-list = Records that differ
safety-check-missing = { $count ->
    [one] The file of { $count } exhibit is missing. Bring it back from a backup.
   *[other] The files of { $count } exhibits are missing. Bring them back from a backup.
 }
safety-check-missing-list = Exhibits without a file
safety-check-damaged = { $count ->
    [one] The file of { $count } exhibit is damaged. Bring it back from a backup.
   *[other] The files of { $count } exhibits are damaged. Bring them back from a backup.
 }
safety-check-damaged-list = Exhibits with a damaged file
safety-check-unreferenced = { $count ->
    [one] { $count } file belongs to no record. It was not touched.
   *[other] { $count } files belong to no record. They were not touched.
 }
safety-check-passphrase-file = The passphrase may no longer open this vault: its key file is damaged. Change the passphrase in Settings and safety; that writes the file again.
safety-check-recovery-file = The recovery sheet may no longer open this vault: its key file is damaged. Make a new sheet in Settings and safety.
safety-check-heads = Worth writing down on paper
safety-check-heads-why = With these lines on paper, it can be seen later whether entries were cut off the end of the journal.
safety-check-head-device = Device
safety-check-head-root = Root over { $size } entries

safety-looks = Language and colours
safety-lock = Automatic locking
safety-idle = If keyboard and mouse are not touched, lock after
safety-idle-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }
safety-idle-help = The vault also locks when the screen locks or the computer goes to sleep. Ctrl+L locks at once.

safety-keys = What opens the vault
safety-passphrase-title = Passphrase of the vault
safety-passphrase-text = Another passphrase replaces the current one in this vault. Backups made before still open with the old one. The recovery sheet stays as it is.
safety-passphrase-begin = Change the passphrase…
safety-passphrase-change = Change the passphrase
safety-passphrase-present = Current passphrase
safety-passphrase-done = The passphrase is changed. Backups made before still open with the old one: make a new one to the same folder.
safety-sheet-title = Recovery sheet
safety-sheet-text = The recovery key on the sheet opens the vault when the passphrase is forgotten. Make a new sheet with a new key if the old one is lost or somebody has seen it. The old sheet then no longer opens this vault, but it still opens copies made before.
safety-sheet-begin = Make a new sheet…
safety-sheet-making = The sheet is being made…
safety-sheet-asked = Take the new sheet and type two groups of its key. Only then does the new sheet replace the old one.
safety-sheet-finish = Use the new sheet
safety-sheet-again = Show the sheet again
safety-sheet-done = The new sheet has replaced the old one. Destroy the old one, unless you keep older copies that only it opens.
safety-rekey-title = A new key for everything
safety-rekey-text = If somebody may have had the vault and its passphrase, changing the passphrase is not enough: what they copied holds the key itself. Here every record and exhibit is encrypted again with a new key. It takes a while, and the disk needs room for the database once more. Passphrase and recovery sheet stay the same. Copies taken before can still be read by whoever has them.
safety-rekey-begin = Encrypt everything again…
safety-rekey-passphrase = You are asked for it twice: in the small window, because the whole vault is rewritten, and here, because it locks the new key.
safety-rekey-run = Encrypt everything again
safety-rekey-runs = Everything is being encrypted again
safety-rekey-cancelled = Stopped. The vault opens as before. What has been encrypted again stays so; next time it goes on from there.
safety-rekey-done = Everything is encrypted with a new key. Make a new backup now; earlier ones keep the old key.

safety-limits = What the program does not protect against
safety-limit-unlocked = Spyware on the computer while the vault is open, and anyone who photographs the screen.
safety-limit-traces = What the system writes to swap or saves when it hibernates; what an SSD keeps of deleted data. An encrypted disk helps.
safety-limit-copies = Copies that were already taken, and what the recipient does with what you sent.
safety-limit-recognised = Somebody being recognised from what a text tells, even though the name is withheld. Only a person who reads it can see that.
safety-limit-guessing = Guessing the passphrase outside the program, without its pauses. Only a long passphrase helps.
safety-limit-seen = Somebody seeing that the program is installed and that there is a vault.
safety-limit-truth = The signed journal shows that the records are consistent, not that they are true. The program has had no independent audit.

safety-about = This vault and this program
safety-vault-folder = Folder
safety-author = Author of changes
safety-author-none = No author is named
safety-program = Program
