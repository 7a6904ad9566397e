//! A proceeding: what the authorities do in law to whom, under which articles, in which stages; and its hearings.
//! Must not compute terms: their rules are data.

use super::declare::record;
use super::{CASE, EVIDENCE, FACILITY, OwnValue, PERSON, PROCEEDING};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A number under which an authority knows the proceeding.
    rows ProceedingNumber {
        /// Vocabulary `number_kind`.
        kind: code("number_kind"),
        /// As it is written.
        value: line,
        /// Whose number it is.
        authority: line,
        /// Since when.
        date: date,
    }
}

record! {
    /// An article under which somebody is charged, or was convicted.
    rows Charge {
        /// Who is charged.
        charged: one(PERSON),
        /// Vocabulary `article`.
        article: code("article"),
        /// The article in words, where the list lacks it.
        other_article: line,
        /// Part of the article.
        part: line,
        /// Point of the part.
        point: line,
        /// The edition of the law, by its date.
        edition: date,
        /// Vocabulary `charge_as`: as charged, requalified, as convicted.
        stands: code("charge_as"),
        /// Since when.
        date: date,
        /// What is alleged.
        allegation: texts,
    }
}

record! {
    /// A step of the proceeding.
    rows StageReached {
        /// Vocabulary `stage`.
        stage: code("stage"),
        /// When it began.
        date: date,
        /// The authority.
        authority: line,
        /// More of it.
        note: line,
    }
}

record! {
    /// A measure of restraint.
    rows Restraint {
        /// Whom it binds.
        restrained: one(PERSON),
        /// Vocabulary `restraint`.
        measure: code("restraint"),
        /// From this day on.
        from: date,
        /// When it ends unless it is extended.
        expires: date,
        /// The court or authority.
        authority: line,
        /// More of it.
        note: line,
    }
}

record! {
    /// What a court or authority decided about somebody.
    rows Verdict {
        /// About whom.
        decided_on: one(PERSON),
        /// Vocabulary `outcome`.
        outcome: code("outcome"),
        /// When.
        date: date,
        /// Vocabulary `sentence_kind`.
        sentence: code("sentence_kind"),
        /// The term in months.
        months: number,
        /// The term and all else in words.
        words: texts,
        /// Vocabulary `regime`.
        regime: code("regime"),
        /// Where it is served.
        served_in: one(FACILITY),
        /// Since when it is in force.
        in_force: date,
        /// Until when it can be appealed.
        appeal_until: date,
    }
}

record! {
    /// A document of the proceeding.
    rows CourtDocument {
        /// Vocabulary `document_kind`.
        document: code("document_kind"),
        /// Who issued it, and in what post.
        issuer: line,
        /// Its number.
        number: line,
        /// When it was made.
        made: date,
        /// When it was received.
        received: date,
        /// When it came into force.
        in_force: date,
        /// Volume (том) and sheet (лист) in the file.
        sheet: line,
        /// Vocabulary `document_copy`.
        copy: code("document_copy"),
        /// Vocabulary `restriction`.
        restriction: code("restriction"),
        /// The exhibit.
        exhibit: one(EVIDENCE),
    }
}

record! {
    /// How it stands to another proceeding.
    rows ProceedingLink {
        /// Vocabulary `proceeding_link`.
        link: code("proceeding_link"),
        /// The other one.
        proceeding: one(PROCEEDING),
        /// When.
        date: date,
    }
}

record! {
    /// What somebody is in the proceeding.
    rows Standing {
        /// Who.
        party: one(PERSON),
        /// Vocabulary `procedural_status`.
        standing: code("procedural_status"),
        /// Since when.
        date: date,
    }
}

record! {
    /// A proceeding: criminal, administrative or other (HURIDOCS Events, Arrest; WGAD questionnaire II–V).
    Proceeding {
        /// What it is called.
        title: texts,
        /// Vocabulary `track`.
        track: code("track"),
        /// Against whom it is.
        defendants: many(PERSON),
        /// Articles.
        charges: rows(Charge),
        /// Its numbers.
        numbers: rows(ProceedingNumber),
        /// The course of it.
        stages: rows(StageReached),
        /// What each one is in it.
        standings: rows(Standing),
        /// Measures of restraint.
        restraints: rows(Restraint),
        /// Decisions.
        verdicts: rows(Verdict),
        /// Vocabulary `court_type` (HURIDOCS MT32).
        court_type: code("court_type"),
        /// The court or authority before which it is.
        court: one(PERSON),
        /// Judges.
        judges: many(PERSON),
        /// Prosecutors.
        prosecutors: many(PERSON),
        /// Investigators.
        investigators: many(PERSON),
        /// BCP 47 tag of its language (HURIDOCS MT33).
        language: language,
        /// Documents.
        papers: rows(CourtDocument),
        /// Joined, severed, appealed.
        linked: rows(ProceedingLink),
        /// What it is about, and how it went.
        description: long_texts,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Proceeding {
    fn summary(&self, language: &str) -> Summary {
        let number = self.numbers.last().and_then(|last| last.value.clone()).unwrap_or_default();
        let title = self.title.shown(language);
        let first = self.stages.iter().find_map(|stage| stage.date.clone());
        Summary {
            title: if title.is_empty() { number.clone() } else { title.to_owned() },
            detail: if title.is_empty() { String::new() } else { number },
            date: first,
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        let numbered = self.numbers.iter().any(|number| number.value.as_deref().is_some_and(|value| !value.is_empty()));
        if self.title.is_empty() && !numbered { Err(DomainError::Missing { field: "title" }) } else { Ok(()) }
    }
}

record! {
    /// One guarantee of a fair trial, as an observer saw it.
    rows TrialCheck {
        /// Vocabulary `fair_trial` (HURIDOCS MT4 3501).
        guarantee: code("fair_trial"),
        /// Vocabulary `checklist_answer`.
        answer: code("checklist_answer"),
        /// What was seen.
        note: line,
    }
}

record! {
    /// A hearing, held or ahead.
    Hearing {
        /// The proceeding.
        proceeding: one(PROCEEDING),
        /// When, with the court's own time.
        date: date,
        /// What it is about.
        subject: texts,
        /// Who it is about.
        persons: many(PERSON),
        /// Court and room, in words.
        court: line,
        /// Where.
        place: place,
        /// Vocabulary `hearing_status`.
        status: code("hearing_status"),
        /// Where it was moved to.
        moved_to: date,
        /// Vocabulary `hearing_access`.
        access: code("hearing_access"),
        /// Who attends for the team or for others.
        attends: many(PERSON),
        /// Who watched.
        observers: many(PERSON),
        /// The checklist of a fair trial.
        checklist: rows(TrialCheck),
        /// What the observer noted.
        notes: narrative,
        /// What was decided.
        outcome: texts,
        /// BCP 47 tag of its language.
        language: language,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Hearing {
    fn summary(&self, language: &str) -> Summary {
        let subject = self.subject.shown(language);
        let court = self.court.clone().unwrap_or_default();
        Summary {
            title: if subject.is_empty() { court.clone() } else { subject.to_owned() },
            detail: if subject.is_empty() { String::new() } else { court },
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.proceeding.is_none() && self.persons.is_empty() {
            return Err(DomainError::Missing { field: "proceeding" });
        }
        Ok(())
    }
}
