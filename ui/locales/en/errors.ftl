### What a person reads when something was refused or failed: what happened, what was kept, what to do.
### The keys are the codes of the api, `error-<code>`.

error-unexpected = The program met something it does not know ({ $code }). Nothing was saved by this step; what was saved before is there. Try again; if it stays, lock the vault and open it anew.
error-internal = The program could not finish this step. What was saved before is there. Try again; if it stays, lock the vault and open it anew.
error-command_unknown = This version of the program does not know that command. Nothing was changed. Use the window and the command line of the same version.
error-arguments_wrong = The command was called in a form it does not take. Nothing was changed. Look at its help and call it again.

error-vault_closed = No vault is open. Nothing was changed. Open the vault and repeat the step.
error-vault_is_open = A vault is open already. It stays open and unchanged. Lock it first.
error-authentication_needed = This step asks for the passphrase again. Nothing was changed. Type it and repeat the step.
error-vault_missing = There is no vault in this folder. Nothing was changed. Check the path; the folder of a vault holds the file vault.json.
error-vault_exists = The folder is not empty. Nothing in it was touched. Name a new folder, or open the vault that is there.
error-vault_open_elsewhere = The vault is open in another window or program. Nothing was changed. Lock it there first.
error-key_wrong = This does not open the vault. Nothing in it was changed. Check the keyboard layout and Caps Lock, and try again; the recovery key from the sheet opens it too.
error-key_too_soon = Several wrong attempts in a row: there is a pause before the next one. Nothing in the vault was changed. Wait { $seconds } s and try again.
error-passphrase_weak = The passphrase is too easy to guess. Nothing was written. Add words, or take a proposed one.
error-passphrases_differ = The two passphrases differ. Nothing was written. Type the same one twice.
error-recovery_mismatch = That is not what stands on the sheet. Nothing was written yet. Look at the numbers of the groups and type them again, or go back and print the sheet anew.
error-recovery_malformed = This is not a recovery key: a letter or digit in it is mistyped. Nothing was changed. Compare it with the sheet, group by group.
error-kdf_too_cheap = The key file asks for too little work to be safe: this program did not write it so. Nothing was opened or changed. Take the vault from a backup.
error-kdf_too_costly = The key file asks for more work than this program allows. Nothing was opened or changed. Take the vault from a backup.
error-key_file_damaged = A key file of the vault is damaged. Nothing was changed. Open the vault with the recovery key, or take a backup.
error-vault_damaged = Part of the vault is damaged. Nothing was deleted, and what can be read is still there. Make a copy of the folder, then open the last backup.
error-vault_rolled_back = The vault is older than what was last written: something put an earlier copy here. Nothing was changed. Look for the newer copy; if it is gone, open the backup and compare.
error-vault_too_new = A newer version of the program wrote this vault. Nothing was changed. Open it with that version.
error-disk_full = The disk is full. What was saved before is there; this step was not saved. Make room and repeat it.
error-read_only = This folder cannot be written to. What was saved before is there; this step was not saved. Check the permissions, or whether the stick is write-protected.
error-io = Reading or writing failed. What was saved before is there; this step was not saved. Check the disk or the stick, and repeat it.
error-file_missing = The file is not there. Nothing was changed. Check the path.
error-file_exists = There is a file of that name already. It was not touched. Choose another name.
error-exhibit_missing = The file of this exhibit is missing from the vault. Its record and all else are there. Bring the file back from a backup.
error-exhibit_damaged = The file of this exhibit is damaged. Its record and all else are there. Bring the file back from a backup.
error-backup_foreign = This folder holds something else than a copy of this vault. Nothing in it was touched. Choose an empty folder, or the earlier copy.
error-backup_inside = The folder for the copy lies inside the vault. Nothing was written. Choose a folder outside it, best on another disk.
error-backup_open = The copy in this folder is open, or was not closed cleanly. It was not touched. Close it, open and lock it once, and repeat.
error-backup_newer = The copy in this folder holds changes that this vault lacks. It was not touched. Open the copy and compare; back up into another folder.
error-backup_running = A backup is running. It goes on, nothing else was changed. Wait until it ends and repeat the step.
error-cancelled = Cancelled. Nothing of this step was kept; everything before it is there.

error-record_missing = There is no such record in this vault. Nothing was changed. Go back to the list.
error-conflict = Someone saved this record after you opened it. Your text is still here and the newer version is kept. Compare the two and choose.
error-record_not_live = This record is deleted. Your text is still here, nothing was saved. Restore the record first, or make a new one.
error-record_other_kind = This record is of another kind. Nothing was changed. Go back to the list and open it from there.
error-kind_unknown = The program does not know this kind of record. Nothing was changed. A newer version may know it.
error-id_wrong = This is not the id of a record. Nothing was changed. Copy the id again.
error-field_shape = The field “{ $field }” has a form that cannot be saved. Nothing was saved, your text is still here. Correct the field and save again.
error-field_missing = The field “{ $field }” is needed and empty. Nothing was saved, your text is still here. Fill it in and save again.
error-date_unreadable = This cannot be read as a date. Nothing was saved, your text is still here. Write it as 04.03.2022 or 2022-03, or keep the words as they were told.
error-term_unknown = The field “{ $field }” has a code that is not in its vocabulary “{ $vocabulary }”. Nothing was saved. Choose a term from the list.
error-narrative_kept = A testimony is kept as it was given. Nothing was changed. Put what is new in an addition.
error-document_too_large = This record is too large for one. Nothing was saved, your text is still here. Split it into several.
error-journal_damaged = The vault's journal does not hold together. Nothing was deleted, and what can be read is still there. Make a copy of the folder, then compare with the last backup.

error-mapping_wrong = The mapping of the columns cannot be used. Nothing was imported. Check which column goes where.
error-table_unreadable = The file cannot be read as a table. Nothing was imported. Save it as CSV and try again.
error-table_problems = Some rows have problems, and all or nothing was asked for. Nothing was imported. Mend the rows that are named, or import the good ones only.
error-package_empty = There is nothing to seal. No file was written. Choose a case or records that may be disclosed for this purpose.
error-recipient_wrong = This is not a recipient's key. No file was written. Copy the line that begins with age1 again.
error-package_unreadable = The file is no sealed package, or only a part of one. Nothing was opened. Fetch it again and compare the size with the sender's.
error-package_altered = The package is not as it was sealed. Nothing was taken from it. Ask the sender for it again, and tell them.
error-package_key_needed = A package is opened and sealed with either a key or a passphrase. No file was written. Give exactly one of them.
