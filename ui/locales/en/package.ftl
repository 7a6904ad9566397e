### Sealed packages: seal, check, open, a key of one’s own.

package-text = A sealed package is one encrypted file for one recipient. It holds only what each person in it has a recorded basis for, and says what was withheld and why. The recipient does not need Khronika.
package-seal-title = Seal a package
package-seal-text = In five steps: what, for what purpose, what goes in and what doesn’t, for whom, where to. Nothing is written before the last one.
package-seal-begin = Seal a package
package-verify-title = Check a package
package-verify-text = Shows whether a package is unchanged and whose key signed it. Then it can be opened into a folder.
package-verify-begin = Check or open a package
package-own-title = To receive packages
package-own-text = Whoever sends you a package seals it to your key. The secret part is a file that stays with you; the other part is a line that you give away.
package-own-new = Make a key
package-own-show = Show the line of a key you have
package-own-file = khronika-key.txt
package-own-line = The line to give away
package-own-give = Give this line to whoever sends you packages. It is no secret, but somebody could put another in its place on the way. Let the sender read all of it back to you by voice, four characters at a time: a false one may have the same beginning and end.
package-own-keep = The secret part lies in { $file }, unprotected. Keep it where only you reach it, for instance on an encrypted stick; without it nothing sealed to you opens.
package-copy = Copy
package-copied = Copied
package-copy-by-hand = Mark the line and press Ctrl+C

package-step = Seal a package · step { $step } of { $steps }
package-settled = Settled so far
package-scope-records = { $count ->
    [one] { $count } chosen record and what it cites
   *[other] { $count } chosen records and what they cite
 }
package-scope-leaves = { $count ->
    [one] { $count } record goes in
   *[other] { $count } records go in
}

package-what = What
package-what-title = Which case?
package-what-text = The whole case is looked through; what may not leave is left out. To seal single records choose them in their list and seal from there.
package-no-case = There is no case file yet. A package is made of what stands in one.
package-purpose = Purpose
package-purpose-title = For what purpose?
package-purpose-text = People agree to a purpose. What somebody allowed for lawyers is not allowed for publication.
package-purpose-needed = Choose a purpose.
package-purpose-help-internal = For colleagues who work on this case file. Sealing makes a file that leaves the vault, as for any other purpose: in it goes what people allowed for internal work, and no consents or notes.

package-preview-title = What goes into the package and what doesn’t
package-looking = The consents are being looked through…
package-leaves = { $count ->
    [0] No record goes in
    [one] { $count } record goes in
   *[other] { $count } records go in
}{ $part ->
    [0] {"."}
   *[other] , { $part } of them not in full.
}
package-stays = { $count ->
    [0] Nothing is left out.
    [one] { $count } is left out.
   *[other] { $count } are left out.
}
package-counted = By kind
package-counted-kind = Kind
package-counted-all = Every record counts, also the case file itself and involvements, which no tab of the case counts.
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
package-read = The program takes out the names it knows. It can’t see a description that fits one person only: open these records and read them before you seal.
package-internal = { $count ->
    [one] Besides, { $count } record of working material, such as a consent, note or import. It never leaves.
   *[other] Besides, { $count } records of working material: consents, notes, imports. They never leave.
 }
package-more = Show more ({ $count })
package-nothing = For this purpose nothing may leave. Mend the consents above, or go back and choose another purpose.

package-recipient-title = For whom?
package-way-key = The recipient’s key
package-way-key-help = Only the recipient opens it, not even you. They make a key with Khronika or with age and send you the line that begins with age1.
package-way-passphrase = A passphrase
package-way-passphrase-help = For a recipient without a key. Whoever has the passphrase opens it, so it must not travel the same way as the file.
package-key = Recipient’s key
package-key-help = One line that begins with age1. Read all of it to the recipient by voice, four characters at a time: a false one may have the same beginning and end.
package-key-empty = Put in the recipient’s key.
package-key-secret = This is a secret key; it stays with its owner. Ask for the other part, the line that begins with age1.
package-key-unsupported = Keys that begin with age1pq1 can’t be sealed to yet. Ask for one that begins with age1.
package-key-malformed = This key has a mistake: a letter is wrong, a part is missing, or something was added. Copy again just the line that begins with age1.
package-passphrase-why = Drawn by chance: nobody can guess it. Write it down now; it isn’t shown again after the sealing.

package-finish-title = Is this right? Where to?
package-inside = Inside
package-inside-records = { $leaves ->
    [0] nothing
    [one] { $leaves } record
   *[other] { $leaves } records
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
package-beside = Beside it lies a text that tells the recipient how to open it. Send both; nothing of the case stands in the text.
package-readme = The text is called { $beside }. In the package it is followed up by README-EN.txt and README-RU.txt: what lies in it and how to check it.
package-check-sealed = Check this package
package-check-key = To check the package here, its recipient’s key file is needed: you can do it only where the key is yours.
package-tell = What to tell the recipient
package-tell-author = By voice, the fingerprint of your signing key: with it they see that the package is yours.
package-tell-passphrase = The passphrase, by another way than the file takes: by voice, or through another messenger. It isn’t shown here again.
package-tell-key = Nothing secret: only their key opens the package, not even this vault does. Its fingerprint, should they want to compare:
package-tell-needs = That they need Khronika, or the free program age and anything that unpacks tar.
package-close = Done

package-verify-lead = No vault is needed for this; nothing from the package goes into it.
package-file = Package
package-file-help = Choose the file, or drop it anywhere on the window.
package-file-needed = Choose the package.
package-with-key = My key
package-with-key-help = The package was sealed to your line that begins with age1.
package-with-passphrase = A passphrase
package-with-passphrase-help = The sender told it to you by another way.
package-identity = Key file
package-identity-help = The file with the secret part of your key. It begins with AGE-SECRET-KEY-1.
package-identity-needed = Choose the file with your key.
package-passphrase = Passphrase of the package
package-passphrase-needed = Type the passphrase.
package-known = Sender’s fingerprint
package-known-help = As the sender told it by voice: 43 characters, capital and small letters differ, spaces don’t matter. Don’t take it from the message that the package came with. The check says whether it was signed by that key.
package-verify = Check
package-verifying = The package is being checked

package-outcome = Result of the check
package-outcome-intact_signer_known = Intact, and signed by the key that you know
package-outcome-text-intact_signer_known = Nothing was changed since it was sealed, and the fingerprint is the one that you were told.
package-outcome-intact_signer_unknown = Intact; whose signature it is, isn’t known yet
package-outcome-text-intact_signer_unknown = Nothing was changed since it was signed. Who signed it you learn by comparing: call the sender, let them read the fingerprint to you, put it in above and check again.
package-outcome-intact_signer_own = Intact, and signed by a key of this vault
package-outcome-text-intact_signer_own = It was sealed here, and nothing was changed since.
package-outcome-intact_signer_other = Intact, but signed by another key
package-outcome-text-intact_signer_other = The fingerprint isn’t the one that you put in. Compare them once more, group by group. If they do differ, don’t trust the package: call the sender.
package-outcome-not_intact = Not intact
package-outcome-text-not_intact = Take nothing from it. Ask the sender for it again, and tell them what was found:
package-compare = Compare the whole fingerprint, group by group: the first and the last ones are not enough. Use another way than the package takes, best by voice. Say of each character whether it is capital, small, a digit, plus or slash.
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
package-open-warning = The files then lie there unprotected: whoever reaches the folder reads them, and deleted files leave traces on an SSD. Choose an encrypted disk.
package-open-where = Where to open the package
package-open-name = package
package-open = Open into a folder
package-opening = The package is being opened
package-opened = { $count ->
    [one] { $count } file lies unprotected in { $folder }
   *[other] { $count } files lie unprotected in { $folder }
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
package-kind-mapping = Mapping
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
package-kinds-mapping = Mappings
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
package-reason-unknown_purpose = The purpose isn’t known to this version
package-mend-unknown_purpose = Go back and choose another purpose.
package-reason-no_basis = No basis is recorded for this purpose
package-mend-no_basis = If this is a victim or a witness, ask them and record their consent for this purpose, and it is in. Officials are not asked: record the basis “Accountability of officials” for them, and their name, post and official acts are in.
package-reason-refused = The person refused
package-mend-refused = This is left out, whatever else is recorded.
package-reason-withdrawn = The consent was withdrawn
package-mend-withdrawn = This is left out, unless the person agrees anew.
package-reason-reconfirm_due = The consent has to be asked again
package-mend-reconfirm_due = The day until which it holds has passed. Ask a victim or witness again and record the answer. Officials are not asked: if the basis still holds, set a later day.
package-reason-basis_incomplete = The basis isn’t recorded completely
package-mend-basis_incomplete = Open the consent and fill in what is missing: who speaks for the person, or which public source it is.
package-reason-below_named = The person may not be named
package-mend-below_named = They agreed to less than their name. Ask them if the name is needed.
package-reason-beyond_basis = The basis doesn’t reach that far
package-mend-beyond_basis = What was agreed to covers less than this.
package-reason-quasi_name = It would tell who an unnamed person is
package-mend-quasi_name = A nickname, an office or a number points to one person.
package-reason-names_person = It names a person who may not be named
package-mend-names_person = Record the basis on which that person may be named, or leave it out.
package-reason-shows_person = It shows, names or comes from a person who may not be named
package-mend-shows_person = Record the basis on which that person may be named, or attach a copy on which they can’t be recognised.
package-reason-not_reviewed = Nobody has recorded whom it shows
package-mend-not_reviewed = Open the exhibit and note who is seen on it, or that nobody is.
package-reason-restricted = The exhibit is under a restriction
package-mend-restricted = Open it to see which one.
package-reason-not_included = It belongs to a record that is left out
package-mend-not_included = It goes in once that record does.
package-reason-unknown_field = A field that this version doesn’t know
package-mend-unknown_field = A newer version of the program may let it out.
package-reason-unreadable = It can’t be read
package-mend-unreadable = Check the vault under Backup.

## What a check found in a package.

package-finding-encryption = the encrypted bytes were changed, cut off or added to
package-finding-truncated = the archive ends early
package-finding-trailing_bytes = something follows the end of the archive
package-finding-header = the entry’s header isn’t in its form
package-finding-unsafe_path = a path that may not stand in a package
package-finding-duplicate = stands there twice
package-finding-order = the files aren’t in their order
package-finding-too_many_entries = more files than a package may have
package-finding-too_large = larger than it may be
package-finding-manifest = the list of files isn’t in its form
package-finding-missing = is missing
package-finding-added = was added
package-finding-changed = was changed
package-finding-signature = the signature doesn’t hold
package-finding-form = isn’t in its form, or contradicts another file
package-finding-commitment = doesn’t fit the commitments
package-key-wrong = This key or passphrase does not open the package. Nothing was opened. Check that it is the one that the sender named, the keyboard layout and Caps Lock.
