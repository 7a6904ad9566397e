### Case files.

case-list = Case files
case-new = New case file
case-empty = A case file holds together what belongs together: people, incidents, testimony. Begin with a title; everything else can follow.
case-draft = A new case file is begun and not saved yet: “New case file” returns to it.
case-title = Title
case-title-help = So that you recognise it in the list. It is seen only inside the vault.
case-title-missing = A case file needs a title. What you have typed is still here.
case-reference = Reference
case-reference-shown = Reference { $reference }
case-summary = What it is about
