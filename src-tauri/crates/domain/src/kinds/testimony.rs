//! A testimony: a statement kept as it was given. Corrections are dated additions, never changes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::declare::record;
use super::{CASE, EVIDENCE, INCIDENT, OwnValue, PERSON, STATEMENT, TESTIMONY};
use crate::date::Date;
use crate::document::{Document, Summary};
use crate::{DomainError, ItemId};

/// A dated statement that was added later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Addition {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub date: Option<Date>,
    /// The words.
    #[serde(default)]
    pub text: String,
}

record! {
    /// A testimony (account record: ICC OTP/Eurojust guidelines for civil society 2022; Murad Code 2022).
    Testimony {
        /// Whose account it is.
        speaker: one(PERSON),
        /// Who took it.
        taken_by: one(PERSON),
        /// When it was taken, with the time it began.
        date: date,
        /// Where it was taken.
        place: place,
        /// Vocabulary `testimony_how`.
        how: code("testimony_how"),
        /// BCP 47 tag of the language it was given in.
        language: language,
        /// Vocabulary `first_account`: whether the person had given an account to anybody before.
        first_account: code("first_account"),
        /// The account as given, in the speaker's own words; fixed once it was saved.
        narrative: narrative,
        /// Later corrections and additions.
        additions: list(Addition, Additions),
        /// Persons it speaks of.
        mentions: many(PERSON),
        /// Incidents it speaks of.
        incidents: many(INCIDENT),
        /// Vocabulary `explained` (Murad Code 2022): what the person was told before.
        explained: codes("explained"),
        /// Vocabulary `vulnerability`: reasons not to take a detailed account.
        vulnerabilities: codes("vulnerability"),
        /// To whom the person gave an account before, and when.
        prior_accounts: long_texts,
        /// When it ended.
        ended: date,
        /// Who else was there.
        present: many(PERSON),
        /// Who else was there, in words.
        present_words: texts,
        /// Who interpreted.
        interpreter: one(PERSON),
        /// How it is known that the speaker is who they say.
        identified: texts,
        /// Vocabulary `record_form`: verbatim, notes, summary.
        form: code("record_form"),
        /// Vocabulary `recording`: whether it was recorded, and with consent.
        recording: code("recording"),
        /// Vocabulary `read_back`.
        read_back: code("read_back"),
        /// Vocabulary `referral`: help that was offered.
        referrals: codes("referral"),
        /// Recordings, drawings and other annexes.
        annexes: many(EVIDENCE),
        /// What it was made from, where it is a translation or a transcript.
        original: one(STATEMENT),
        /// Vocabulary `derivation`.
        derivation: code("derivation"),
        /// Who translated or transcribed.
        made_by: one(PERSON),
        /// Vocabulary `source_connection` (HURIDOCS MT19): how the speaker knows.
        connection: code("source_connection"),
        /// Vocabulary `reliability` (HURIDOCS MT42).
        reliability: code("reliability"),
        /// The earlier statement that this one corrects or adds to.
        corrects: one(TESTIMONY),
        /// Since when it is sealed: from then on it can be added to and filed in cases, and is changed in nothing else.
        sealed: date,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Testimony {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: super::opening(self.narrative.as_deref().unwrap_or_default()),
            detail: self.language.clone().unwrap_or_default(),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        if self.narrative.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "narrative" });
        }
        let kept = old.and_then(|old| old.narrative.as_deref()).unwrap_or_default();
        if !kept.is_empty() && self.narrative.as_deref() != Some(kept) {
            return Err(DomainError::NarrativeKept);
        }
        if old.is_some_and(|old| old.sealed.is_some() && !self.only_adds_to(old)) {
            return Err(DomainError::Sealed);
        }
        Ok(())
    }
}

impl Testimony {
    /// Whether nothing of a sealed testimony differs but what came later.
    fn only_adds_to(&self, sealed: &Self) -> bool {
        let statement = |testimony: &Self| Self { additions: Vec::new(), cases: Vec::new(), ..testimony.clone() };
        self.additions.starts_with(&sealed.additions) && statement(self) == statement(sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RecordId;

    #[test]
    fn a_sealed_testimony_is_added_to_and_changed_in_nothing_else() {
        let day = |edtf: &str| Some(Date { edtf: edtf.to_owned(), ..Date::default() });
        let addition = |text: &str| Addition { id: ItemId::random(), date: day("2024-05-02"), text: text.to_owned() };
        let open = Testimony {
            narrative: Some("Меня держали в подвале.".to_owned()), ..Testimony::default()
        };
        let sealed =
            Testimony { sealed: day("2024-05-01"), additions: vec![addition("Дня два.")], ..open.clone() };
        assert_eq!(sealed.check(Some(&open)), Ok(()));
        let mut added = sealed.clone();
        added.additions.push(addition("Точнее, три."));
        added.cases.push(RecordId::random());
        assert_eq!(added.check(Some(&sealed)), Ok(()));
        let refused = [
            Testimony { language: Some("ru".to_owned()), ..sealed.clone() },
            Testimony { sealed: None, ..sealed.clone() },
            Testimony { additions: Vec::new(), ..sealed.clone() },
        ];
        for changed in refused {
            assert_eq!(changed.check(Some(&sealed)), Err(DomainError::Sealed));
        }
    }
}
