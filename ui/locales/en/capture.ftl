### A first account, taken down quickly.

capture-title = First account
capture-first = First say who you are, what this is for, who may see it, what you cannot promise, and that they may stop at any time. Then take only what they tell now: everything else can be added later.
capture-who = Who is speaking
capture-recorded = Already recorded. The account is about this person, and no new one is made.
capture-other = Not this person
capture-reach-noted = Kept as a note about this person; a note goes into no package.
capture-reach = How to reach them safely
capture-reach-help = Goes into no package.
capture-narrative = What happened, in their words
capture-narrative-help = As it is told. Once it is saved, the account cannot be changed; corrections are added beside it, with their date.
capture-when = When it happened
capture-where = Where
capture-act = What was done to this person
capture-level = How this person may be named
capture-level-help = While it says “Not asked”, the account stays in this vault: nothing about the person leaves it.
capture-not-asked = Not asked
capture-purposes = What the person agrees to
capture-missing-narrative = Write down what was told. Nothing has been saved yet; everything you typed is still here.
capture-missing-purposes = Tick at least one purpose, or go back to “Not asked”.
capture-missing-who = Consent is given by a person: say who is speaking, or go back to “Not asked”.
capture-nameless = The speaker gave no name
capture-saved = The account is saved.
capture-undone = The account and everything made with it are deleted.
command-capture = Take a first account
command-capture-words = new quick testimony interview capture tell
