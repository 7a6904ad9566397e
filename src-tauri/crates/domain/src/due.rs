//! What in a record needs somebody by which day, or since which day: what Today is made of.
//! Owns what counts as due, and the terms that are computed by rules (data, `rules/terms.json`). Must not know what
//! today is, nor what other records say.

use std::sync::LazyLock;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::Kind;
use crate::date::Date;

/// What a line of Today is about, in the order in which Today tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Nobody knows where the person is, since that day.
    Whereabouts,
    /// Nobody had contact, since that day.
    Contact,
    /// Health is to be looked at again.
    HealthCheck,
    /// A measure of restraint ends.
    Restraint,
    /// A stay in a punishment cell ends.
    Placement,
    /// The person is to be released.
    Release,
    /// A decision can be appealed until then.
    Appeal,
    /// A hearing.
    Hearing,
    /// An international body's term ends.
    Clock,
    /// A task, or a call that was promised.
    Task,
    /// A consent is to be asked for again.
    Reconfirm,
}

impl What {
    /// Every one, in order.
    pub const ALL: &'static [Self] = &[
        Self::Whereabouts,
        Self::Contact,
        Self::HealthCheck,
        Self::Restraint,
        Self::Placement,
        Self::Release,
        Self::Appeal,
        Self::Hearing,
        Self::Clock,
        Self::Task,
        Self::Reconfirm,
    ];

    /// Its place in the order, from 0.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The one of that place.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// Whether it lasts since a day, rather than being due by one.
    #[must_use]
    pub const fn lasts(self) -> bool {
        matches!(self, Self::Whereabouts | Self::Contact)
    }
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What it is.
    pub what: What,
    /// By when, the first day that the date can mean; for what lasts, since when, the last day it can mean.
    pub day: NaiveDate,
    /// The row of the record's list that it stands in (its id), or empty.
    pub item: String,
    /// The code of the rule by which the day was computed, where it isn't recorded.
    pub rule: Option<&'static Rule>,
}

/// A rule by which a term is computed.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rule {
    /// The term or code that it is for.
    pub code: String,
    /// Of what it gives the end: `placement`, `appeal`, `clock`.
    #[serde(rename = "for")]
    pub of: String,
    /// So many days.
    #[serde(default)]
    #[ts(type = "number")]
    pub days: u64,
    /// So many months.
    #[serde(default)]
    pub months: u32,
    /// The rule in English.
    pub en: String,
    /// The rule in Russian.
    pub ru: String,
    /// Whether its source was read.
    pub verified: bool,
}

impl Rule {
    fn end(&self, from: NaiveDate) -> Option<NaiveDate> {
        from.checked_add_months(Months::new(self.months))?.checked_add_days(Days::new(self.days))
    }
}

/// The rules and their edition.
#[derive(Debug, Deserialize)]
pub struct Rules {
    /// The day (YYYY-MM-DD) on which the rules were entered.
    pub edition: String,
    /// Each of them.
    pub rules: Vec<Rule>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../rules/terms.json"))
        .unwrap_or(Rules { edition: String::new(), rules: Vec::new() })
});

/// The rules by which terms are computed.
#[must_use]
pub fn rules() -> &'static Rules {
    &RULES
}

fn rule(of: &str, code: &str) -> Option<&'static Rule> {
    RULES.rules.iter().find(|rule| rule.of == of && rule.code == code)
}

/// What is due in a record of that kind. Reads what it can: an erased value makes nothing due.
#[must_use]
pub fn due(kind: Kind, document: &Value) -> Vec<Due> {
    match kind {
        Kind::Detention => detention(document),
        Kind::Health => recorded(document, What::HealthCheck, "next_check", &[]),
        Kind::Proceeding => proceeding(document),
        Kind::Hearing => hearing(document),
        Kind::Intervention => intervention(document),
        Kind::Task => recorded(document, What::Task, "due", &["done"]),
        Kind::Consent if text(document, "level") != Some("refused") => {
            recorded(document, What::Reconfirm, "reconfirm_by", &["withdrawn"])
        }
        _ => Vec::new(),
    }
}

fn text<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field)?.as_str().filter(|text| !text.is_empty())
}

fn has(value: &Value, field: &str) -> bool {
    value.get(field).is_some_and(|value| !value.is_null())
}

fn date(value: &Value, field: &str) -> Option<Date> {
    serde_json::from_value(value.get(field)?.clone()).ok()
}

fn day(text: Option<String>) -> Option<NaiveDate> {
    text?.parse().ok()
}

/// The first day that a date can mean.
fn first(value: &Value, field: &str) -> Option<NaiveDate> {
    let (first, last) = date(value, field)?.bounds();
    day(first).or_else(|| day(last))
}

/// The last day that it can mean: something lasts at least since then.
fn last(value: &Value, field: &str) -> Option<NaiveDate> {
    let (first, last) = date(value, field)?.bounds();
    day(last).or_else(|| day(first))
}

fn rows<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn item(row: &Value) -> String {
    text(row, "id").unwrap_or_default().to_owned()
}

/// A day that is recorded, unless one of those fields says that it is over.
fn recorded(document: &Value, what: What, field: &str, over: &[&str]) -> Vec<Due> {
    if over.iter().any(|field| has(document, field)) {
        return Vec::new();
    }
    first(document, field).map(|day| Due { what, day, item: String::new(), rule: None }).into_iter().collect()
}

fn detention(document: &Value) -> Vec<Due> {
    if has(document, "until") {
        return Vec::new();
    }
    let mut found = recorded(document, What::Release, "release_due", &[]);
    let since = last(document, "from");
    let placements = rows(document, "placements");
    let current = placements.last().filter(|row| !has(row, "until"));
    let says = |codes: &[&str]| {
        document
            .get("whereabouts")
            .and_then(Value::as_array)
            .is_some_and(|told| told.iter().filter_map(Value::as_str).any(|told| codes.contains(&told)))
    };
    let moving = current.filter(|row| matches!(text(row, "placement"), Some("transfer" | "whereabouts_unknown")));
    if moving.is_some() || says(&["not_disclosed", "denied"]) {
        let day = current.and_then(|row| last(row, "from")).or(since);
        found.extend(day.map(|day| Due {
            what: What::Whereabouts,
            day,
            item: moving.map(item).unwrap_or_default(),
            rule: None,
        }));
    }
    let met = rows(document, "contacts")
        .iter()
        .filter(|row| matches!(text(row, "result"), Some("took_place" | "came")))
        .filter_map(|row| last(row, "date"))
        .max();
    found.extend(met.or(since).map(|day| Due { what: What::Contact, day, item: String::new(), rule: None }));
    for row in placements {
        let Some(rule) = rule("placement", text(row, "placement").unwrap_or_default()) else { continue };
        let (end, by) = match first(row, "until") {
            Some(end) => (Some(end), None),
            None => (first(row, "from").and_then(|from| rule.end(from)), Some(rule)),
        };
        found.extend(end.map(|day| Due { what: What::Placement, day, item: item(row), rule: by }));
    }
    found
}

fn proceeding(document: &Value) -> Vec<Due> {
    let restraints = rows(document, "restraints");
    let mut found: Vec<Due> = Vec::new();
    for row in restraints {
        let Some(day) = first(row, "expires") else { continue };
        // What was extended is another row that ends later.
        let later = restraints.iter().any(|other| {
            text(other, "restrained") == text(row, "restrained") && first(other, "expires").is_some_and(|end| end > day)
        });
        if !later {
            found.push(Due { what: What::Restraint, day, item: item(row), rule: None });
        }
    }
    let track = text(document, "track").unwrap_or("criminal");
    for row in rows(document, "verdicts").iter().filter(|row| !has(row, "in_force")) {
        let (end, by) = match (first(row, "appeal_until"), rule("appeal", track)) {
            (Some(end), _) => (Some(end), None),
            (None, Some(rule)) => (first(row, "date").and_then(|date| rule.end(date)), Some(rule)),
            (None, None) => (None, None),
        };
        found.extend(end.map(|day| Due { what: What::Appeal, day, item: item(row), rule: by }));
    }
    found
}

fn hearing(document: &Value) -> Vec<Due> {
    match text(document, "status") {
        Some("held" | "cancelled") => Vec::new(),
        Some("moved") if has(document, "moved_to") => recorded(document, What::Hearing, "moved_to", &[]),
        _ => recorded(document, What::Hearing, "date", &["outcome"]),
    }
}

fn intervention(document: &Value) -> Vec<Due> {
    if has(document, "answered") || text(document, "status") == Some("closed") {
        return Vec::new();
    }
    let found = recorded(document, What::Clock, "due", &[]);
    if !found.is_empty() {
        return found;
    }
    let Some(rule) = rule("clock", text(document, "clock").unwrap_or_default()) else { return found };
    let end = first(document, "date").and_then(|date| rule.end(date));
    end.map(|day| Due { what: What::Clock, day, item: String::new(), rule: Some(rule) }).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::vocabulary;

    fn found(kind: Kind, document: Value) -> Vec<(What, String, bool)> {
        due(kind, &document).into_iter().map(|due| (due.what, due.day.to_string(), due.rule.is_some())).collect()
    }

    #[test]
    fn every_rule_reads_and_is_for_a_term() {
        assert!(rules().rules.len() >= 8);
        for rule in &rules().rules {
            let vocabulary = match rule.of.as_str() {
                "placement" => "placement",
                "appeal" => "track",
                "clock" => "international_clock",
                other => panic!("{other}"),
            };
            assert!(vocabulary::has(vocabulary, &rule.code), "{}", rule.code);
            assert!(
                !vocabulary::takes_own(vocabulary),
                "an own term of {vocabulary} would look as if the rule held for it"
            );
            assert!(rule.days + u64::from(rule.months) > 0 && !rule.en.is_empty() && !rule.ru.is_empty());
        }
        for (number, what) in (0..).zip(What::ALL) {
            assert_eq!((what.number(), What::of(number)), (number, Some(*what)));
        }
    }

    #[test]
    fn whoever_is_on_the_way_is_looked_for() {
        let held = json!({"from": {"edtf": "2026-03-01"}, "placements": [
            {"id": "0011223344556677", "placement": "facility_cell", "from": {"edtf": "2026-03-01"}, "until": {"edtf": "2026-10-01"}},
            {"id": "0011223344556678", "placement": "transfer", "from": {"edtf": "2026-10"}}],
            "contacts": [{"with": "counsel", "date": {"edtf": "2026-09-20"}, "result": "took_place"},
                {"with": "family", "date": {"edtf": "2026-10-20"}, "result": "refused"}]});
        assert_eq!(
            found(Kind::Detention, held.clone()),
            [(What::Whereabouts, "2026-10-31".to_owned(), false), (What::Contact, "2026-09-20".to_owned(), false)]
        );
        let mut free = held;
        free["until"] = json!({"edtf": "2026-11-01"});
        assert_eq!(found(Kind::Detention, free), []);
    }

    #[test]
    fn terms_that_nobody_recorded_are_computed() {
        let cell = json!({"placements": [{"placement": "shizo", "from": {"edtf": "2026-11-20"}}]});
        assert_eq!(found(Kind::Detention, cell), [(What::Placement, "2026-12-05".to_owned(), true)]);
        let verdict = json!({"track": "criminal", "verdicts": [{"date": {"edtf": "2026-11-20"}}]});
        assert_eq!(found(Kind::Proceeding, verdict), [(What::Appeal, "2026-12-05".to_owned(), true)]);
        let said = json!({"verdicts": [{"date": {"edtf": "2026-11-20"}, "appeal_until": {"edtf": "2026-12-01"}}]});
        assert_eq!(found(Kind::Proceeding, said), [(What::Appeal, "2026-12-01".to_owned(), false)]);
        let letter = json!({"date": {"edtf": "2026-11-01"}, "clock": "sp_state_reply"});
        assert_eq!(found(Kind::Intervention, letter), [(What::Clock, "2026-12-31".to_owned(), true)]);
    }

    #[test]
    fn what_is_over_is_not_due() {
        assert_eq!(found(Kind::Task, json!({"due": {"edtf": "2026-11-01"}, "done": {"edtf": "2026-10-30"}})), []);
        assert_eq!(found(Kind::Hearing, json!({"date": {"edtf": "2026-12-01"}, "status": "cancelled"})), []);
        assert_eq!(
            found(
                Kind::Hearing,
                json!({"date": {"edtf": "2026-12-01"}, "status": "moved", "moved_to": {"edtf": "2026-12-09"}})
            ),
            [(What::Hearing, "2026-12-09".to_owned(), false)]
        );
        let extended = json!({"restraints": [{"restrained": "a", "expires": {"edtf": "2026-11-01"}},
            {"restrained": "a", "expires": {"edtf": "2027-01-01"}}]});
        assert_eq!(found(Kind::Proceeding, extended), [(What::Restraint, "2027-01-01".to_owned(), false)]);
        assert_eq!(found(Kind::Consent, json!({"level": "refused", "reconfirm_by": {"edtf": "2026-11-01"}})), []);
    }
}
