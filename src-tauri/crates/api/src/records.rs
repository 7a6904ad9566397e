//! Several records as one change: made together, deleted, restored.

use khronika_domain::{Kind, RecordId, field};
use khronika_store::Change;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::{act_of, check_new, with_act};
use crate::{ApiError, ErrorCode, Session};

/// The most records that are made as one change by hand; more is an import.
const MOST: usize = 2_000;

/// Records.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct ManyArgs {
    /// Which ones.
    pub ids: Vec<RecordId>,
}

/// What one change did to many records.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Many {
    /// Those that it touched.
    pub changed: Vec<RecordId>,
}

/// New records, made as one change.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct CreateManyArgs {
    /// In their order. Where one refers to another of them, `@0` stands for the first one's id: only to those before it.
    pub records: Vec<NewRecord>,
    /// The draft that this saves: it is forgotten with the save.
    #[serde(default)]
    pub draft: Option<String>,
}

/// A new record.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct NewRecord {
    /// Its kind.
    pub kind: Kind,
    /// The document.
    #[ts(type = "Record<string, unknown>")]
    pub record: Value,
}

/// The records that were made.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Created {
    /// In the order in which they were given.
    pub ids: Vec<RecordId>,
    /// Acts that were made with detentions.
    pub acts: Vec<RecordId>,
}

/// Makes records as one change: a first account with its person, incident, act and consent; the acts of an incident.
pub(crate) fn create(
    session: &mut Session,
    args: CreateManyArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Created, ApiError> {
    if args.records.len() > MOST {
        return Err(ApiError::new(ErrorCode::DocumentTooLarge));
    }
    args.records.iter().try_for_each(|new| check_new(new.kind, &new.record))?;
    let saved = session.store()?.transact(Change::Save, |tx| {
        if let Some(draft) = &args.draft {
            tx.drop_draft(draft)?;
        }
        let mut made = Created { ids: Vec::new(), acts: Vec::new() };
        for NewRecord { kind, record } in &args.records {
            let mut record = record.clone();
            refer(*kind, &mut record, &made.ids);
            let act = match kind {
                Kind::Detention => act_of(&record).map(|act| tx.create(Kind::Act, &act)).transpose()?,
                _ => None,
            };
            made.ids.push(tx.create(*kind, &with_act(&record, act))?);
            made.acts.extend(act);
        }
        Ok(made)
    })?;
    Ok(saved.value)
}

/// Puts ids where references name records that were made before.
fn refer(kind: Kind, record: &mut Value, made: &[RecordId]) {
    let made = |text: &str| made.get(text.strip_prefix('@')?.parse::<usize>().ok()?).copied();
    field::refer(kind.fields(), record, &made);
}

/// Deletes records as one change.
pub(crate) fn delete(session: &mut Session, args: ManyArgs, _: Secrets, _: Progress<'_>) -> Result<Many, ApiError> {
    let done = session
        .store()?
        .transact(Change::Delete, |tx| args.ids.iter().try_for_each(|id| tx.delete(*id, None).map(|_| ())))?;
    Ok(Many { changed: done.changed })
}

/// Restores records as one change; who was merged into another is parted from them, each by a change of its own.
pub(crate) fn restore(session: &mut Session, args: ManyArgs, _: Secrets, _: Progress<'_>) -> Result<Many, ApiError> {
    let store = session.store()?;
    let (mut plain, mut changed) = (Vec::new(), Vec::new());
    for id in args.ids {
        if store.record(id)?.document.get("merged_into").is_some() {
            changed.extend(store.part(id)?.changed);
        } else {
            plain.push(id);
        }
    }
    let done = store.transact(Change::Restore, |tx| plain.iter().try_for_each(|id| tx.restore(*id).map(|_| ())))?;
    changed.extend(done.changed);
    Ok(Many { changed })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_references_are_put_in_place() {
        let made = [RecordId::random()];
        let mut detention = json!({"person": "@0", "description": [{"text": "@0"}], "cases": ["@0", "@7"],
            "placements": [{"facility": "@0", "cell": "@0"}]});
        refer(Kind::Detention, &mut detention, &made);
        let id = made[0].to_string();
        assert_eq!(
            detention,
            json!({"person": id, "description": [{"text": "@0"}], "cases": [id, "@7"],
                "placements": [{"facility": id, "cell": "@0"}]})
        );
    }
}
