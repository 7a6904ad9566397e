//! How a person stands for a purpose: the consents about them, weighed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{GateRecord, Reason, Request};
use crate::date::{Date, Reading};
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
enum Said {
    Refusal,
    /// From this day on what was said before doesn't count; where it isn't known, nothing does.
    /// The second tells whether the person, or who speaks for them, withdrew.
    Withdrawal(Option<NaiveDate>, bool),
    /// The day is the earliest on which it can have been given.
    Grant(Level, Basis, Option<NaiveDate>),
    Nothing(Reason),
}

/// One consent of a person.
#[derive(Debug, Clone, Copy)]
struct Voice {
    testimony: Option<RecordId>,
    said: Said,
}

/// Each person's consents, as they speak to the purpose.
#[derive(Debug, Default)]
pub(super) struct Bases {
    voices: BTreeMap<RecordId, Vec<Voice>>,
}

/// A consent, read once for all purposes.
struct Heard {
    person: RecordId,
    /// None where it can't be read: it may be a refusal.
    consent: Option<Consent>,
    deleted: bool,
}

fn hear<'a>(records: impl Iterator<Item = &'a GateRecord>, deleted: bool, heard: &mut Vec<Heard>) {
    for record in records.filter(|record| record.kind == Kind::Consent) {
        let consent = Consent::deserialize(&record.document).ok();
        let person = match &consent {
            Some(consent) => consent.person,
            // About whom it is can often still be read.
            None => person_of(&record.document),
        };
        heard.extend(person.map(|person| Heard { person, consent, deleted }));
    }
}

impl Bases {
    pub(super) fn weigh(request: &Request<'_>) -> Self {
        let mut all = Self::weigh_all(request, &[request.purpose]);
        all.pop().unwrap_or_default()
    }

    /// The same for several purposes: each consent is read once.
    pub(super) fn weigh_all(request: &Request<'_>, purposes: &[&str]) -> Vec<Self> {
        let mut heard = Vec::new();
        hear(request.consents.iter().chain(request.scope), false, &mut heard);
        hear(request.deleted_consents.iter(), true, &mut heard);
        purposes.iter().map(|purpose| Self::of(&heard, purpose, request.today)).collect()
    }

    fn of(heard: &[Heard], purpose: &str, today: NaiveDate) -> Self {
        let mut bases = Self::default();
        for Heard { person, consent, deleted } in heard {
            let voice = match consent {
                Some(consent) => Voice { testimony: consent.testimony, said: listen(consent, purpose, today) },
                None => Voice { testimony: None, said: Said::Refusal },
            };
            if !deleted || matches!(voice.said, Said::Refusal | Said::Withdrawal(..)) {
                bases.voices.entry(*person).or_default().push(voice);
            }
        }
        bases
    }

    /// What the person's consents come to: a refusal outranks all, a withdrawal voids what was
    /// said up to its day.
    fn standing(&self, person: &RecordId) -> Result<Vec<Voice>, Reason> {
        let voices = self.voices.get(person).map_or(&[][..], Vec::as_slice);
        if voices.iter().any(|voice| voice.said == Said::Refusal) {
            return Err(Reason::Refused);
        }
        let voided = |basis: Basis, day: Option<NaiveDate>| {
            voices.iter().any(|voice| match voice.said {
                Said::Withdrawal(end, spoke) if spoke || basis.speaks() => match (day, end) {
                    (Some(day), Some(end)) => day <= end,
                    _ => true,
                },
                _ => false,
            })
        };
        let weigh = |voice: &Voice| match voice.said {
            Said::Grant(_, basis, day) if voided(basis, day) => {
                Voice { said: Said::Nothing(Reason::Withdrawn), ..*voice }
            }
            _ => *voice,
        };
        Ok(voices.iter().map(weigh).collect())
    }

    /// How the person stands in general: consents for one testimony don't count, refusals and
    /// withdrawals all do.
    pub(super) fn person(&self, person: &RecordId) -> Result<(Level, Basis), Reason> {
        let voices = self.standing(person)?;
        decide(voices.iter().filter(|voice| voice.testimony.is_none()).map(|voice| voice.said))
    }

    /// How far the speaker lets this testimony go. A consent given for it is the one that counts:
    /// where there is one, whatever it says, a general one no longer covers the testimony.
    pub(super) fn testimony(&self, testimony: &RecordId, speaker: &RecordId) -> Result<Level, Reason> {
        let voices = self.standing(speaker)?;
        let own = voices.iter().any(|voice| voice.testimony.as_ref() == Some(testimony));
        let governing = voices
            .iter()
            .filter(|voice| if own { voice.testimony.as_ref() == Some(testimony) } else { voice.testimony.is_none() })
            .map(|voice| match voice.said {
                Said::Grant(_, basis, _) if !basis.speaks() => Said::Nothing(Reason::NoBasis),
                said => said,
            });
        decide(governing).map(|(level, _)| level)
    }
}

/// The lowest level that was granted; of two bases for it the further-reaching one.
fn decide(voices: impl Iterator<Item = Said>) -> Result<(Level, Basis), Reason> {
    let mut best: Option<(Level, Basis)> = None;
    let mut why = Reason::NoBasis;
    for said in voices {
        match said {
            Said::Grant(level, basis, _) => best = Some(best.map_or((level, basis), |least| least.min((level, basis)))),
            Said::Withdrawal(..) => why = why.max(Reason::Withdrawn),
            Said::Nothing(reason) => why = why.max(reason),
            Said::Refusal => return Err(Reason::Refused),
        }
    }
    best.ok_or(why)
}

fn listen(consent: &Consent, purpose: &str, today: NaiveDate) -> Said {
    let level = match consent.level.as_deref() {
        Some("named") => Some(Level::Named),
        Some("initials") => Some(Level::Initials),
        Some("pseudonym") => Some(Level::Pseudonym),
        Some("anonymous") => Some(Level::Anonymous),
        _ => None,
    };
    let meant = consent.purposes.is_empty() || consent.purposes.iter().any(|code| code == purpose);
    if !meant {
        return Said::Nothing(Reason::NoBasis);
    }
    let refused = consent.level.as_deref() == Some("refused");
    let over = consent.withdrawn.as_ref().is_some_and(|date| surely_past(date, today));
    // Refused, erased, or a level of a later version. Without purposes it refuses them all.
    if level.is_none() && !over {
        return Said::Refusal;
    }
    if let Some(withdrawn) = consent.withdrawn.as_ref().filter(|_| !refused) {
        let spoke = !matches!(consent.basis.as_deref(), Some("public_record" | "accountability"));
        return Said::Withdrawal(day_of(withdrawn, Reading::latest), spoke);
    }
    // Without purposes it grants none.
    let Some(level) = level.filter(|_| !consent.purposes.is_empty()) else { return Said::Nothing(Reason::NoBasis) };
    if consent.reconfirm_by.as_ref().is_some_and(|date| perhaps_past(date, today)) {
        return Said::Nothing(Reason::ReconfirmDue);
    }
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let basis = match consent.basis.as_deref() {
        Some("own_consent") => Some(Basis::OwnConsent),
        Some("representative") if consent.representative.is_some() || !consent.reason.is_empty() => {
            Some(Basis::Representative)
        }
        Some("public_record") if filled(&consent.source) => Some(Basis::PublicRecord),
        Some("accountability") => Some(Basis::Accountability),
        _ => None,
    };
    let given = consent.obtained.as_ref().and_then(|date| day_of(date, Reading::earliest));
    basis.map_or(Said::Nothing(Reason::BasisIncomplete), |basis| Said::Grant(level, basis, given))
}

fn day_of(date: &Date, end: impl Fn(&Reading) -> Option<NaiveDate>) -> Option<NaiveDate> {
    date.read("").ok().flatten().and_then(|reading| end(&reading))
}

/// A withdrawn refusal ends it only when the day of the withdrawal is known to have come.
fn surely_past(date: &Date, today: NaiveDate) -> bool {
    day_of(date, Reading::latest).is_some_and(|day| day <= today)
}

/// A consent lapses as soon as its day may have passed.
fn perhaps_past(date: &Date, today: NaiveDate) -> bool {
    day_of(date, Reading::earliest).is_none_or(|day| day < today)
}

fn person_of(document: &Value) -> Option<RecordId> {
    document.get("person")?.as_str()?.parse().ok()
}
