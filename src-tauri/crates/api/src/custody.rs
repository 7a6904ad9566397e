//! How long somebody has been held, over dates as uncertain as they are: at least and at most.

use chrono::Local;
use khronika_domain::custody::{Days, Stretch, days};
use khronika_domain::date::Date;
use khronika_domain::{Kind, RecordId};
use khronika_store::record::Record;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::{ApiError, Session};

/// Days in custody as of a day.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Held {
    /// At least and at most.
    pub days: Days,
    /// The last day that was counted (YYYY-MM-DD): today by this computer's clock.
    pub as_of: String,
    /// Whether a detention that was counted goes on as far as is recorded.
    pub goes_on: bool,
    /// The detentions that were counted.
    pub detentions: Vec<RecordId>,
}

/// The days of one detention, or of all detentions of one person; overlapping ones count once.
pub(crate) fn held(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Held, ApiError> {
    let record = session.store()?.record(args.id)?;
    let detentions: Vec<Record> = match record.kind {
        Kind::Detention => vec![record],
        _ => {
            let store = session.store()?;
            let of_person = store.referring(args.id)?.into_iter();
            of_person
                .filter(|(_, kind, role)| *kind == Kind::Detention && role == "person")
                .map(|(id, ..)| store.record(id))
                .collect::<Result<_, _>>()?
        }
    };
    let today = Local::now().date_naive();
    let stretches: Vec<Stretch> = detentions.iter().map(stretch).collect();
    Ok(Held {
        days: days(&stretches, today),
        as_of: today.to_string(),
        goes_on: stretches.iter().any(|stretch| stretch.until.is_none()),
        detentions: detentions.into_iter().map(|record| record.id).collect(),
    })
}

fn stretch(detention: &Record) -> Stretch {
    let date = |field: &str| read(detention.document.get(field)).filter(|date| !date.is_empty());
    Stretch { from: date("from").or_else(|| placed(detention)), until: date("until") }
}

/// Where the beginning isn't recorded, somebody was held by the first placement that is dated.
fn placed(detention: &Record) -> Option<Date> {
    let placements = detention.document.get("placements").and_then(Value::as_array)?;
    placements.iter().find_map(|row| read(row.get("from")))
}

fn read(value: Option<&Value>) -> Option<Date> {
    serde_json::from_value(value?.clone()).ok()
}
