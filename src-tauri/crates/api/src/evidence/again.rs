//! The same bytes come once more: they stay one exhibit, which joins what the new intake says it belongs to. Must not
//! change what was known of it before.

use khronika_domain::{Kind, RecordId};
use khronika_store::{StoreError, Transaction};
use serde_json::{Map, Value, json};

use super::log;

/// What came again: exhibits by the event that tells of them, so that those that came alike are told of in one.
#[derive(Default)]
pub(super) struct Came(Vec<(Map<String, Value>, Vec<RecordId>)>);

impl Came {
    /// An exhibit's bytes came again, in an intake or out of a container.
    ///
    /// # Errors
    /// What the store says.
    pub(super) fn add(
        &mut self,
        tx: &mut Transaction<'_>,
        known: RecordId,
        given: &Map<String, Value>,
        import: Option<RecordId>,
    ) -> Result<(), StoreError> {
        let mut event = join(tx, known, given)?;
        // Under the name that it has already nothing new is told by it.
        let same = tx.record(known)?.document.get("file_name") == event.get("original_name");
        if same {
            event.remove("original_name");
        }
        if let Some(import) = import {
            event.insert("import".to_owned(), json!(import));
        }
        match self.0.iter_mut().find(|(other, _)| *other == event) {
            Some((_, exhibits)) if !exhibits.contains(&known) => exhibits.push(known),
            Some(_) => {}
            None => self.0.push((event, vec![known])),
        }
        Ok(())
    }

    /// Writes the events.
    ///
    /// # Errors
    /// What the store says.
    pub(super) fn note(self, tx: &mut Transaction<'_>) -> Result<(), StoreError> {
        self.0.into_iter().try_for_each(|(event, exhibits)| log::note(tx, "received", &exhibits, &event))
    }
}

/// An exhibit joins the cases, incidents and persons that its bytes were given with now. Gives the event of custody that
/// tells from whom, when and under which name they came.
///
/// # Errors
/// What the store says.
pub(super) fn join(
    tx: &mut Transaction<'_>,
    id: RecordId,
    given: &Map<String, Value>,
) -> Result<Map<String, Value>, StoreError> {
    let exhibit = tx.record(id)?;
    let mut document = exhibit.document.clone();
    let ids = |field: &str| exhibit.document.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(into) = document.as_object_mut() {
        for field in ["cases", "incidents", "shows"] {
            // Somebody has said that it shows nobody: who says otherwise changes that by hand.
            if field == "shows" && exhibit.document.get("shows_nobody") == Some(&Value::Bool(true)) {
                continue;
            }
            let mut all = ids(field);
            let given = given.get(field).and_then(Value::as_array).into_iter().flatten();
            all.extend(given.filter(|one| !ids(field).contains(one)).cloned());
            if !all.is_empty() {
                into.insert(field.to_owned(), Value::Array(all));
            }
        }
        // Under a restriction once is under it.
        if let Some(restriction) = given.get("restriction").filter(|_| exhibit.document.get("restriction").is_none()) {
            into.insert("restriction".to_owned(), restriction.clone());
        }
    }
    if document != exhibit.document {
        tx.save(Kind::Evidence, id, exhibit.version, &document)?;
    }
    Ok(event(given))
}

fn event(given: &Map<String, Value>) -> Map<String, Value> {
    let mut event = Map::new();
    for (field, from) in [
        ("handler", "obtained_by"),
        ("handed_by", "obtained_from"),
        ("date", "obtained"),
        ("original_name", "file_name"),
        ("original_url", "original_url"),
        ("how", "obtained_how"),
    ] {
        if let Some(value) = given.get(from) {
            event.insert(field.to_owned(), value.clone());
        }
    }
    let words = |field: &str| given.get(field).and_then(Value::as_str).map(str::to_owned);
    let said: Vec<String> = ["title", "description"].into_iter().filter_map(words).collect();
    if !said.is_empty() && !event.contains_key("how") {
        event.insert("how".to_owned(), json!(said.join(". ")));
    }
    event
}
