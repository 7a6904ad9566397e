### Case files.

case-list = Case files
case-new = New case file
case-empty = A case file holds together what belongs together: people, incidents, testimony. Begin with a title; everything else can follow.
case-reference-shown = Reference { $reference }

case-parts = Parts of the case file
case-part-overview = Overview
case-part-people = People
case-part-incidents = Incidents
case-part-testimony = Testimony
case-part-evidence = Evidence
case-part-notes = Notes
case-edit = Edit
case-seal = Seal a package
case-consent = Consent
case-consent-nobody = No people are recorded in this case file yet.
case-consent-hint = Without a recorded basis nobody leaves the vault by name: open a person and record the consent.
case-latest = Changed last in each part
case-begin = Begin with the people or with what happened; files can be dropped anywhere here.
case-empty-people = Whom the case file is about: victims, witnesses, officials, relatives. A person may be recorded without a name.
case-empty-incidents = An incident is what happened at one time in one place: a search, a rally that was broken up, a hearing. Record it as far as it is known; unknown may stay unknown.
case-empty-testimony = A testimony is kept word for word, as it was given, with the consent of who gave it.
case-empty-evidence = Photographs, documents, recordings: attached here they are encrypted and never altered.
case-empty-notes = Notes are for your own work; they never leave the vault.
case-consent-agreed = { $count ->
    [one] { $count } person has agreed to something
   *[other] { $count } people have agreed to something
 }
case-consent-unasked = { $count ->
    [one] { $count } person was not asked yet
   *[other] { $count } people were not asked yet
 }
case-consent-due = { $count ->
    [one] { $count } person has to be asked again
   *[other] { $count } people have to be asked again
 }
case-consent-refused = { $count ->
    [one] { $count } person refused
   *[other] { $count } people refused
 }
case-consent-withdrawn = { $count ->
    [one] { $count } person withdrew
   *[other] { $count } people withdrew
 }
