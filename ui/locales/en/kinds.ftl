### Kinds of record beside those of record.ftl: what they are called, what they ask, what stands around them.
### A field’s label is `field-<kind>_<name>` or `field-<rowsfield>_<part>` where there is one, else `field-<name>`.

## Parts of a case

case-part-custody = Detention and court
case-part-findings = Claims and findings

## Labels that several kinds share

field-from = From
field-until = Until
field-persons = About whom
field-agency = Agency
field-authority = Court or authority
field-facility = Place of detention
field-proceeding = Proceeding
field-regime = Regime
field-outcome = What was decided
field-in_force = In force since
field-document = Document
field-issuer = Issued by
field-expires = Valid until
field-exhibit = Exhibit
field-author = Author
field-reasons = Reasons
field-connection = How the source knows
field-reliability = Reliability
field-corrects = Corrects or adds to
field-sealed = Sealed since
field-derivation = What it is: translation, transcript, copy
field-characteristics = Groups and circumstances
field-rights = Rights concerned
field-response = Response
field-answered = When it was answered
field-answer = Was it respected
field-received = When it was received
field-contacts = Contacts with the outside world
add-row-contacts = Add a contact
field-note = Remark
group-course = How it goes and how it ends
group-law = Legal matters
group-papers = Documents and official information
group-period = From when until when
group-weight = How the source knows, and how reliable it is
group-judged = Author and date

## People: what is asked besides

field-birth_place = Place of birth
field-person_death = Date of death
field-civil_status = Marital status
field-dependants = Number of dependants
field-education = Education
field-origin = Ethnic or national origin
field-religion = Religion or belief
field-views = Views and affiliations
field-activities = Public activity
field-appearance = Appearance
field-protection = Asylum and protection
field-consular = Contact with the consul
add-row-consular = Add contact with the consul
field-contact = Contact
field-documents = Identity documents
add-row-documents = Add an identity document
field-documents_number = Number
field-issued = When it was issued
field-held_by = Where it is and who holds it
field-labels = Statuses given by the authorities
add-row-labels = Add a status
field-label = Status
field-labels_authority = Who decided
field-health = Health
field-reach = Where the person is now
field-contact_rule = How to make contact without harm
field-person_contacts = Ways to reach the person
field-way = Means of contact
field-contacts_address = Number, address or name
field-person_reliability = Reliability as a source
field-positions = Posts
add-row-positions = Add a post
field-position = Post
field-rank = Rank
field-unit = Organisation or unit
field-designations = Existing sanctions
add-row-designations = Add sanctions
field-designations_regime = Sanctions regime
field-designations_number = Number in the list
field-designations_date = Since
field-assets = Known property
field-organisation_kind = Kind of organisation
field-legal_status = Legal status
field-members = Members
around-person-unit = Who holds or held posts here
around-person-facility = Who holds or held posts here
around-person-members = Groups and organisations this person belongs to
group-reach = Where the person is and how to reach them
group-background = Activity, views, origin, family, appearance
group-health = Health
group-official = Posts, sanctions, property

## Relations

kind-relation = Relation
kinds-relation = Relations
package-kind-relation = Relation
package-kinds-relation = Relations
count-relation = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
 }
add-relation = Relation to a person or organisation
relation-new = New relation
relation-empty = Relations say who people are to each other: family, colleagues, a superior and a subordinate. Begin with the relative or friend who sends you news.
command-new-relation = New relation
command-new-relation-words = add create family relative colleague friend commander member
field-relation_person = Who
field-relation = Relation
field-related = To whom
around-relation-person = What this person is to others
around-relation-related = What others are to this person

## Counsel and representatives

kind-representation = Counsel or representative
kinds-representation = Counsel and representatives
representation-of = for { $person }
package-kind-representation = Counsel or representative
package-kinds-representation = Counsel and representatives
count-representation = { $count ->
    [one] { $count } record of representation
   *[other] { $count } records of representation
 }
add-representation = Counsel or representative
representation-new = New counsel or representative
representation-empty = Here is recorded who defends or represents the person, in which proceeding and since when. Begin with the counsel who acts now.
command-new-representation = New counsel or representative
command-new-representation-words = add create lawyer attorney defender mandate power of attorney
field-representation_person = Who is represented
field-counsel = Counsel or representative
field-mandate = In what capacity
field-warrant_number = Number of counsel’s order or power of attorney
field-warrant_date = Date of counsel’s order or power of attorney
field-nondisclosure = Under a non-disclosure undertaking since
field-representation_access = Access to the client and the file
around-representation-person = Counsel and representatives
around-representation-counsel = Whom this person represents
around-representation-proceeding = Counsel and representatives
group-warrant = Counsel’s order or power of attorney
group-access = Non-disclosure undertaking, access to the client and the file

## Incidents: what is asked besides

field-impact = Consequences
field-incident_response = What the authorities did
field-incident_received = When we heard of it
field-monitoring = Monitoring
field-chain = Linked incidents
add-row-chain = Add a linked incident
field-chain_chain = How this incident is linked
field-chain_incident = Other incident
around-incident-incident = Linked incidents
group-after = Consequences, response of the authorities, linked incidents

## Acts and involvement: what is asked besides

field-location = Kind of place
field-physical = Physical consequences
field-psychological = Psychological consequences
field-age = Age at the time
field-act_characteristics = Why this person may have been chosen
field-intent = Its purpose, as far as the account tells
field-statement = Whether they were made to sign anything
field-medical = Medical staff and care
field-death = Manner of death
field-autopsy = Autopsy
field-certificate = Death certificate
field-property = What was destroyed or taken, and its worth
field-compensation = Compensation
field-articles = Articles of national law
field-attribution = Who acknowledges or denies it
field-ground = Possible ground for sanctions
field-involvement_status = Still in post, and any charge
group-torture = If it is about torture or ill-treatment
group-death = If the person died
group-property = If property was destroyed or taken
group-part = Possible ground for sanctions, post, charge

## Testimonies: what is asked besides

field-explained = What was explained beforehand
field-prior_accounts = To whom and when it has been told already
field-vulnerabilities = Reasons not to ask for details
field-ended = When it ended
field-present = Who else was present
field-present_words = Who else was present, in words
field-interpreter = Interpreter
field-identified = How the speaker was identified
field-form = Word for word or a summary
field-read_back = Whether the speaker could check the record
field-referrals = Help that was offered
field-annexes = Annexes
field-original = Original testimony or exhibit
field-made_by = Translated or transcribed by
around-testimony-present = Testimonies given in this person’s presence
around-testimony-interpreter = Testimonies interpreted by this person
around-testimony-annexes = Testimonies with this annex
around-testimony-original = Translations and transcripts
around-testimony-corrects = Later statements that correct or add to this one
around-testimony-made_by = Testimonies translated or transcribed by this person
group-before = What was explained, earlier accounts, reasons not to ask for details
group-recorded = How it was recorded, annexes, help that was offered
group-made-from = If it is a translation or a transcript
group-later = If it is a later statement about an earlier one

## Evidence: what is asked besides

field-material = Kind of material

## Claims

kind-claim = Claim
kinds-claim = Claims
package-kind-claim = Claim
package-kinds-claim = Claims
count-claim = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
 }
add-claim = Claim
claim-new = New claim
claim-empty = A claim is what one source says about one thing: a date, a place, who was there. Begin with a passage of a testimony or a part of an exhibit, and say what it is about.
command-new-claim = New claim
command-new-claim-words = add create source says quote passage
field-claim_source = Testimony or exhibit
field-quote = Passage, word for word
field-field = Which field of the record
field-says = What it says
field-claim_date = Which date is given
field-claim_person = Who is named
field-claim_place = Which place is named
field-starts = Start of the passage: number of the character
field-ends = End of the passage: number of the character
field-page = Page
field-claim_region = Part of the page or picture
field-second = Second of the recording
around-claim-source = Claims from this source
around-claim-person = Claims that name this person
group-passage = Where exactly: passage, page, second
claim-about-help = Begin to type a name or a title.
claim-field-first = First choose whom or what it is about: the fields depend on that.

## Findings

kind-finding = Finding
kinds-finding = Findings
package-kind-finding = Finding
package-kinds-finding = Findings
count-finding = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
 }
add-finding = Finding
finding-new = New finding
finding-empty = A finding is what your team considers true, and why; it changes nothing that the sources say. Begin where claims differ.
command-new-finding = New finding
command-new-finding-words = add create conclude judgement decide
field-finding_status = Degree of proof
field-holds = What we conclude
field-finding_date = Date, as we conclude
field-finding_person = Person, as we conclude
field-supporting = Claims for it
field-contradicting = Claims against it
field-made = When concluded
around-finding-person = Findings that name this person
around-finding-supporting = Findings it speaks for
around-finding-contradicting = Findings it speaks against
around-finding-author = Findings made by this person
group-rests-on = Claims for and against
finding-about-help = Begin to type a name or a title.

## Detention

kind-detention = Detention
kinds-detention = Detentions
package-kind-detention = Detention
package-kinds-detention = Detentions
count-detention = { $count ->
    [one] { $count } detention
   *[other] { $count } detentions
 }
add-detention = Detention
detention-new = New detention
detention-empty = Here is recorded where a person is held, since when, and who is let in. Begin with the day of the arrest and the first place that is known; the rest may stay unknown.
command-new-detention = New detention
command-new-detention-words = add create arrest custody prison remand held jail
field-detention_from = Held since
field-detention_until = Held until

# For how long somebody has been held, and how that is counted.
held-label = Days held
held-exact = { $least ->
    [one] Held for { $least } day as of { $day }.
   *[other] Held for { $least } days as of { $day }.
 }
held-between = Held for at least { $least } and at most { $most } days as of { $day }: the dates are not exact.
held-at-least = Held for at least { $least ->
    [one] { $least } day
   *[other] { $least } days
 } as of { $day }; { $detentions ->
    [1] since when is not known.
   *[other] not every beginning is known.
 }
held-goes-on = { $detentions ->
    [1] No end is recorded, so it is counted up to that day.
   *[other] Where no end is recorded, it is counted up to that day.
 }
held-ended-exact = { $least ->
    [one] Held for { $least } day in all.
   *[other] Held for { $least } days in all.
 }
held-ended-between = Held for at least { $least } and at most { $most } days in all: the dates are not exact.
held-ended-at-least = Held for at least { $least ->
    [one] { $least } day
   *[other] { $least } days
 } in all; { $detentions ->
    [1] since when is not known.
   *[other] not every beginning is known.
 }
held-contradictory-own = The dates of this detention contradict each other and are not counted.
held-contradictory = { $count ->
    [1] The dates of one detention contradict each other and are not counted.
   *[other] The dates of { $count } detentions contradict each other and are not counted.
 }
held-how = How it is counted
held-how-text = Calendar days, the first and the last included. Days on which two detentions overlap count once. Where the beginning is not recorded, the first placement with a date stands for it. This is not the count that is credited against a sentence.

field-placements = Where held
add-row-placements = Add a placement
field-placement = Kind of placement
field-place_words = Where, in words
field-cell = Cell, wing or unit
field-placements_reason = Reason that was given
field-whereabouts = What the authorities acknowledge and what they permit
field-with = With whom
field-result = Whether the contact took place
field-incommunicado = Periods without any contact
add-row-incommunicado = Add a period without contact
field-incommunicado_note = How it is known
field-detention = Kind of detention
field-forces = Forces that took the person
field-warrant = Whether a warrant was shown
field-ordered_by = Who issued the warrant or gave the order
field-legal_basis = Law that was named
field-detention_conditions = Conditions of detention
field-detention_description = How the arrest and the detention went
field-remedies = Remedies tried in the country
field-release_due = Release due
around-detention-person = Detention
around-detention-act = Detention in this act
around-detention-proceeding = Detention in this proceeding
around-detention-facility = Detention in this place
group-contact = Contact with the outside world
group-arrest = The arrest: who, by what warrant, on what grounds

## Places of detention

kind-facility = Place of detention
kinds-facility = Places of detention
package-kind-facility = Place of detention
package-kinds-facility = Places of detention
count-facility = { $count ->
    [one] { $count } place of detention
   *[other] { $count } places of detention
 }
add-facility = Place of detention
facility-new = New place of detention
facility-empty = Here are the places where people are held, under the names that lists and documents give them. Begin with the name that you know.
command-new-facility = New place of detention
command-new-facility-words = add create prison colony remand centre police station jail
field-facility_names = Names
field-facility_facility = Kind of place
field-facility_description = Conditions there
field-part_of = Part of
field-post = Letters and parcels
around-facility-part_of = Parts of this place

## Proceedings

kind-proceeding = Proceeding
kinds-proceeding = Proceedings
package-kind-proceeding = Proceeding
package-kinds-proceeding = Proceedings
count-proceeding = { $count ->
    [one] { $count } proceeding
   *[other] { $count } proceedings
 }
add-proceeding = Proceeding
proceeding-new = New proceeding
proceeding-empty = A proceeding is a criminal, administrative or other case that the authorities conduct: its articles, stages, measures of restraint, decisions. Begin with a title and whom it is against; numbers can follow.
command-new-proceeding = New proceeding
command-new-proceeding-words = add create criminal administrative case charge investigation trial court
field-track = Kind of proceeding
field-defendants = Against whom
field-charges = Charges
add-row-charges = Add a charge
field-charged = Who is charged
field-article = Article
field-part = Part
field-point = Point
field-edition = Version of the law
field-stands = How the charge stands
field-charges_date = Since
field-other_article = Article in words, where the list lacks it
field-allegation = What is alleged
field-numbers = Numbers
add-row-numbers = Add a number
field-kind = Kind of number
field-value = Number, as it is written
field-numbers_authority = Whose number it is
field-numbers_date = Since
field-stages = Stages
add-row-stages = Add a stage
field-stage = Stage
field-stages_date = When it began
field-standings = Parties and their status
add-row-standings = Add a party
field-party = Who
field-standing = Procedural status
field-standings_date = Since
field-restraints = Measures of restraint and coercion
add-row-restraints = Add a measure
field-restrained = To whom it applies
field-measure = Measure
field-restraints_expires = Until which day, unless extended
field-verdicts = Judgments and decisions
add-row-verdicts = Add a decision
field-decided_on = About whom
field-sentence = Sentence
field-months = Term in months
field-words = Term and everything else, in words
field-served_in = Where it is served
field-appeal_until = Last day to appeal
field-proceeding_court = Court or authority
field-court_type = Kind of court
field-judges = Judges
field-prosecutors = Prosecutors
field-investigators = Investigators
field-papers = Documents
add-row-papers = Add a document
field-papers_issuer = Issued by, and in what post
field-papers_number = Number
field-papers_made = Date of the document
field-sheet = Volume and sheet
field-copy = Original or copy
field-linked = Linked proceedings
add-row-linked = Add a linked proceeding
field-link = How this proceeding is linked
field-linked_proceeding = Other proceeding
field-proceeding_description = What the proceeding is about and how it goes
around-proceeding-defendants = Proceedings against this person
around-proceeding-charged = Proceedings with charges against this person
around-proceeding-party = Proceedings this person has a part in
around-proceeding-restrained = Proceedings with measures of restraint against this person
around-proceeding-decided_on = Proceedings with decisions about this person
around-proceeding-served_in = Proceedings whose sentence is served here
around-proceeding-court = Proceedings before this court or authority
around-proceeding-judges = Proceedings before this judge
around-proceeding-prosecutors = Proceedings with this prosecutor
around-proceeding-investigators = Proceedings with this investigator
around-proceeding-exhibit = Proceedings this document is from
around-proceeding-proceeding = Linked proceedings
group-court = Court, judges, prosecutors, investigators
group-story = What the proceeding is about and how it goes

## Hearings

kind-hearing = Hearing
kinds-hearing = Hearings
package-kind-hearing = Hearing
package-kinds-hearing = Hearings
count-hearing = { $count ->
    [one] { $count } hearing
   *[other] { $count } hearings
 }
add-hearing = Hearing
hearing-new = New hearing
hearing-empty = Here are the hearings, past and announced: when, in which court, about what. Begin with the next one.
command-new-hearing = New hearing
command-new-hearing-words = add create court trial session observer
field-hearing_date = Date and time
field-court = Court and room
field-hearing_subject = What it is about
field-hearing_status = Status of the hearing
field-hearing_persons = Whose case is heard
field-attends = Who attends
field-moved_to = Moved to
field-access = Open or closed
field-observers = Observers
field-checklist = Fair-trial checklist
add-row-checklist = Add a guarantee
field-guarantee = Guarantee
field-checklist_note = What was seen
field-notes = Observer’s notes
around-hearing-proceeding = Hearings
around-hearing-persons = Hearings about this person
around-hearing-attends = Hearings that this person attends
around-hearing-observers = Hearings observed by this person
group-attending = Whose case is heard, who attends, where, moved to which day
group-observed = What the observers saw and what was decided

## Health

kind-health = Health
kinds-health = Health
package-kind-health = Health
package-kinds-health = Health
count-health = { $count ->
    [one] { $count } record on health
   *[other] { $count } records on health
 }
add-health = Health
health-new = New record on health
health-empty = Here is recorded how the person’s health is, what care was asked for, and what came of it. Begin with what is needed now and when to check on health again.
command-new-health = New record on health
command-new-health-words = add create illness doctor medicine examination injury risk
field-health_date = As of which day
field-needs = Illness, disability, medicines
field-risk = Level of risk
field-risk_reason = Why that level
field-next_check = When to check on health again
field-requests = Requests for care
add-row-requests = Add a request for care
field-care = Kind of care
field-requests_date = When asked
field-asked = What was asked for and of whom
field-requests_response = Whether it was given
field-answered_by = Who gave or denied it
field-deterioration = How and when it got worse
field-examinations = Examinations
add-row-examinations = Add an examination
field-examiner = Who examined
field-independent = The examiner is independent of the authorities
field-finding = What was found
field-consistency = Degree of consistency with the account
field-health_consistency = Overall evaluation: degree of consistency with the account
field-examinations_exhibit = Certificate, photograph or body diagram
field-health_detention = Detention
around-health-person = Health
around-health-detention = Health in detention
around-health-examiner = Examinations by this person
around-health-answered_by = Requests for care that this person answered
around-health-exhibit = Examinations with this exhibit
group-care = Requests for care and how it got worse
group-examined = Examinations and overall evaluation

## Interventions

kind-intervention = Intervention
kinds-intervention = Interventions
package-kind-intervention = Intervention
package-kinds-intervention = Interventions
count-intervention = { $count ->
    [one] { $count } intervention
   *[other] { $count } interventions
 }
add-intervention = Intervention
intervention-new = New intervention
intervention-empty = Here is recorded what was done for people: letters to authorities and international bodies, legal and other help, publicity. Begin with the most recent one, and note when an answer is due.
command-new-intervention = New intervention
command-new-intervention-words = add create letter appeal complaint communication help aid publicity
field-intervention = What was done
field-bodies = Bodies addressed
field-addressees = Addressees, in words
field-intervention_description = What was asked for
field-clock = Which time limit runs
field-intervention_due = When the time limit ends
field-intervention_answer = Answer, in words
field-intervention_impact = What changed
field-intervention_status = Progress
field-letters = Letters
field-by = Who wrote or helped
field-priority = Priority
around-intervention-persons = Interventions
around-intervention-incidents = Interventions
around-intervention-by = Interventions by this person
around-intervention-letters = Interventions with this letter
group-answer = Time limit, answer, what changed
group-letter = Letters, who wrote, priority

## Assessments

kind-assessment = Assessment
kinds-assessment = Assessments
package-kind-assessment = Assessment
package-kinds-assessment = Assessments
count-assessment = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
 }
add-assessment = Assessment
assessment-new = New assessment
assessment-empty = An assessment goes through a set of criteria one by one: what speaks for each and what against. Begin by choosing the set; the conclusion is the author’s.
command-new-assessment = New assessment
command-new-assessment-words = add create criteria political prisoner pace wgad legal
field-assessment_scheme = Set of criteria
field-criteria = Criteria
add-row-criteria = Add a criterion
field-criterion = Criterion
field-strength = How strongly it is supported
field-citations = What is cited
field-against = What speaks against it
field-conclusion = Conclusion, in the author’s words
around-assessment-person = Assessments
around-assessment-incident = Assessments
around-assessment-citations = Assessments that cite this
around-assessment-author = Assessments made by this person

## Tasks

kind-task = Task
kinds-task = Tasks
package-kind-task = Task
package-kinds-task = Tasks
count-task = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
 }
add-task = Task
task-new = New task
task-empty = Here is recorded what has to be done and by which day. Begin with what cannot wait.
command-new-task = New task
command-new-task-words = add create to do deadline remind call
field-task_title = What to do
field-task = Kind of task
field-due = By which day
field-done = When it was done
field-task_note = What came of it
field-answers = Line of Today that it closes
around-task-about = Tasks
group-done = When it was done and what came of it

## Added with the coverage of the standards

field-remains = What became of the body
field-place_at_end = Where the person was when it ended
field-withhold = Not to be disclosed: goes into no package
field-target_may_see = May the person it is about see it
field-shareable = May be shared with authorities of other States
field-public = Already public
field-assent = Whether the child agrees
field-proof = Signed form or recording
around-consent-proof = Consents that this confirms
around-evidence-made_by = Exhibits made by this person
field-archived_url = Address of the copy in a web archive
field-heard = Who is heard in it
add-row-heard = Add somebody who is heard
field-called = What they are called in it
field-voice = Who that is
field-replaces = Corrects the earlier version
field-custody = Through whose hands it passed
add-row-custody = Add a handover or examination
field-handed_by = From whom
around-evidence-handed_by = Exhibits this person handed over
field-handed_to = To whom
around-evidence-handed_to = Exhibits this person received
field-custody_custody = What was done
field-recommendations = What the examiner recommends
field-examinations_circumstances = Where, who was present, whether handcuffed
field-exhibits = Certificates and photographs
around-health-exhibits = Health records with this exhibit
field-letter = Kind of letter
field-regimes = Sanctions regimes
field-partners = Together with whom
around-intervention-partners = Interventions with this person’s part
field-argument = Why it matters to those addressed
field-recording = Whether it was recorded
field-evidence_made = When it was made
field-evidence_place = Where it was made or found
group-made = When, where and by whom it was made
field-consent_explained = What was explained before consent
field-evidence_made_by = Who made it
field-incident_status = Degree of proof

## The table of who did what to whom

matrix-title = Who did what to whom
matrix-victims = To whom
matrix-types = What was done
matrix-perpetrators = By whom
matrix-unknown = Also people who are unknown
matrix-empty = Choose people and what was done: a table will appear here in which you tick what was done to whom.
matrix-table = Tick what was done to whom. Each tick becomes an act, and everybody named below is recorded as involved in each of them. What is recorded already stays as it is.
matrix-cell = { $name }: { $act }
matrix-cell-recorded = { $cell } (recorded already)
matrix-recorded = recorded
matrix-keys = Arrow keys move between the boxes, Home and End to the ends of a row; Space or Enter ticks; Tab leaves the table.
matrix-save = { $count ->
    [0] Nothing ticked yet
    [one] Record { $count } act
   *[other] Record { $count } acts
}
matrix-saved = { $count ->
    [one] { $count } act recorded.
   *[other] { $count } acts recorded.
}
matrix-undone = These acts are deleted.
matrix-open = Record several acts at once

## A case in time and as a network

case-part-timeline = Timeline
timeline-in-time = In time
timeline-network = Who is linked to whom
timeline-how = Each line shows the time as exactly as it is known. A dashed bar: the days are not known exactly. A dotted end: it may have gone on.
timeline-uncertain = uncertain
timeline-empty = No record here has a date yet. Incidents, detentions, hearings, stages of proceedings and requests for care appear here once they have one.
timeline-undated = { $count ->
    [one] { $count } record has no date.
   *[other] { $count } records have no date.
}
network-empty = Nobody is linked to anybody yet. Lines come from acts that name both the victim and who did it, and from relations between people.
network-did = Who did it
network-suffered = To whom
network-acts = Who did what to whom
network-relations = Who is what to whom

## Who says so

claim-of = { $field }: what the sources say
claim-whole = The record as a whole
claim-contradicts = The sources contradict each other. Everything they say stays; what to consider true is recorded in a finding.
claim-open = Open the claim
claim-judged = Finding
claim-mark = Record a claim from a passage
claim-mark-how = First select words in the account: they are taken word for word.

## Fields and terms that a vault adds

own-title = Your own fields and terms
own-what = Add the fields that your organisation misses in records, and the terms that the lists lack. Fields of your own never leave the vault in packages. They are searched, journaled and kept like all others. What is already in use is never deleted: mark it as out of use, and it is no longer offered.
own-open = Open fields and terms
command-own = Your own fields and terms
command-own-words = custom field vocabulary list add term label code
field-own = Your own fields
group-own = Your own fields
field-own_field = Your own field
field-own_text = Text
field-own_number = Number
field-own_date = Date
field-term = Term
field-whom = Person

kind-own_field = Your own field
kinds-own_field = Your own fields
package-kind-own_field = Field that the author added
package-kinds-own_field = Fields that the author added
count-own_field = { $count ->
    [one] { $count } field of your own
   *[other] { $count } fields of your own
 }
own_field-new = New field
own_field-empty = Here are the fields that this vault adds to records. Begin with what is always written into the description because there is no place for it.
field-own_field_title = Name of the field
field-own_field_of = In which records
field-own_field_holds = What it holds
field-own_field_vocabulary = From which list
field-own_field_definition = What belongs in it
field-own_field_deprecated = No longer ask for it
own_field-of-help = Cannot be changed later: what was recorded was recorded there.
own_field-vocabulary-help = Only for a field that holds a term. Leave it empty if the field has a list of its own: its terms are added from the field’s page.

kind-term = Your own term
kinds-term = Your own terms
package-kind-term = Term that the author added
package-kinds-term = Terms that the author added
count-term = { $count ->
    [one] { $count } term of your own
   *[other] { $count } terms of your own
 }
add-term = Term of this field
term-new = New term
term-empty = Here are the terms that this vault adds to the program’s lists. Begin with what your team names in its own way, and say how it is counted.
field-term_title = Label
field-term_vocabulary = Added to which list
field-term_own_field = Or to which field of your own
field-term_definition = What it means and how it is counted
field-term_instead = Use instead
field-term_deprecated = No longer offer it
field-code = Code
term-title-help = The first label you save also becomes the term’s code and does not change any more. It leaves in packages together with the record: name nobody in it.
around-term-own_field = Terms of this field
around-term-instead = Terms that this one replaces
