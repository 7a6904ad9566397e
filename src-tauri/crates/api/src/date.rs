//! Reading a date while it is typed.

use khronika_domain::date::Date;
use khronika_domain::date_typed::typed;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

/// A date as typed.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct DateArgs {
    /// EDTF, or dd.mm.yyyy.
    pub text: String,
    /// IANA zone of a local time; its name then stands in the words.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
}

/// A date as it is understood.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct DateRead {
    /// In EDTF.
    pub edtf: String,
    /// In words.
    pub words: String,
}

pub(crate) fn read(session: &mut Session, args: DateArgs, _: Secrets, _: Progress<'_>) -> Result<DateRead, ApiError> {
    let date = Date { zone: args.zone, ..Date::edtf(&typed(&args.text)) };
    date.read("date")?;
    let words = session.texts.date_in_words(&date);
    Ok(DateRead { edtf: date.edtf, words })
}
