//! Cases, persons, what they are to each other, who speaks for whom, and where they are held.

use super::Rule::{
    self, Date, Internal, Names, Open, Person, Persons, Place, Private, PrivateRows, Quasi, Record, Records, Rows,
};

type Rules = &'static [(&'static str, Rule)];

pub(super) const CASE: Rules = &[
    ("title", Open),
    ("reference", Internal),
    ("summary", Open),
    ("opened", Date),
    ("status", Open),
    ("own", Internal),
];

pub(super) const PERSON: Rules = &[
    ("nature", Open),
    ("names", Names),
    ("sex", Private),
    ("birth", Private),
    ("birth_place", Private),
    ("death", Private),
    ("citizenships", Private),
    ("languages", Private),
    ("occupation", Open),
    ("roles", Open),
    ("group_size", Open),
    ("description", Private),
    ("civil_status", Private),
    ("dependants", Private),
    ("education", Private),
    ("origin", Private),
    ("religion", Private),
    ("views", Private),
    ("characteristics", Private),
    ("activities", Private),
    ("appearance", Private),
    ("protection", Private),
    (
        "labels",
        PrivateRows(&[
            ("label", Open),
            ("basis", Open),
            ("authority", Open),
            ("from", Date),
            ("until", Date),
            ("source", Open),
        ]),
    ),
    ("health", Private),
    ("consular", PrivateRows(&[("country", Open), ("contact", Open), ("date", Date), ("note", Open)])),
    // A number by which anybody can be looked up, and who holds the paper.
    ("documents", Internal),
    // Who lives where and is reached how leaves for nobody.
    ("address", Internal),
    ("reach", Internal),
    ("contact_rule", Internal),
    ("contacts", Internal),
    ("reliability", Internal),
    (
        "positions",
        Rows(&[
            ("position", Open),
            ("rank", Open),
            ("agency", Open),
            ("unit", Person("other")),
            ("facility", Record),
            ("from", Date),
            ("until", Date),
            ("source", Open),
        ]),
    ),
    ("designations", Rows(&[("regime", Open), ("number", Open), ("date", Date), ("source", Open)])),
    ("assets", Private),
    ("organisation_kind", Open),
    ("legal_status", Open),
    ("members", Persons("other")),
    ("cases", Records),
    ("merged_into", Internal),
    ("own", Internal),
];

pub(super) const RELATION: Rules = &[
    ("person", Person("other")),
    ("relation", Open),
    ("related", Person("other")),
    ("from", Date),
    ("until", Date),
    ("description", Open),
    ("source", Quasi),
    ("withhold", Internal),
    ("cases", Records),
    ("own", Internal),
];

pub(super) const REPRESENTATION: Rules = &[
    ("person", Person("victim")),
    ("counsel", Person("lawyer")),
    ("mandate", Open),
    ("proceeding", Record),
    ("warrant_number", Quasi),
    ("warrant_date", Date),
    ("from", Date),
    ("until", Date),
    ("nondisclosure", Date),
    ("access", Open),
    ("description", Open),
    ("cases", Records),
    ("own", Internal),
];

pub(super) const FACILITY: Rules = &[
    ("names", Open),
    ("facility", Open),
    ("place", Place),
    ("agency", Open),
    ("part_of", Record),
    ("post", Open),
    ("description", Open),
    ("reference", Open),
    ("source", Open),
    ("cases", Records),
    ("import", Internal),
    ("own", Internal),
];
