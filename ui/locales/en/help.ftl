### Help.

help-title = Help
help-keys-title = Keys
help-start-title = Where to begin
help-start-text =
    A case file holds together what belongs together. Make one, then add the people and what happened; a testimony is taken with its consent; files are dropped onto the case file.

    Everything is saved into one encrypted folder on this computer. Nothing is sent anywhere.
help-records-title = Records
help-records-text =
    What you type is kept at once, even before you save it. Saving makes a new version; each one is in the history and can be undone. A testimony’s words are fixed once saved: corrections stand beside them.

    What is not known may stay empty. A date may be uncertain: write it as it was told.
help-consent-title = Consent
help-consent-text =
    For each person, record what they agreed to: for which purposes, and how far they may be identified. A package holds only what these records allow. A refusal outranks everything else; a consent that is withdrawn counts from that day.
help-packages-title = Sealed packages
help-packages-text =
    A package is for one recipient. Before it is sealed you see what leaves and what stays, and why. The recipient opens it with ordinary programs and can check that nothing was altered. Tell them the fingerprint by voice.
help-lock-title = Locking and backup
help-lock-text =
    Ctrl+L locks at once, from anywhere; so do some minutes without a key, a closed lid and a locked screen. Make a backup to another disk often: a lost laptop is then no lost testimony. Keep the recovery sheet away from the computer.
help-key-new = Ctrl+N: new, of what the screen shows
help-key-edit = Ctrl+E: edit the record
help-key-save = Ctrl+S: save
help-key-undo = Ctrl+Z: undo what was just done, while it is said
help-key-search = Ctrl+K: search
help-key-lock = Ctrl+L: lock
help-key-back = Esc: one step back; Alt+← and Alt+→: back and forward
