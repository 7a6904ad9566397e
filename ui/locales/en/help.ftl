### Help and hints.

help-title = Help
help-topics = Pages of the help
help-hint = Hint

help-hint-cases = A case file holds together what belongs together: people, incidents, testimony, evidence. F1 explains any screen.
help-hint-search = Ctrl+K finds anything and does anything, from every screen.
help-hint-import = A table stays as it is: you see what each row becomes before anything is imported, and the whole import can be undone.

help-start-title = Where to begin
help-start-text =
    Everything you record lies in one encrypted folder on this computer, the vault. Nothing leaves it by itself. Only the passphrase opens it, or the key on the recovery sheet.

    Begin with a case file. Add the people in it and what happened. A testimony is kept in the words in which it was given, together with its consent. Drop files onto the case file: they become exhibits and are never altered.

    What you type is kept at once, even before you save. Saving makes a new version; every change is in the history and can be undone, except erasing for good. What is unknown may stay unknown: an empty field is better than a guess.

    Before you step away, press Ctrl+L: the vault locks at once, from any screen.

help-cases-title = Case files
help-cases-text =
    A case file holds together what belongs together: people, incidents, testimony, consents, evidence, notes. One person or incident may belong to several case files.

    Make one with Ctrl+N and give it a title that you will recognise. The title goes into packages of the case: nothing in it should give away a person or a place. Open a case file to see its parts; Ctrl+N there makes what the part holds.

    In every list: click a column to sort, Ctrl+F to narrow by words and dates, Space or Shift with the arrows to select several. Filters can be saved under a name.

    Deleting can be undone at once with Ctrl+Z, and later under “Deleted”. Erasing cannot: it reaches the history, the search and the disk.

help-people-title = People
help-people-text =
    Here are the people of all case files: victims, witnesses, officials, groups. A person without a name is possible: describe them as they were seen.

    While you name a new person, the program shows who may be recorded already, in whatever spelling or script. Add each spelling as a name of its own; none is the only right one.

    Two records of one person can be merged: “Same person?” above the list shows who may be recorded twice, and two people are compared from the page of one of them. Nothing is lost by it, and a merge can be taken back. If they are different persons, say so: they are not proposed again.

    Watch out: whoever is named can be endangered by it. What may leave the vault is decided by the consent, not by the fact that a name is recorded here.

help-incidents-title = Incidents and acts
help-incidents-text =
    An incident is what happened at one time in one place: a search, a rally, a hearing. An act is what was done in it to one person. Who did it is recorded for each act, with how sure you are. An act is recorded as alleged: it is not a finding of law.

    Dates may be uncertain. Write 03.2022, or 2022-03~ for “about”, or keep the words as they were told. Numbers of people belong to their source: if two sources differ, record both.

    Keep apart what was seen and what was heard. Record the source of each statement.

help-testimony-title = Testimony
help-testimony-text =
    A testimony is what one person told, in their words and their language. Once saved, the account is fixed. What is remembered later, corrected or added stands beside it, with its own date.

    Record who spoke, who took it down, when and how. Say whether it is the first account: a second telling is different evidence.

    Do not improve the words. Contradictions between testimonies are not mistakes; they stay side by side.

    Before you end, record the consent. Without it the testimony cannot leave the vault.

    Ctrl+Shift+T takes a testimony step by step: what to explain beforehand and how to say it, when not to ask for details, the consent, the account, what to offer afterwards. Ctrl+Enter goes to the next step, Esc to the one before; you can go to any step at once.

    A testimony that is finished can be sealed against changes. From then on it is only added to, each time with a date, or a new statement is recorded that cites it. A translation or a transcript is a record of its own beside the original.

help-consent-title = Consent
help-consent-text =
    For each person, record what they agreed to: for which purposes, and how far they may be identified. A package holds only what these records allow; the program checks it each time.

    A refusal outranks everything else. A consent that is withdrawn is no longer valid from that day on; what was handed over before cannot be taken back, and you should say so when you ask.

    Set a day to ask again where somebody’s situation may change: a trial, a release, a departure.

help-evidence-title = Evidence
help-evidence-text =
    Drop files or folders on a case file, choose files with Ctrl+N or a whole folder with Ctrl+Shift+O. What is known of all of them is asked once; nothing must be answered. Whatever interrupts it, what was taken in stays, and it goes on from there. Each becomes an exhibit: the original is encrypted and never altered, and a fingerprint (SHA-256) proves it.

    Record where you got it, when it was made, and who is seen or named. Something cropped, blurred or translated is a new exhibit that names its original.

    Parts of a picture are hidden with Ctrl+Shift+R on its page: a copy is made in which they are gone for good, with everything that the file says of place, time and device. A black box hides most; through squares and blur somebody may still be recognised by shape or clothing. Then record who is still seen in the copy. A PDF is gone through page by page in the same way; its copy consists of pictures of the pages and has none of the text, attachments, comments and forms of the original.

    A file may say who made it, with which device and where. Such an exhibit goes into no package until you make a copy without it, or write down why it may leave as it is: both on its page, under “What the file says of itself”. Time, place and author can be recorded there as a claim of the file.

    A time stamp is the word of an outside authority that the file existed by a certain time. It is asked for on the exhibit’s page; the program sends nothing, you carry the request and the answer. For the whole journal it is asked for under Backup.

    The file outside the vault stays where it was. If it endangers you there, delete it yourself and empty the bin.

help-transcripts-title = Transcripts and translations
help-transcripts-text =
    A recording is transcribed on its page with Ctrl+Shift+E. The keys work while you type, in any keyboard layout: Ctrl+P plays and pauses; Ctrl+J jumps back and Ctrl+Shift+J forward; Alt+↓ and Alt+↑ make it slower and faster, the voice stays as high as it is. After a pause it goes back a little before it plays on; how far is set beside the recording.

    Enter begins a new passage at the place where the recording is then; Ctrl+Enter does so for the next speaker; Alt+1 to Alt+9 name the speaker of the passage by number. Ctrl+M puts a time mark where the caret is, Ctrl+Shift+M lets the passage begin at the place where the recording is, Ctrl+U notes that something is unclear. Backspace at the beginning of a passage joins it with the one above. Ctrl+Shift+P, or Ctrl and a click, plays from the word.

    Times are right to a tenth of a second. Passages and marks have the time at which they were set. Words between two of them have none of their own: they are taken to be said evenly, so a click on a word may be off where somebody pauses. Set a mark where it matters.

    What you type is a draft in the vault until Ctrl+Shift+S finishes it: then it is an exhibit of its own (WebVTT) that names the recording. It is not changed any more. “Correct it” makes a new one that says which it corrects; both are kept. Neither the name nor the fingerprint of the recording is in the file. Looking at the recording, you read the text beside it; a click on a word plays from there.

    A transcript leaves in no package before somebody has recorded whom it names, nor where the recording may not, nor where a speaker with a record may not be named.

    While a recording is looked at, I and O mark a part of it and X makes an excerpt: the same sound and picture, not encoded anew, without what the file says of itself. A film’s excerpt begins at the last key picture before your mark; look at its beginning before you hand it on.

    A voice is not made unrecognisable: what can be done here can be undone by whoever knows how. Hand over a transcript without names instead, or have it read out by somebody else.

    Translate with Ctrl+Shift+G on the exhibit’s page: a transcript passage by passage at the same times, anything else as a text or a file.

help-search-title = Search
help-search-text =
    Ctrl+K opens one box for everything, from any screen. Type a name, a word or what you want to do; the arrows choose, Enter opens. Enter on the text itself opens the whole search.

    Words are found in every form. Names are found in Cyrillic and in Latin letters. Quotation marks ask for an exact phrase: “four hours”. Several words find records that hold all of them.

    Narrow it down by kind, case file and dates. The search looks through every text in the vault, on this computer only.

help-import-title = Tables
help-import-text =
    A table from elsewhere, saved as CSV or JSON, becomes records: one row, one record. Choose the file and what its rows are, then say for each column what it becomes. What stays without a field is left out.

    Look at the preview. Rows with problems are listed with their number and the reason. You decide: all rows or none, or the good ones only. An import is one change: it can be cancelled while it runs and undone afterwards. Records that were edited meanwhile stay.

    Save the mapping if such tables come again.

    Watch out: a table may name people who agreed to nothing. Their consent has to be recorded before any of it leaves the vault.

help-packages-title = Packages
help-packages-text =
    A package is what you hand over: sealed for one recipient, opened with ordinary programs, and checkable without this one.

    Choose what goes in and for which purpose. The preview says what goes in, what is left out and why; nothing is sealed before you have seen it. Seal to the recipient’s key, or with a passphrase that you tell them another way, never in the same message.

    Tell the recipient the whole fingerprint by voice. What has left cannot be taken back.

help-verify-title = Checking a package
help-verify-text =
    When a package comes, check it before you read it. The program says whether it is as it was sealed, and who sealed it as far as you know their key.

    Green means: nothing was altered since it was sealed. It does not mean that what it says is true. If the check fails, use nothing from it; ask the sender for it again by a way that you trust.

help-backup-title = Backup
help-backup-text =
    With a backup, a lost or seized laptop does not mean lost testimony. Choose a folder on another disk or stick; the copy is encrypted like the vault and opens with the same passphrase.

    Do it after each day of work. Keep the stick in another place than the laptop. A later backup into the same folder copies only what is new.

    “Check the vault” reads everything and says whether it holds together. Do it before a journey and after a crash.

help-settings-title = Settings and safety
help-settings-text =
    Here are the language, the colours, and after how many minutes without a key the vault locks. Set few minutes where others may come in.

    A new passphrase takes effect at once. Earlier backups still open with the old one; replace them. If you fear that somebody has a copy of the vault and knows the passphrase, give it new keys as well: “A new key for everything”.

    The key on the recovery sheet opens the vault when the passphrase is forgotten. Keep the sheet on paper, away from the computer, with somebody who will not be searched with you. Make a new one if it may have been seen.

    The program cannot protect against somebody who watches the screen or has put a program on this computer.

help-lock-title = Locking
help-lock-text =
    Ctrl+L locks at once, from every screen. What is typed and not saved is kept as a draft in the vault. The vault also locks after some minutes without a key, when the lid is closed and when the system’s screen is locked.

    Once it is locked, the keys are gone from memory. After unlocking you are where you were.

    If somebody is at the door: Ctrl+L, then close the lid.

help-keys-title = Keyboard shortcuts
help-keys-text =
    Everywhere: Ctrl+K finds and does; Ctrl+Shift+N takes a first account; Ctrl+Shift+T takes a testimony step by step; Ctrl+L locks; F1 explains the screen; Esc goes one step back and loses nothing; Alt+← and Alt+→ go back and forward.

    In lists: ↑ ↓, Page Up, Page Down, Home and End move; Enter opens; Space selects; Shift with the arrows selects a range; Ctrl+A selects all; Delete deletes what is selected; Ctrl+F narrows the list.

    In a group of check boxes: ↑ ↓ move between the boxes, Space ticks, Tab goes on to the next field.

    On a record: Ctrl+N makes a new one; Ctrl+E edits; Ctrl+S saves; Ctrl+Z undoes what was just done.

    While transcribing: the keys stand beside the text, and under “Transcripts and translations”.

help-records-title = Records
help-records-text =
    What you type is kept at once, even before you save it. Saving makes a new version; each one is in the history and can be undone. A testimony’s words are fixed once saved: corrections stand beside them.
