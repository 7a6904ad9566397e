//! A person: an individual, a group counted as one, or an organisation (HURIDOCS Events, Person 0901–0972).

use super::declare::record;
use super::{CASE, FACILITY, OwnValue, PERSON};
use crate::document::{Document, Summary};
use crate::{DomainError, RecordId};

record! {
    /// What the authorities call a person or an organisation (foreign agent, undesirable …), and since when.
    rows StatusLabel {
        /// Vocabulary `status_label`.
        label: code("status_label"),
        /// The law or decision it rests on.
        basis: line,
        /// Who decided.
        authority: line,
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// Where it is published.
        source: line,
    }
}

record! {
    /// A document that says who somebody is.
    rows IdentityDocument {
        /// Vocabulary `identity_document`.
        document: code("identity_document"),
        /// Its number.
        number: line,
        /// Who issued it.
        issuer: line,
        /// When it was issued.
        issued: date,
        /// When it ends.
        expires: date,
        /// Where it is, and who holds it.
        held_by: line,
    }
}

record! {
    /// Whether the consul of a State is to be told (Vienna Convention on Consular Relations, art. 36).
    rows ConsularContact {
        /// ISO 3166-1 alpha-2 code.
        country: countries,
        /// Vocabulary `consular_contact`.
        contact: code("consular_contact"),
        /// When that was said, or last happened.
        date: date,
        /// More of it.
        note: line,
    }
}

record! {
    /// A post that somebody held.
    rows Position {
        /// What the post is called.
        position: texts,
        /// The rank, as it is written.
        rank: line,
        /// Vocabulary `agency`.
        agency: code("agency"),
        /// The organisation or unit.
        unit: one(PERSON),
        /// The facility, where it is one.
        facility: one(FACILITY),
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// Where that is known from.
        source: line,
    }
}

record! {
    /// A way to reach somebody.
    rows ContactWay {
        /// Vocabulary `contact_way`.
        way: code("contact_way"),
        /// Number, address or name there.
        address: line,
        /// What to mind.
        note: line,
    }
}

record! {
    /// A designation by a sanctions authority that exists already.
    rows Designation {
        /// Vocabulary `sanctions_regime`.
        regime: code("sanctions_regime"),
        /// Its number in the list.
        number: line,
        /// Since when.
        date: date,
        /// Where it is published.
        source: line,
    }
}

record! {
    /// A person or group.
    Person {
        /// Every written form of the name; none where it is unknown.
        names: names,
        /// Vocabulary `person_nature`: individual, group, organisation.
        nature: code("person_nature"),
        /// Vocabulary `role`: what the person is called where the name may not be said.
        roles: codes("role"),
        /// Vocabulary `sex`.
        sex: code("sex"),
        /// Date of birth.
        birth: date,
        /// ISO 3166-1 alpha-2 codes.
        citizenships: countries,
        /// BCP 47 tags.
        languages: languages,
        /// Occupation in words.
        occupation: texts,
        /// How many persons a group is.
        group_size: number,
        /// Anything else.
        description: long_texts,
        /// Where the person was born.
        birth_place: place,
        /// When the person died.
        death: date,
        /// Vocabulary `civil_status` (HURIDOCS MT8).
        civil_status: code("civil_status"),
        /// How many people depend on the person.
        dependants: number,
        /// Vocabulary `education` (HURIDOCS MT9).
        education: code("education"),
        /// Ethnic or national origin, as the person says it.
        origin: texts,
        /// Religion or belief, as the person says it.
        religion: texts,
        /// Views and affiliations that matter for the persecution.
        views: texts,
        /// Vocabulary `characteristic` (HURIDOCS MT23).
        characteristics: codes("characteristic"),
        /// What the person does: defence of rights, journalism, union, belief.
        activities: long_texts,
        /// What the person looks like.
        appearance: long_texts,
        /// Vocabulary `protection_status`.
        protection: code("protection_status"),
        /// Contact with consuls.
        consular: rows(ConsularContact),
        /// Identity documents.
        documents: rows(IdentityDocument),
        /// What the authorities call the person.
        labels: rows(StatusLabel),
        /// Health in a few words; what happens is a record of the kind `health`.
        health: long_texts,
        /// Where the person lives.
        address: place,
        /// Vocabulary `reach`: never disclosed.
        reach: code("reach"),
        /// How to write or call without harm: never disclosed.
        contact_rule: long_texts,
        /// Ways to reach the person: never disclosed.
        contacts: rows(ContactWay),
        /// Vocabulary `reliability` (HURIDOCS MT42): as a source.
        reliability: code("reliability"),
        /// Posts of an official.
        positions: rows(Position),
        /// Sanctions that exist already.
        designations: rows(Designation),
        /// Property that is known of.
        assets: long_texts,
        /// Vocabulary `organisation_kind`.
        organisation_kind: code("organisation_kind"),
        /// Vocabulary `legal_status`: of an organisation.
        legal_status: code("legal_status"),
        /// Persons who belong to the group.
        members: many(PERSON),
        /// Cases it belongs to.
        cases: many(CASE),
        /// The record into which this one was merged, as one of the same person.
        #[ts(skip)]
        merged_into: set(Option<RecordId>),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Person {
    fn summary(&self, language: &str) -> Summary {
        let title = match self.names.primary() {
            "" => self.description.shown(language).to_owned(),
            name => name.to_owned(),
        };
        let other = self.names.iter().find(|name| *name != title).unwrap_or_default();
        let post = self.positions.last().map(|last| last.position.shown(language)).unwrap_or_default();
        let told = [self.occupation.shown(language), post].into_iter().find(|text| !text.is_empty());
        Summary {
            title,
            detail: [told.unwrap_or_default(), other]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            date: self.birth.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        // Set by merging two records, and by nobody's hand.
        if self.merged_into != old.and_then(|old| old.merged_into) {
            return Err(DomainError::Shape { field: "merged_into".to_owned() });
        }
        // A person may be unnamed («сотрудник в маске»), but something must tell one from another.
        if self.names.is_empty() && self.description.is_empty() {
            return Err(DomainError::Missing { field: "names" });
        }
        Ok(())
    }
}
