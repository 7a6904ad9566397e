### The vault: creating, opening, locking; passphrase and recovery key.

vault-welcome = Case files that only you can open
vault-welcome-text = A vault is one encrypted folder that holds everything you record: case files, people, testimony, evidence.
vault-welcome-opens = It opens with a passphrase that only you know, or with a recovery key on a sheet of paper that you keep elsewhere.
vault-welcome-alone = Nobody else can open it, and the program connects to no network: what is in it stays on this disk until you take something out yourself.
vault-new = First time here
vault-new-text = Takes about five minutes. Have a pen or a printer at hand for the recovery sheet.
vault-existing = You already have a vault
vault-existing-text = On this computer or on a stick. You need its passphrase, or the key on its recovery sheet.
vault-create = Create a vault
vault-open = Open the vault
vault-step = Step { $step } of 3
vault-create-title = Passphrase
vault-create-text = The passphrase opens the vault; it is stored nowhere, and nobody can reset it. The next step gives you a recovery sheet with a key on it: the only other way in. If both passphrase and sheet are lost, what is in the vault is lost.
vault-directory = Folder of the vault
vault-directory-help = A new or empty folder. It can be moved later as a whole, even to a stick.
vault-choose = Folder of the vault
vault-choose-new = Where to put the folder of the vault
vault-choose-button = Choose…
vault-deriving = Working on the key…
vault-writing = Writing the vault…
vault-lock = Lock
vault-unlock-title = Open the vault
vault-open-older = Open it as a restored copy
vault-with-recovery = Use the recovery key
vault-with-passphrase = Use the passphrase
vault-recover-title = Open with the recovery key
vault-recover-text = The key is on the recovery sheet that you printed or wrote down. It opens the vault, and a new passphrase replaces the old one.
vault-recover-new = New passphrase

passphrase = Passphrase
passphrase-again = The same passphrase again
passphrase-help = Several words that do not belong together are easier to remember and harder to guess than one word with digits.
passphrase-show = Show
passphrase-hide = Hide
passphrase-propose = Propose one
passphrase-propose-other = Propose another
passphrase-words-in = Words of the proposed passphrase
passphrase-words-ru = Russian words
passphrase-words-en = English words
passphrase-proposal-why = Drawn at random: nobody can guess it, not even someone who knows you. Write it on paper for the first days, and burn the paper once you know it.
passphrase-take = Use this one
passphrase-too-weak = Too easy to guess. Add words, or use a proposed one.
passphrase-differs = The two do not match. Type the same passphrase again.
passphrase-strength = { $score ->
    [0] Strength: would be guessed at once
    [1] Strength: very weak
    [2] Strength: weak
    [3] Strength: fair, not enough yet
   *[other] Strength: good
 }

passphrase-warning-keyboard-row = Neighbouring keys are guessed first.
passphrase-warning-repeats = Repetitions are easy to guess.
passphrase-warning-sequence = Sequences like abc or 123 are guessed first.
passphrase-warning-date = Dates and years are easy to guess.
passphrase-warning-single-word = One word by itself is easy to guess.
passphrase-warning-name = Names are easy to guess.
passphrase-warning-common-password = This is among the passwords that everybody knows.
passphrase-warning-too-few-words = Too few words: whoever guesses tries whole dictionaries. Use five or more that do not belong together.
passphrase-advice-few-words = Use several words that do not belong together.
passphrase-advice-no-symbols-needed = Digits and symbols are not needed.
passphrase-advice-add-words = Add a word or two.
passphrase-advice-capitals-help-little = Capital letters help little.
passphrase-advice-reversing-helps-little = Writing a word backwards helps little.
passphrase-advice-substitutions-help-little = Replacing letters with similar signs helps little.
passphrase-advice-avoid-keyboard-patterns = Avoid patterns on the keyboard.
passphrase-advice-avoid-repeats = Avoid repetitions.
passphrase-advice-avoid-sequences = Avoid sequences.
passphrase-advice-avoid-dates = Avoid dates and years, above all your own.

recovery-title = Recovery sheet
recovery-text = The recovery key on the sheet opens the vault when the passphrase is forgotten. The sheet is shown once and stored nowhere. Print it or write it down, and keep it where neither your computer nor your documents are.
recovery-sheet = Recovery sheet
recovery-key = Recovery key
recovery-key-help = From the recovery sheet: Latin letters and digits. Case, spaces and hyphens do not matter.
recovery-qr = The recovery key as a QR code
recovery-print = Print the sheet
recovery-print-paper = Print it on paper: printed to a PDF file, the key would stay on the disk unprotected.
recovery-paper-title = Khronika: recovery key of a vault
recovery-paper-who = Whoever has this sheet and the vault’s folder can read everything in it, without the passphrase. Keep it on paper, away from the computer, with somebody you trust. There is no second one.
recovery-paper-how = To open: “Open the vault”, then “Use the recovery key”; type the groups in order. The QR code holds the same. Below, the same for the program age, if Khronika is not at hand.
recovery-layout = The keyboard seems to be set to Russian: the key has no Russian letters. Switch it and type again.
recovery-kept = I have it on paper
recovery-asked-title = Check the sheet
recovery-asked-text = Take the sheet and type two groups of the key: this makes sure that it can be read when it is needed. The vault is written after that.
recovery-group = Group { $number }
recovery-group-wrong = The sheet has another group { $number }. Compare it letter by letter.

# What is said once after a vault was opened.
notice-head_missing = The file that tells how far the vault was written is missing. All records are here, but it cannot be told whether the vault was replaced by an older copy. Compare with your last backup.
notice-head_damaged = The file that tells how far the vault was written is damaged. All records are here, but it cannot be told whether the vault was replaced by an older copy. Compare with your last backup.
notice-copy = This is a copy from a backup. All records are here; with the first change it becomes a vault of its own, and the journal says so.
