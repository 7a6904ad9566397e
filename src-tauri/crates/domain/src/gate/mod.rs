//! The disclosure gate: which records, and how much of each, a purpose may see.
//! Owns the rules of bases, levels and names by which anything leaves the vault for others.
//! Must not be bypassed, overridden or told exceptions: to send more, the consent is changed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{Kind, RecordId, vocabulary};

mod basis;
mod cover;
mod encoded;
mod field;
mod finder;
mod index;
mod label;
mod mention;
mod pieces;
#[cfg(test)]
mod properties;
mod quasi;
mod reading;
mod reduction;
mod reference;
mod remainder;
mod scope;
#[cfg(test)]
mod tests;

pub use basis::{Level, Standing};
pub use label::Label;
use scope::Scope;

/// A record as the vault holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct GateRecord {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Its document; erased values are absent.
    pub document: Value,
}

/// What is asked of the gate.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Code of the vocabulary `purpose`.
    pub purpose: &'a str,
    /// The day of the disclosure, the later one where the author's and UTC's differ: consents lapse by it.
    pub today: NaiveDate,
    /// The records that shall leave. Nothing else does.
    pub scope: &'a [GateRecord],
    /// Persons outside the scope whose names may stand in it: every person of the vault that the
    /// scope refers to or that its texts may name, deleted ones too. More is safer. Persons of the
    /// scope count anyway.
    pub persons: &'a [GateRecord],
    /// Forms of names that stand in these persons' records or ever did: a renamed record hides nobody less.
    pub names: &'a [(RecordId, String)],
    /// All consents about these persons and those of the scope, whichever case they belong to:
    /// a refusal outside the case counts. Consents of the scope count anyway.
    pub consents: &'a [GateRecord],
    /// Consents that were deleted: as refusals and withdrawals they still count, as grants they don't.
    pub deleted_consents: &'a [GateRecord],
    /// Acts of the vault that belong to the scope's incidents, and events of custody of its exhibits: they count, and
    /// never leave.
    pub around: &'a [GateRecord],
    /// What the files of exhibits say of themselves, by the exhibits' ids. Of one that isn't there nobody knows.
    pub tells: &'a BTreeMap<RecordId, Tells>,
}

/// Whether a file says of itself what can tell on somebody: who made it, with which device, where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tells {
    /// It was looked for everywhere in it, and there is nothing.
    Nothing,
    /// There is.
    Somebody,
}

/// Why something is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// Working material of the vault (notes, imports, mappings, consents; fields that only it needs).
    Internal,
    /// The purpose isn't one that the vocabulary has.
    UnknownPurpose,
    /// Nothing is recorded on which the person may appear for this purpose.
    NoBasis,
    /// The person refused.
    Refused,
    /// The consent was withdrawn.
    Withdrawn,
    /// The consent had to be asked again by a day that has passed.
    ReconfirmDue,
    /// The basis is one that gives none in this form of the program, or its record is incomplete.
    BasisIncomplete,
    /// The level is below what would show this.
    BelowNamed,
    /// The basis reaches less far than this field.
    BeyondBasis,
    /// It would tell who a person is that isn't named: an exact date, an address, a case number.
    QuasiName,
    /// A text that names a person who isn't disclosed as named.
    NamesPerson,
    /// An exhibit that shows or names a person who isn't disclosed as named, or comes from one.
    ShowsPerson,
    /// Nobody has recorded whom the exhibit shows, or that it shows nobody.
    NotReviewed,
    /// The exhibit is under a restriction.
    Restricted,
    /// The exhibit's file says who made it, with which device or where, and nobody decided that this may leave.
    Metadata,
    /// Nobody can tell whether the exhibit's file says so.
    MetadataUnread,
    /// Whoever recorded it marked it as confidential.
    Confidential,
    /// It refers to a record that isn't disclosed.
    NotIncluded,
    /// A field that this version doesn't know.
    UnknownField,
    /// The document can't be read.
    Unreadable,
}

/// A part of a disclosed record that is withheld.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// Path of the field in the record, list items without their ids; the author sees it, the recipient doesn't.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// A record that leaves, as far as it may.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Disclosed {
    /// Its id in the vault.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What may be seen. A reference to a person who isn't in is replaced by `<field>_as`: codes of
    /// the vocabulary `role`. A person below *named* is `{"label": {"initials": …}}` or `{"label": {"number": …}}`.
    pub document: Value,
    /// What is withheld of it.
    pub withheld: Vec<Part>,
    /// Paths of texts of which a part was withheld: they are labelled as the author's redaction.
    pub shortened: Vec<String>,
    /// The exhibit's file in the vault, for a disclosed exhibit that has one.
    pub file: Option<RecordId>,
}

/// What of a value leaves where not all of it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Nothing.
    Nothing,
    /// The roles of persons instead of them.
    Role,
    /// A part: the month of a day, a text without the sentences that name somebody, some of a list.
    Some,
}

impl Disclosed {
    /// What leaves of the value at a path as [`Part`] has it.
    #[must_use]
    pub fn kept(&self, path: &str) -> Kept {
        fn stands(value: &Value, path: &str) -> bool {
            match value {
                Value::Array(items) => items.iter().any(|item| stands(item, path)),
                _ if path.is_empty() => true,
                value => {
                    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
                    value.get(first).is_some_and(|value| stands(value, rest))
                }
            }
        }
        if stands(&self.document, path) {
            Kept::Some
        } else if self.document.get(format!("{path}_as")).is_some() {
            Kept::Role
        } else {
            Kept::Nothing
        }
    }

    /// What stands for a person below *named*; none for one who is named, and for any other record.
    #[must_use]
    pub fn label(&self) -> Option<Label> {
        serde_json::from_value(self.document.get("label")?.clone()).ok()
    }
}

/// A record that doesn't leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Withheld {
    /// Its id in the vault.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Why.
    pub reason: Reason,
}

/// The gate's answer: every record of the scope is in exactly one of the two lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Passed {
    /// The purpose it was asked for.
    pub purpose: String,
    /// What leaves, in the order of the scope.
    pub records: Vec<Disclosed>,
    /// What doesn't.
    pub withheld: Vec<Withheld>,
    /// How each person of the scope, and each that it refers to, stands for this purpose.
    pub persons: Vec<Standing>,
}

/// Decides what of a scope may leave for a purpose. Pure: same request, same answer; never fails,
/// what can't be read or isn't provided for is withheld.
///
/// Rules: standards of OHCHR and practice on bases of disclosure (own consent, representative,
/// public record, accountability); a refusal outranks all; "not asked" gives nothing.
#[must_use]
pub fn pass(request: &Request<'_>) -> Passed {
    let mut passed =
        Passed { purpose: request.purpose.to_owned(), records: Vec::new(), withheld: Vec::new(), persons: Vec::new() };
    if !vocabulary::has("purpose", request.purpose) {
        passed.withheld = request
            .scope
            .iter()
            .map(|record| Withheld { id: record.id, kind: record.kind, reason: Reason::UnknownPurpose })
            .collect();
        return passed;
    }
    let scope = Scope::new(request);
    let mut verdicts: Vec<(&GateRecord, Result<(), Reason>)> =
        request.scope.iter().map(|record| (record, scope.verdict(record))).collect();
    // A record that stands twice in the scope would be disclosed twice.
    let mut seen = BTreeSet::new();
    verdicts.retain(|(record, _)| seen.insert(record.id));
    let included = included(&scope, &mut verdicts);
    let numbers = numbers(&scope, &verdicts);
    for (record, verdict) in verdicts {
        match verdict.and_then(|()| reduction::reduce(&scope, record, &included, &numbers)) {
            Ok(disclosed) => passed.records.push(disclosed),
            Err(reason) => passed.withheld.push(Withheld { id: record.id, kind: record.kind, reason }),
        }
    }
    scope.drop_unreferred(&mut passed);
    passed.persons = scope.standings();
    passed
}

/// The records that leave: of those that lean on another one, only where that leaves too.
fn included(scope: &Scope<'_>, verdicts: &mut [(&GateRecord, Result<(), Reason>)]) -> BTreeSet<RecordId> {
    loop {
        let included: BTreeSet<RecordId> =
            verdicts.iter().filter(|(_, verdict)| verdict.is_ok()).map(|(record, _)| record.id).collect();
        let mut settled = true;
        for (record, verdict) in verdicts.iter_mut().filter(|(_, verdict)| verdict.is_ok()) {
            if !scope.leans_on(record).iter().all(|other| included.contains(other)) {
                *verdict = Err(Reason::NotIncluded);
                settled = false;
            }
        }
        if settled {
            return included;
        }
    }
}

/// How each person of the scope stands for each of several purposes, in their order, without deciding on any record.
/// The request's own purpose doesn't count.
#[must_use]
pub fn standings(request: &Request<'_>, purposes: &[&str]) -> Vec<Vec<Standing>> {
    let concerned = scope::concerned(request);
    let all = basis::Bases::weigh_all(request, purposes);
    all.iter().map(|bases| scope::standings(bases, &concerned)).collect()
}

/// Numbers of the persons who appear by pseudonym, in the order of their random ids: it tells nothing.
fn numbers(scope: &Scope<'_>, verdicts: &[(&GateRecord, Result<(), Reason>)]) -> BTreeMap<RecordId, u64> {
    let ids: BTreeSet<RecordId> = verdicts
        .iter()
        .filter(|(record, verdict)| {
            verdict.is_ok() && record.kind == Kind::Person && scope.level(&record.id) == Some(Level::Pseudonym)
        })
        .map(|(record, _)| record.id)
        .collect();
    ids.into_iter().zip(1..).collect()
}
