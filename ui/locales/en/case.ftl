### Case files.

case-list = Case files
case-new = New case file
case-empty = No case file yet. Begin one with a title; everything else can follow.
case-title = Title
case-title-help = So that you recognise it in the list. Title and summary go into packages: write nothing there that gives away a person or a place.
case-title-missing = A case file needs a title. What you have typed is still here.
case-reference = Reference
case-reference-shown = Reference { $reference }
case-summary = What it is about

case = Case file
case-part-overview = Overview
case-part-people = People
case-part-incidents = Incidents and acts
case-part-testimony = Testimony
case-part-evidence = Evidence
case-part-notes = Letters, tasks, notes
case-parts = Parts of the case
case-actions = Case actions
case-edit = Edit title and summary
case-import = Import a table
case-seal = Seal the case
case-delete = Delete the case file
case-deleted-said = The case file is deleted. What was in it stays.
case-begin = How to begin
case-begin-how = Begin with what you have: who told you, what happened, the files you were given. Files can be dropped anywhere on this page.
case-holds = In this case file
case-missing = What is missing
case-missing-consent = { $count ->
    [one] { $count } person was not asked for consent. Nothing about them goes into a package until a basis is recorded:
   *[other] { $count } people were not asked for consent. Nothing about them goes into a package until a basis is recorded:
 }
case-missing-more = and { $count } more
case-missing-look = Exhibits for which it is not recorded who is seen or named:
case-latest = Recent changes
