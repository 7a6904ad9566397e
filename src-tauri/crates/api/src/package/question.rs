//! What is asked of the gate, taken out of the vault in one go: the gate is asked beside the session, for every name
//! that the vault ever knew is looked for in every text that would leave.
//! Owns which records belong to the question. Must not decide: the gate does.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use khronika_domain::gate::{self, GateRecord, Passed, Tells};
use khronika_domain::{Kind, RecordId};
use khronika_store::Store;
use khronika_store::record::State;
use khronika_vault::Head;

use super::telling::{self, Told, Unread};
use super::{ScopeArgs, day_of_disclosure, gated_all};
use crate::{ApiError, ErrorCode};

/// A question to the gate: same question, same answer.
pub(super) struct Question {
    purpose: String,
    today: NaiveDate,
    scope: Vec<GateRecord>,
    persons: Vec<GateRecord>,
    names: Vec<(RecordId, String)>,
    consents: Vec<GateRecord>,
    deleted_consents: Vec<GateRecord>,
    around: Vec<GateRecord>,
    tells: BTreeMap<RecordId, Tells>,
}

/// Of which moment a question is: where neither the journal nor the day has moved, and nothing was made again from the
/// journal, it is still the same one. Taken before the question, never after.
#[derive(PartialEq, Eq)]
pub(super) struct Moment {
    today: NaiveDate,
    head: Option<Head>,
    rebuilds: u64,
}

impl Moment {
    pub(super) fn now(store: &Store) -> Self {
        Self { today: day_of_disclosure(), head: store.head().copied(), rebuilds: store.rebuilds() }
    }
}

impl Question {
    /// Takes what belongs to the question out of the vault. What the files of exhibits say isn't part of it yet.
    ///
    /// # Errors
    /// `term_unknown` for the purpose; `arguments_wrong` where neither a case nor records are named, or both;
    /// `not_found`.
    pub(super) fn take(store: &Store, args: &ScopeArgs) -> Result<Self, ApiError> {
        if !khronika_domain::vocabulary::has("purpose", &args.purpose) {
            return Err(ApiError::new(ErrorCode::TermUnknown).with("field", "purpose").with("vocabulary", "purpose"));
        }
        let scope = match args.case {
            Some(case) if args.records.is_empty() => store.scope_of_case(case)?,
            None if !args.records.is_empty() => store.scope_of(&args.records)?,
            _ => return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "scope")),
        };
        // Who was merged into another is that other, by every name that either ever had.
        let merged: BTreeMap<RecordId, RecordId> = store.merged()?;
        let mut around = gated_all(store.acts_around(&scope)?, &merged);
        around.extend(gated_all(store.custody_around(&scope)?, &merged));
        let (consents, deleted) =
            store.kept_of(Kind::Consent)?.into_iter().partition::<Vec<_>, _>(|consent| consent.state == State::Live);
        let who = |id: RecordId| merged.get(&id).copied().unwrap_or(id);
        let names = store.names_ever()?.into_iter().map(|(id, name)| (who(id), name)).collect();
        let mut persons = gated_all(store.kept_of(Kind::Person)?, &merged);
        persons.retain(|person| !merged.contains_key(&person.id));
        Ok(Self {
            purpose: args.purpose.clone(),
            today: day_of_disclosure(),
            scope: gated_all(scope, &merged),
            persons,
            names,
            consents: gated_all(consents, &merged),
            deleted_consents: gated_all(deleted, &merged),
            around,
            tells: BTreeMap::new(),
        })
    }

    /// With what is known of the exhibits' files: since the vault was opened, and by what was read in the background. Gives
    /// those of which it isn't.
    ///
    /// # Errors
    /// What the database says.
    pub(super) fn know_kept(&mut self, store: &Store, told: &Told) -> Result<Vec<Unread>, ApiError> {
        let unread = self.know(told);
        let kept = telling::kept(store, &unread)?;
        self.know(&kept);
        Ok(unread.into_iter().filter(|one| !kept.contains_key(&one.file)).collect())
    }

    /// With what is known of the exhibits' files; gives those of which it isn't.
    pub(super) fn know(&mut self, told: &Told) -> Vec<Unread> {
        let mut unread = Vec::new();
        for one in telling::concerned(&self.scope) {
            match told.get(&one.file) {
                Some(tells) => self.tells.extend(tells.map(|tells| (one.exhibit, tells))),
                None => unread.push(one),
            }
        }
        unread
    }

    /// What the gate lets pass: the only way by which anything comes to be sealed.
    pub(super) fn pass(&self) -> Passed {
        gate::pass(&gate::Request {
            purpose: &self.purpose,
            today: self.today,
            scope: &self.scope,
            persons: &self.persons,
            names: &self.names,
            consents: &self.consents,
            deleted_consents: &self.deleted_consents,
            around: &self.around,
            tells: &self.tells,
        })
    }

    /// The records that were asked about.
    pub(super) fn into_scope(self) -> Vec<GateRecord> {
        self.scope
    }

    /// The files of its exhibits, whether or not they leave.
    pub(super) fn files(&self) -> impl Iterator<Item = RecordId> {
        let exhibits = self.scope.iter().filter(|record| record.kind == Kind::Evidence);
        exhibits.filter_map(|record| record.document.get("file")?.as_str()?.parse().ok())
    }
}
