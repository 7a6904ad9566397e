### Sealed packages: seal, check, open, a key of one’s own.

package-text = A sealed package is one encrypted file for one recipient. It holds only what a recorded basis allows for each person in it, and says what was withheld and why. The recipient does not need Khronika: the free program age is enough.
package-seal-title = Seal a package
package-seal-text = In five steps: what, for what purpose, what goes in and what does not, for whom, where to. Nothing is written before the last one.
package-seal-begin = Seal a package
package-verify-title = Check a package
package-verify-text = Shows whether a package is unchanged and whose key signed it. Then it can be opened into a folder.
package-verify-begin = Check or open a package
package-own-title = To receive packages
package-own-text = Whoever sends you a package seals it to your key. The secret part is a file that stays with you; the public part is one line that you give to senders.
package-own-new = Make a key
package-own-show = Show my public key
package-own-file = khronika-key.txt
package-own-line = The line to hand out
package-own-give = Give this line to whoever sends you packages. It is no secret, but somebody could replace it on the way. Ask the sender to read the whole line back to you by voice, four characters at a time: a false one may begin and end the same.
package-own-keep = The secret part is in { $file }, unprotected. Keep it where only you can reach it, for instance on an encrypted stick; without it nothing sealed to you can be opened.
package-copy = Copy
package-copied = Copied
package-copy-by-hand = Select the line and press Ctrl+C

package-step = Seal a package · step { $step } of { $steps }
package-settled = Chosen so far
package-scope-records = { $count ->
    [one] { $count } selected record and what it cites
   *[other] { $count } selected records and what they cite
 }
package-scope-leaves = { $count ->
    [one] { $count } record goes in
   *[other] { $count } records go in
}

package-what = What
package-what-title = Which case?
package-what-text = The whole case is gone through; what may not leave is left out. To seal single records, select them in their list and seal from there.
package-no-case = There is no case file yet. A package is made from what is in one.
package-purpose = Purpose
package-purpose-title = For what purpose?
package-purpose-text = People agree to a purpose. Consent for lawyers is not yet consent for publication.
package-purpose-needed = Choose a purpose.
package-purpose-help-internal = For colleagues who work on this case file. The file leaves the vault, as every package does. It holds what people allowed for internal work; consents and notes stay out.

package-preview-title = What goes into the package and what does not
package-looking = The consents are being checked…
package-changed = What goes in has changed since you looked. Look through it again.
package-leaves = { $count ->
    [0] No record goes in
    [one] { $count } record goes in
   *[other] { $count } records go in
}{ $all ->
    [yes] , but none of them in full.
   *[no] { $part ->
        [0] {"."}
       *[other] , { $part } of them not in full.
    }
}
package-stays = { $count ->
    [0] Nothing is left out.
    [one] { $count } is left out.
   *[other] { $count } are left out.
}
package-counted = By kind
package-counted-kind = Kind
package-counted-all = The case file itself, involvements, and what records cite from outside the case are counted too, though no tab of the case shows them. Consents and notes never go in and are not counted here.
package-copies = Only copies leave; nothing in the vault changes.
package-stays-title = Left out
package-parts-title = Goes in, but not in full
package-part = { $field } is left out: { $reason }
package-part-some = { $field }, not all of it: { $reason }
package-part-role = { $field }, by role instead of name: { $reason }
package-part-month = { $field }, to the month at most: { $reason }
package-part-region = { $field }, country and region only: { $reason }
package-label-named = by name
package-label-initials = initials { $initials } instead of the name; nothing else of this person goes in
package-label-number = number { $number } instead of the name; nothing else of this person goes in
package-label-role = “{ $role }” instead of the name; nothing else of this person goes in
package-parts-more = { $count ->
    [one] and { $count } more record in part
   *[other] and { $count } more records in part
 }
package-leaves-title = Goes in
package-read = The program takes out the names it knows. It cannot recognise a description that fits only one person: open these records and read them before you seal.
package-internal = { $count ->
    [one] Besides, { $count } record of working material, such as a consent, note or import. It never leaves.
   *[other] Besides, { $count } records of working material: consents, notes, imports. They never leave.
 }
package-more = Show more ({ $count })
package-nothing = For this purpose nothing may leave. Correct the consents above, or go back and choose another purpose.

package-recipient-title = For whom?
package-way-key = The recipient’s key
package-way-key-help = Only the recipient can open it; you cannot. They make a key with Khronika or with age and send you the line that begins with age1.
package-way-passphrase = A passphrase
package-way-passphrase-help = For a recipient without a key. Whoever has the passphrase can open it, so it must not travel the same way as the file.
package-key = Recipient’s key
package-key-help = One line that begins with age1. Read all of it to the recipient by voice, four characters at a time: a false one may begin and end the same.
package-key-empty = Enter the recipient’s key.
package-key-secret = This is a secret key; it stays with its owner. Ask for the other part, the line that begins with age1.
package-key-unsupported = Keys that begin with age1pq1 cannot be sealed to yet. Ask for one that begins with age1.
package-key-malformed = This key has a mistake: a character is wrong or missing, or something was added. Copy just the line that begins with age1 again.
package-passphrase-why = Drawn at random: nobody can guess it. Write it down now; after sealing it is not shown again.

package-finish-title = Is everything right? Where should it go?
package-inside = Inside
package-inside-records = { $leaves ->
    [0] nothing
    [one] { $leaves } record
   *[other] { $leaves } records
 }{ $part ->
    [0] {""}
   *[other] , { $part } of them not in full
 }{ $stays ->
    [0] {""}
   *[other] ; { $stays } left out
 }
package-opens-with = Opens with
package-opens-with-passphrase = The passphrase that you have just set
package-where = File
package-choose-where = Choose where…
package-choose-other = Choose another…
package-choose-file = Choose a file…
package-file-name = package.tar.age
package-seal = Seal
package-sealing = The package is being sealed

package-sealed = The package is sealed
package-sealed-records = { $count ->
    [one] { $count } record, exhibits with a file: { $exhibits }.
   *[other] { $count } records, exhibits with a file: { $exhibits }.
 }
package-beside = Next to it is a text file that tells the recipient how to open it. Send both; the text says nothing about the case.
package-readme = The text is called { $beside }. In the package it is followed up by README-EN.txt and README-RU.txt: what lies in it and how to check it.
package-check-sealed = Check this package
package-check-key = To check the package here, its recipient’s key file is needed: you can do it only where the key is yours.
package-tell = What to tell the recipient
package-tell-author = By voice, the fingerprint of your signing key: it shows them that the package is yours.
package-tell-passphrase = The passphrase, separately from the file: by voice, or through another messenger. It is not shown here again.
package-tell-key = Nothing secret: only their key opens the package; this vault cannot. The key’s fingerprint, if they want to compare it:
package-tell-needs = That they need Khronika, or the free program age and anything that unpacks tar.
package-close = Done

package-verify-lead = No vault is needed for this; nothing from the package enters one.
package-file = Package
package-file-help = Choose the file, or drop it anywhere on the window.
package-file-needed = Choose the package.
package-with-key = My key
package-with-key-help = The package was sealed to your public key, which begins with age1.
package-with-passphrase = A passphrase
package-with-passphrase-help = The sender gave it to you separately from the file.
package-identity = Key file
package-identity-help = The file with your secret key: the line in it begins with AGE-SECRET-KEY-1.
package-identity-needed = Choose the file with your key.
package-passphrase = Passphrase of the package
package-passphrase-needed = Type the passphrase.
package-known = Fingerprint of the sender’s key
package-known-help = 43 characters that tell the sender’s key from every other, as a fingerprint tells a person. The sender reads them to you by voice; do not take them from the message that the package came with. Capital and small letters differ, spaces do not matter. The check then says whether this key signed the package.
package-verify = Check
package-verifying = The package is being checked

package-outcome = Result of the check
package-outcome-intact_signer_known = Intact, and signed by the key that you know
package-outcome-text-intact_signer_known = Nothing has been changed since it was sealed, and the fingerprint is the one you were told.
package-outcome-intact_signer_unknown = Intact; who signed it is not known yet
package-outcome-text-intact_signer_unknown = Nothing has been changed since it was signed. To learn who signed it, call the sender and have the fingerprint read to you; enter it above and check again.
package-outcome-intact_signer_own = Intact, and signed by a key of this vault
package-outcome-text-intact_signer_own = It was sealed here, and nothing has been changed since.
package-outcome-intact_signer_other = Intact, but signed by another key
package-outcome-text-intact_signer_other = The fingerprint is not the one you entered. Compare them once more, group by group. If they really differ, do not trust the package: call the sender.
package-outcome-not_intact = Not intact
package-outcome-text-not_intact = Use nothing from it. Ask the sender for it again, and tell them what was found:
package-compare = Compare the whole fingerprint, group by group: the first and last groups are not enough. Do it by another way than the package takes, best by voice. For each character say whether it is a capital, a small letter, a digit, plus or slash.
package-signer = Fingerprint of the signing key
package-files-intact = { $count ->
    [one] { $count } file was checked, and it is intact.
   *[other] { $count } files were checked, and all are intact.
 }
package-holds = { $count ->
    [one] The package holds { $count } record.
   *[other] The package holds { $count } records.
 }
package-about = Sealed { $day }; purpose: { $purpose }.
package-withheld-title = Withheld by the sender
package-in-part = in part
package-open-title = Open into a folder
package-open-warning = The files will be unprotected there: whoever reaches the folder can read them, and deleted files leave traces on an SSD. Choose an encrypted disk.
package-open-where = Where to open the package
package-open-name = package
package-open = Open into a folder
package-opening = The package is being opened
package-opened = { $count ->
    [one] { $count } file is now unprotected in { $folder }
   *[other] { $count } files are now unprotected in { $folder }
 }
package-files = Files of the package

package-kind-case = Case file
package-kind-person = Person
package-kind-incident = Incident
package-kind-act = Act
package-kind-involvement = Involvement
package-kind-testimony = Testimony
package-kind-consent = Consent
package-kind-evidence = Exhibit
package-kind-note = Note
package-kind-mapping = Import mapping
package-kind-import = Import
package-kinds-case = Case files
package-kinds-person = People
package-kinds-incident = Incidents
package-kinds-act = Acts
package-kinds-involvement = Involvements
package-kinds-testimony = Testimonies
package-kinds-consent = Consents
package-kinds-evidence = Exhibits
package-kinds-note = Notes
package-kinds-mapping = Import mappings
package-kinds-import = Imports

## A purpose as it stands after a colon; in a list to choose from the vocabulary’s own label stands.

package-for-internal = internal work
package-for-lawyers = lawyers
package-for-un-special-procedures = UN Special Procedures, confidential
package-for-un-public-report = UN public report
package-for-sanctions = sanctions authorities
package-for-prosecution = prosecutors and courts
package-for-partners = partner organisations
package-for-publication = publication

## Why something is withheld, and what can be done about it.

package-reason-internal = Working material
package-mend-internal = It never leaves.
package-reason-unknown_purpose = This version does not know the purpose
package-mend-unknown_purpose = Go back and choose another purpose.
package-reason-no_basis = No basis is recorded for this purpose
package-mend-no_basis = Ask victims and witnesses, and record their consent for this purpose: then it goes in. Officials are not asked: record the basis “Accountability of officials” for them, and their name, post and official acts go in.
package-reason-refused = The person refused
package-mend-refused = This is left out, whatever else is recorded.
package-reason-withdrawn = The consent was withdrawn
package-mend-withdrawn = This is left out, unless the person agrees again.
package-reason-reconfirm_due = It is time to ask for consent again
package-mend-reconfirm_due = The basis was recorded to last until a day that has passed. Ask a victim or witness again and record the answer. Officials are not asked: if the basis still holds, set a later day.
package-reason-basis_incomplete = The basis is not recorded completely
package-mend-basis_incomplete = Open the consent and fill in what is missing: who speaks for the person, or which public source it is.
package-reason-below_named = The person may not be named
package-mend-below_named = They did not agree to be named. If the name is needed, ask them.
package-reason-beyond_basis = The basis does not reach that far
package-mend-beyond_basis = What was agreed to does not cover this.
package-reason-quasi_name = It would reveal a person who may not be named
package-mend-quasi_name = A nickname, a post or a number points to one person.
package-reason-names_person = It names a person who may not be named
package-mend-names_person = Record the basis on which that person may be named, or leave it out.
package-reason-shows_person = A person who may not be named is seen or named on it, or it came from them
package-mend-shows_person = Record the basis on which that person may be named, or attach a copy in which they cannot be recognised.
package-reason-metadata = The file says who made it, with what or where
package-mend-metadata = Open the exhibit and make a copy without metadata, or write down why it may leave as it is.
package-reason-metadata_unread = It can’t be told what the file says of who made it
package-mend-metadata_unread = Files of this format, or this file, can’t be looked through. Open the exhibit and write down why it may leave as it is, or take it in in another format.
package-reason-not_reviewed = It is not recorded who is seen or named
package-mend-not_reviewed = Open the exhibit and record who is seen or named, or that nobody is.
package-reason-confidential = Marked “Not to be disclosed”
package-mend-confidential = If the record may be disclosed after all, open it and remove the mark.
package-reason-restricted = The exhibit is under a restriction
package-mend-restricted = Open it to see which.
package-reason-not_included = It belongs to a record that is left out
package-mend-not_included = It goes in once that record does.
package-reason-unknown_field = A field that this version does not know
package-mend-unknown_field = A newer version of the program may be able to include it.
package-reason-unreadable = It cannot be read
package-mend-unreadable = Check the vault under Backup.

## What a check found in a package.

package-finding-encryption = the encrypted bytes were changed, cut off or added to
package-finding-truncated = the archive ends early
package-finding-trailing_bytes = something follows the end of the archive
package-finding-header = a file header is not in the expected form
package-finding-unsafe_path = a path that is not allowed in a package
package-finding-duplicate = appears twice
package-finding-order = the files are not in the expected order
package-finding-too_many_entries = more files than a package may have
package-finding-too_large = larger than it may be
package-finding-manifest = the list of files is not in the expected form
package-finding-missing = is missing
package-finding-added = was added
package-finding-changed = was changed
package-finding-signature = the signature does not match
package-finding-form = is not in the expected form, or contradicts another file
package-finding-commitment = does not match the signed hashes
package-key-wrong = This key or passphrase does not open the package. Nothing was opened. Check that it is the one the sender meant, then the keyboard layout and Caps Lock.
