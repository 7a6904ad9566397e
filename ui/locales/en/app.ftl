### Texts of the window as a whole.

app-folder = Khronika
app-name = Khronika
app-version = Version { $version }
app-language = Language
app-theme = Colours
app-theme-system = System
app-theme-light = Light
app-theme-dark = Dark
app-places = Places
app-back = Back
app-leave = Leave for now
app-next = Continue
app-save = Save
app-discard = Discard the draft
app-more = Show more
app-try-again = Try again
app-understood = Understood
app-untitled = Untitled
app-optional = optional
# Arrows and Enter are keys.
app-list-keys = ↑ ↓ to move, Enter to open
app-list-count = { $total ->
    [one] { $total } record
   *[other] { $total } records
 }

app-step-back = One step back
app-forward = One step forward
app-people = People
app-evidence = Evidence
app-search = Search
app-packages = Packages
app-backup = Backup
app-settings = Settings and safety
app-help = Help
app-backup-never = No backup yet
app-backup-old = { $days ->
    [one] Last backup { $days } day ago
   *[other] Last backup { $days } days ago
 }

date-help = 4 March 2022, 04.03.2022 14:30, March 2022 or 2022. Not certain: “early March 2022”, “about March 2022”, “from 3 to 5 March 2022”, “spring 2022”, “1980s”, “2022?”.
date-unread = This cannot be read as a date. Correct it, or keep the words as they were told.
date-keep-as-told = Keep as told
date-add-told = Add how it was told
date-phrase-told = When, as told
date-told = Kept as told, without a date to sort by.

record-conflict = There is a newer version
record-field = Field
record-mine = Yours, not saved
record-saved = Saved in the meantime
record-keep-mine = Save mine as the next version
record-take-saved = Use the saved one
