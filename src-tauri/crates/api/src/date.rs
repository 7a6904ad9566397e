//! Reading a date while it is typed.

use chrono::Local;
use khronika_domain::date::Date;
use khronika_domain::date_typed::relative;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

/// A date as typed.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct DateArgs {
    /// EDTF, or as people write it: 4 March 2022, early March 2022, yesterday at 14:30.
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
    /// What was typed, where it says more than the EDTF: to be kept as the phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phrase: Option<String>,
    /// In words.
    pub words: String,
}

pub(crate) fn read(session: &mut Session, args: DateArgs, _: Secrets, _: Progress<'_>) -> Result<DateRead, ApiError> {
    let day = relative(&args.text, Local::now().date_naive());
    let told = day.map_or_else(|| Date::told(&args.text), |edtf| Date::edtf(&edtf));
    let date = Date { zone: args.zone, ..told };
    date.read("date")?;
    let words = session.texts.date_in_words(&date);
    Ok(DateRead { edtf: date.edtf, phrase: date.phrase, words })
}
