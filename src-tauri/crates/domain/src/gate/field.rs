//! The fields of each kind that may leave, and how. What isn't listed here doesn't leave.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::Kind;
use crate::field::{Field, Shape};

mod custody;
mod events;
mod people;
mod statements;

/// What the gate does with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Its texts are searched for names; everything else stays.
    Open,
    /// A date: only its month where the record would tell who somebody is.
    Date,
    /// A place: only country and region there.
    Place,
    /// Withheld there.
    Quasi,
    /// Never leaves: only the vault needs it.
    Internal,
    /// A person, by the role that stands in for one who isn't in.
    Person(&'static str),
    /// Several persons.
    Persons(&'static str),
    /// Another record, kept where it is disclosed too.
    Record,
    /// The same, but withheld where it would tell who somebody is: the facility.
    QuasiRecord,
    /// The same, withheld where it would make a statement's speaker more than they agreed to be in it: its original, its
    /// annexes.
    Bound,
    /// Several records.
    Records,
    /// Officials who dealt with somebody: as persons, but withheld where they would tell who that is.
    Officials(&'static str),
    /// Rows of a list, each field by a rule of its own.
    Rows(&'static [(&'static str, Rule)]),
    /// A person's own field that is more than name, post and official acts.
    Private,
    /// Rows of that sort.
    PrivateRows(&'static [(&'static str, Rule)]),
    /// A person's names: not searched, they are what was agreed to.
    Names,
}

/// Fields by kind. A new field of a kind stays in until it is entered here.
pub(super) const fn of(kind: Kind) -> &'static [(&'static str, Rule)] {
    match kind {
        Kind::Case => people::CASE,
        Kind::Person => people::PERSON,
        Kind::Relation => people::RELATION,
        Kind::Representation => people::REPRESENTATION,
        Kind::Facility => people::FACILITY,
        Kind::Incident => events::INCIDENT,
        Kind::Act => events::ACT,
        Kind::Involvement => events::INVOLVEMENT,
        Kind::Testimony => statements::TESTIMONY,
        Kind::Evidence => statements::EVIDENCE,
        Kind::Detention => custody::DETENTION,
        Kind::Proceeding => custody::PROCEEDING,
        Kind::Hearing => custody::HEARING,
        Kind::Health => custody::HEALTH,
        // They stay in, whole: what the vault's owner added (a term's code says it; of a field nobody else knows what it
        // tells, `own` stays in everywhere), the team's own papers, what it wrote to whom, and what it makes of statements. A claim or
        // a finding says of any field of anybody what that field itself may not.
        Kind::Consent
        | Kind::Claim
        | Kind::Finding
        | Kind::Assessment
        | Kind::Intervention
        | Kind::Task
        | Kind::OwnField
        | Kind::Term
        | Kind::Note
        | Kind::CustodyEvent
        | Kind::Timestamp
        | Kind::Mapping
        | Kind::Import => &[],
    }
}

/// The fields within a list or object that may leave.
pub(super) fn within(field: &str) -> &'static [&'static str] {
    match field {
        "names" => &["id", "text", "language", "usage", "scheme"],
        "additions" => &["id", "date", "text"],
        "place" | "birth_place" | "place_at_end" => {
            &["text", "country", "region", "address", "latitude", "longitude", "precision"]
        }
        "counts" => &["id", "of", "number", "phrase"],
        "sources" => &["id", "text", "url"],
        date if is_date(date) => &["edtf", "phrase", "zone"],
        _ => &["id", "language", "text"],
    }
}

/// Whether a field of that name holds a date, in whatever kind or row: its shape says so.
fn is_date(name: &str) -> bool {
    static DATES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
        fn gather(fields: &'static [Field], dates: &mut BTreeSet<&'static str>) {
            for field in fields {
                match field.shape {
                    Shape::Date => {
                        dates.insert(field.name);
                    }
                    Shape::Rows { fields } => gather(fields, dates),
                    _ => {}
                }
            }
        }
        let mut dates = BTreeSet::new();
        Kind::ALL.iter().for_each(|kind| gather(kind.fields(), &mut dates));
        dates
    });
    DATES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_covered(fields: &[Field], rules: &[(&str, Rule)], way: &str) {
        for field in fields {
            let way = format!("{way}/{}", field.name);
            let rule = rules.iter().find(|(name, _)| *name == field.name).map(|(_, rule)| *rule);
            let rule = rule.unwrap_or_else(|| panic!("no rule: {way}"));
            match (field.shape, rule) {
                (_, Rule::Internal) => {}
                // A person's own, whole or not at all; only a named one has it.
                (_, Rule::Private) => {}
                (Shape::Rows { fields }, Rule::Rows(rules) | Rule::PrivateRows(rules)) => {
                    is_covered(fields, rules, &way)
                }
                (Shape::Rows { .. }, other) => panic!("{way}: {other:?}"),
                (Shape::Date, rule) => {
                    assert!(matches!(rule, Rule::Date | Rule::Quasi), "{way}: {rule:?}");
                }
                (Shape::Reference { kinds } | Shape::References { kinds }, rule) if kinds == [Kind::Person] => {
                    assert!(matches!(rule, Rule::Person(_) | Rule::Persons(_) | Rule::Officials(_)), "{way}: {rule:?}");
                }
                (Shape::Reference { .. }, rule) => {
                    assert!(matches!(rule, Rule::Record | Rule::QuasiRecord | Rule::Bound), "{way}: {rule:?}")
                }
                (Shape::References { .. }, rule) => {
                    assert!(matches!(rule, Rule::Records | Rule::Bound), "{way}: {rule:?}");
                }
                (Shape::Place, rule) => assert!(matches!(rule, Rule::Place), "{way}: {rule:?}"),
                (_, Rule::Rows(_)) => panic!("{way} has no rows"),
                _ => {}
            }
        }
        for (name, _) in rules {
            assert!(fields.iter().any(|field| field.name == *name), "{way} has no field {name}");
        }
    }

    #[test]
    fn every_field_of_a_kind_that_can_leave_has_a_rule_that_fits_its_shape() {
        for kind in Kind::ALL.iter().filter(|kind| !of(**kind).is_empty()) {
            is_covered(kind.fields(), of(*kind), kind.code());
        }
    }
}
