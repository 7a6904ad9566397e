//! How a person stands for a purpose: the consents about them, weighed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{GateRecord, Reason};
use crate::date::Date;
use crate::kinds::Consent;
use crate::{Kind, RecordId};

/// How far a person may be identified, least first. Initials tell more than a number does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// By role only; two mentions can't be linked.
    Anonymous,
    /// By a number.
    Pseudonym,
    /// By initials.
    Initials,
    /// By name.
    Named,
}

/// A basis that this form of the program weighs, the one that reaches furthest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    OwnConsent,
    Representative,
    PublicRecord,
    Accountability,
}

impl Basis {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::OwnConsent => "own_consent",
            Self::Representative => "representative",
            Self::PublicRecord => "public_record",
            Self::Accountability => "accountability",
        }
    }

    /// Whether the person, or who speaks for them, agreed: without that no statement leaves.
    pub(super) const fn speaks(self) -> bool {
        matches!(self, Self::OwnConsent | Self::Representative)
    }
}

/// How a person stands for the purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Standing {
    /// The person.
    pub person: RecordId,
    /// Code of the vocabulary `basis`; none where there is no basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub basis: Option<String>,
    /// The level; none where there is no basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub level: Option<Level>,
    /// Why there is no basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<Reason>,
}

/// What one consent says to this purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    Refusal,
    Grant(Level, Basis),
    Nothing(Reason),
}

/// Each person's consents, as they speak to the purpose.
#[derive(Debug, Default)]
pub(super) struct Bases {
    voices: BTreeMap<RecordId, Vec<(Option<RecordId>, Voice)>>,
}

impl Bases {
    pub(super) fn weigh<'a>(purpose: &str, today: NaiveDate, consents: impl Iterator<Item = &'a GateRecord>) -> Self {
        let mut bases = Self::default();
        for record in consents.filter(|record| record.kind == Kind::Consent) {
            match serde_json::from_value::<Consent>(record.document.clone()) {
                Ok(consent) => {
                    if let Some(person) = consent.person {
                        let voice = listen(&consent, purpose, today);
                        bases.voices.entry(person).or_default().push((consent.testimony, voice));
                    }
                }
                // It may be a refusal; about whom can often still be read.
                Err(_) => {
                    if let Some(person) = person_of(&record.document) {
                        bases.voices.entry(person).or_default().push((None, Voice::Refusal));
                    }
                }
            }
        }
        bases
    }

    fn voices(&self, person: &RecordId) -> &[(Option<RecordId>, Voice)] {
        self.voices.get(person).map_or(&[], Vec::as_slice)
    }

    /// How the person stands in general: consents for one testimony don't count, refusals all do.
    pub(super) fn person(&self, person: &RecordId) -> Result<(Level, Basis), Reason> {
        let voices = self.voices(person);
        if voices.iter().any(|(_, voice)| *voice == Voice::Refusal) {
            return Err(Reason::Refused);
        }
        decide(voices.iter().filter(|(testimony, _)| testimony.is_none()).map(|(_, voice)| *voice))
    }

    /// How far the speaker lets this testimony go. A consent given for it is the one that counts:
    /// where there is one, whatever it says, a general one no longer covers the testimony.
    pub(super) fn testimony(&self, testimony: &RecordId, speaker: &RecordId) -> Result<Level, Reason> {
        let voices = self.voices(speaker);
        if voices.iter().any(|(_, voice)| *voice == Voice::Refusal) {
            return Err(Reason::Refused);
        }
        let own = voices.iter().any(|(of, _)| of.as_ref() == Some(testimony));
        let governing = voices
            .iter()
            .filter(|(of, _)| if own { of.as_ref() == Some(testimony) } else { of.is_none() })
            .map(|(_, voice)| match voice {
                Voice::Grant(_, basis) if !basis.speaks() => Voice::Nothing(Reason::NoBasis),
                voice => *voice,
            });
        decide(governing).map(|(level, _)| level)
    }
}

/// The lowest level that was granted; of two bases for it the further-reaching one.
fn decide(voices: impl Iterator<Item = Voice>) -> Result<(Level, Basis), Reason> {
    let mut best: Option<(Level, Basis)> = None;
    let mut why = Reason::NoBasis;
    for voice in voices {
        match voice {
            Voice::Grant(level, basis) => best = Some(best.map_or((level, basis), |least| least.min((level, basis)))),
            Voice::Nothing(reason) => why = why.max(reason),
            Voice::Refusal => return Err(Reason::Refused),
        }
    }
    best.ok_or(why)
}

fn listen(consent: &Consent, purpose: &str, today: NaiveDate) -> Voice {
    let level = match consent.level.as_deref() {
        Some("named") => Some(Level::Named),
        Some("initials") => Some(Level::Initials),
        Some("pseudonym") => Some(Level::Pseudonym),
        Some("anonymous") => Some(Level::Anonymous),
        _ => None,
    };
    let meant = consent.purposes.iter().any(|code| code == purpose);
    let Some(level) = level else {
        // Refused, erased, or a level of a later version. Without purposes it refuses them all.
        let over = consent.withdrawn.as_ref().is_some_and(|date| surely_past(date, today));
        let concerns = meant || consent.purposes.is_empty();
        return if concerns && !over { Voice::Refusal } else { Voice::Nothing(Reason::NoBasis) };
    };
    if !meant {
        return Voice::Nothing(Reason::NoBasis);
    }
    if consent.withdrawn.is_some() {
        return Voice::Nothing(Reason::Withdrawn);
    }
    if consent.reconfirm_by.as_ref().is_some_and(|date| perhaps_past(date, today)) {
        return Voice::Nothing(Reason::ReconfirmDue);
    }
    let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let basis = match consent.basis.as_deref() {
        Some("own_consent") => Some(Basis::OwnConsent),
        Some("representative") if consent.representative.is_some() || !consent.reason.is_empty() => {
            Some(Basis::Representative)
        }
        Some("public_record") if said(&consent.source) => Some(Basis::PublicRecord),
        Some("accountability") => Some(Basis::Accountability),
        _ => None,
    };
    basis.map_or(Voice::Nothing(Reason::BasisIncomplete), |basis| Voice::Grant(level, basis))
}

/// A withdrawn refusal ends it only when the day of the withdrawal is known to have come.
fn surely_past(date: &Date, today: NaiveDate) -> bool {
    date.read("").ok().flatten().and_then(|reading| reading.latest()).is_some_and(|day| day <= today)
}

/// A consent lapses as soon as its day may have passed.
fn perhaps_past(date: &Date, today: NaiveDate) -> bool {
    date.read("").ok().flatten().and_then(|reading| reading.earliest()).is_none_or(|day| day < today)
}

fn person_of(document: &Value) -> Option<RecordId> {
    document.get("person")?.as_str()?.parse().ok()
}
