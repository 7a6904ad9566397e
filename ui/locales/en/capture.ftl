### A first account, taken down quickly.

capture-title = First account
capture-first = First say who you are, what this is for, who may see it, what you cannot promise, and that they may stop at any time. Then take only what they tell now: everything else can be added later.
capture-who = Who is speaking
capture-recorded = Already recorded. The account is kept with this person’s record; no new one is made.
capture-other = Not this person
capture-reach-noted = Kept as a note about this person; notes go into no package.
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
capture-purposes = For which purposes the person consents
capture-missing-narrative = Write down what was told. Nothing has been saved yet; everything you typed is still here.
capture-missing-purposes = Tick at least one purpose, or go back to “Not asked”.
capture-missing-who = Consent is given by a person: say who is speaking, or go back to “Not asked”.
capture-nameless = The speaker gave no name
capture-saved = The account is saved.
capture-undone = The account and everything made with it are deleted.
command-capture = Take a first account
command-capture-words = new quick testimony interview capture tell

### A testimony, taken step by step.

interview-title = Take a testimony
interview-begin = Take a testimony step by step
interview-offer = Safety and consent first, then the account.
interview-corrects = A new statement about an earlier one:
interview-steps = Steps
interview-step = Step { $number } of { $count }
interview-step-before = Before you begin
interview-step-care = Reasons for care
interview-step-who = Who speaks, and consent
interview-step-how = When, where, with whom
interview-step-account = The account
interview-step-after = Afterwards

# Before you begin
interview-before = Put everything else aside and talk it through. Tick what you have said; what is not ticked counts as not said.
interview-testimony-explained = What you have said
interview-explained-help = Beneath each point is a way to say it. Use your own words.
interview-say-who_we_are = My name is …, and I work with … . We write down what happens to people, so that it is not lost.
interview-say-purpose = I am asking you to tell me what happened, so that it is on record and lawyers, courts or the United Nations can use it one day. It may be that nothing comes of it; I would rather say so now.
interview-say-options = You do not have to tell me. You can do it later, tell only a part, write it down, or tell somebody else. If you say no, it changes nothing in how I treat you.
interview-say-sharing = What you tell me is kept with us, encrypted. Before anybody but us sees it I will tell you who it is and what for, and ask whether you agree and whether you may be named. And each time anew.
interview-say-risks = If it becomes known that you talked to us, it can be turned against you or the people close to you. We keep it as safe as we can, but not everything is in our hands: a phone can be tapped, a laptop can be taken away. What worries you most?
interview-say-may_stop = You can leave out any question and stop at any moment, and you do not have to say why. And you can take your consent back later; from then on we will not use what you told us.
interview-say-no_withdrawal = But what has been sent or published by then cannot be called back. So it is better to think about it now.
interview-say-no_promises = I cannot promise that you will be protected, that anybody will be punished, or that your name will never be known. And we do not pay for what people tell us.
interview-say-recording = I would like to make notes, if you do not mind. Sound or video only if you agree; you can say yes to one and no to the other.
interview-say-time_to_decide = You do not have to answer now. Think it over, talk to somebody you trust; we can meet another day.
interview-say-reach_us = If you want to ask something, put something right, complain or take your consent back, you can reach us like this: … . That is also how I will tell you what has become of your account. And how is it safe to reach you?
interview-say-letter_to_state = If the United Nations takes up the case, it writes to the authorities about what happened. Tell me whether your name may be in that letter.
interview-say-public_summary = Letters like that, the answers to them and short summaries are published later on the internet, where anybody can read them.
interview-say-referrals = If you need a lawyer, a doctor, a psychologist or a safe place to stay, tell me: I will say where to turn. It does not depend on whether you tell me what happened.
interview-testimony-first_account = Is this their first time telling it?
interview-told-before = This person has told it before. Do not go through it again in detail unless there is need: each telling costs them strength, and two accounts never agree in everything, which is then used against them. Ask for the earlier account, and take down only what is missing in it.
interview-testimony-prior_accounts = To whom did they tell it, and when?

# Reasons for care
interview-care = Some people should be asked for details only by somebody who is trained for it. If nothing below applies, go on.
interview-testimony-vulnerabilities = Which of these is the case?
interview-careful =
    Do not take a detailed account here. Take the first facts only: who, where, when, and who else knows. Leave the details to an interviewer who is trained for it.

    What the person says all the same can be recorded; do not press for more.
interview-careful-short = First facts only: who, where, when, who else knows. No details here; leave them to a trained interviewer.

# Who speaks, and consent
interview-new-speaker = A person who is not recorded yet
interview-known-speaker = Choose somebody who is recorded
interview-consent = Consent for this account
interview-refused = This is a refusal: for the purposes ticked, nothing of this account can leave the vault. Ask the person whether they want to go on telling it at all. If they do, go on.
interview-refused-stop = Stop and discard the draft
interview-refused-purposes = For which purposes the person refuses consent
interview-guardian = Which guardian agreed?
interview-guardian-help = A child’s consent is not enough by itself. If the guardian has a part in what happened, ask a lawyer first.
interview-missing-guardian = For a child a guardian agrees: choose who did, or go back to “Not asked”.
interview-consent-assent = Does the child agree?
interview-consent-how = How did they say so?
interview-consent-obtained = When did they say so?
interview-consent-taken_by = Who asked for consent, if not whoever takes the account down
interview-consent-language = In which language, if not in that of the account
interview-consent-reconfirm_by = When should they be asked again?

# When, where, with whom
interview-testimony-date = When did the conversation begin?
interview-now = Now
interview-place = Where is it?
interview-place-help = Only as exactly as is safe: a town is enough.
interview-testimony-language = In which language is it told?
interview-testimony-how = How is the conversation held?
interview-testimony-taken_by = Who takes it down?
interview-testimony-interpreter = Who interprets?
interview-testimony-present = Who else is there?
interview-testimony-present_words = Who else is there, in words
interview-testimony-recording = Is it being recorded?

# The account
interview-open = Ask open questions and let them talk: “What happened then?”, “What did you see?”, “How do you know?” Put no answer into a question, and correct nothing: write the words as they are said.

# Afterwards
interview-testimony-read_back = Could the speaker check what you wrote down?
interview-testimony-identified = How do you know that the speaker is who they say?
interview-testimony-referrals = What help did you offer?
interview-testimony-form = Is it word for word?
interview-testimony-ended = When did the conversation end?
interview-seal = Seal it now
interview-seal-means = From then on nothing in this testimony can be changed; it can only be added to, each time with a date.
command-interview = Take a testimony step by step
command-interview-words = interview testimony guided statement new consent
