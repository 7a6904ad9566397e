//! The fields of each kind that may leave, and how. What isn't listed here doesn't leave.

use crate::Kind;

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
    /// Several records.
    Records,
    /// A person's own field that is more than name, post and official acts.
    Private,
    /// A person's names: not searched, they are what was agreed to.
    Names,
}

/// Fields by kind. A new field of a kind stays in until it is entered here.
pub(super) const fn of(kind: Kind) -> &'static [(&'static str, Rule)] {
    use Rule::{Date, Internal, Names, Open, Person, Persons, Place, Private, Quasi, Record, Records};
    match kind {
        Kind::Case => {
            &[("title", Open), ("reference", Internal), ("summary", Open), ("opened", Date), ("status", Open)]
        }
        Kind::Person => &[
            ("nature", Open),
            ("names", Names),
            ("sex", Private),
            ("birth", Private),
            ("citizenships", Private),
            ("languages", Private),
            ("occupation", Open),
            ("roles", Open),
            ("group_size", Open),
            ("description", Private),
            // Who lives where and is reached how leaves for nobody.
            ("address", Internal),
            ("reach", Internal),
            ("contact_rule", Internal),
            ("contacts", Internal),
            ("cases", Records),
        ],
        Kind::Incident => &[
            ("title", Open),
            ("date", Date),
            ("place", Place),
            ("description", Open),
            ("types", Open),
            ("type_words", Open),
            ("subject", Open),
            ("organizer", Open),
            ("circumstances", Open),
            ("counts", Open),
            ("sources", Quasi),
            ("reference", Quasi),
            ("status", Open),
            ("withhold", Internal),
            ("cases", Records),
            ("import", Internal),
        ],
        Kind::Act => &[
            ("incident", Record),
            ("victim", Person("victim")),
            ("type", Open),
            ("date", Date),
            ("methods", Open),
            ("place", Place),
            ("stated_reason", Open),
            ("description", Open),
            ("status_at_end", Open),
            ("withhold", Internal),
            ("cases", Records),
        ],
        Kind::Involvement => &[
            ("act", Record),
            ("perpetrator", Person("official")),
            ("unknown", Open),
            ("description", Open),
            ("degree", Open),
            ("perpetrator_type", Open),
            ("withhold", Internal),
            ("cases", Records),
        ],
        Kind::Testimony => &[
            ("speaker", Person("witness")),
            ("taken_by", Person("interviewer")),
            ("date", Date),
            ("place", Place),
            ("how", Open),
            ("language", Open),
            ("first_account", Open),
            ("narrative", Open),
            ("additions", Open),
            ("mentions", Persons("other")),
            ("incidents", Records),
            ("cases", Records),
        ],
        Kind::Evidence => &[
            ("title", Open),
            ("description", Open),
            // A file leaves under a generated name.
            ("file_name", Internal),
            ("media_type", Open),
            ("size", Open),
            ("sha256", Open),
            ("file", Internal),
            ("obtained", Date),
            ("obtained_by", Person("interviewer")),
            ("obtained_from", Person("source")),
            ("original_url", Quasi),
            ("language", Open),
            ("shows", Persons("other")),
            ("shows_nobody", Internal),
            ("incidents", Records),
            ("restriction", Open),
            ("derived_from", Record),
            ("cases", Records),
        ],
        // They stay in, whole (`reading::stays`).
        _ => &[],
    }
}

/// The fields within a list or object that may leave.
pub(super) fn within(field: &str) -> &'static [&'static str] {
    match field {
        "names" => &["id", "text", "language", "usage", "scheme"],
        "birth" | "date" | "obtained" | "opened" => &["edtf", "phrase", "zone"],
        "place" => &["text", "country", "region", "address", "latitude", "longitude", "precision"],
        "counts" => &["id", "of", "number", "phrase"],
        "sources" => &["id", "text", "url"],
        "additions" => &["id", "date", "text"],
        _ => &["id", "language", "text"],
    }
}
