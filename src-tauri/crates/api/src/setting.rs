//! What a window remembers: it lies in the vault, encrypted, and nowhere else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, ErrorCode, Session};

/// Before the names of a window's settings: no other setting of the vault can be reached by these commands.
const PREFIX: &str = "window.";
/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// The longest value, in bytes.
const LONGEST_VALUE: usize = 64 * 1024;

/// What a window remembers.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Settings(#[ts(type = "Record<string, string>")] pub BTreeMap<String, String>);

/// What to remember.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct SettingArgs {
    /// Its name.
    pub name: String,
    /// Its value; none to forget it.
    #[serde(default)]
    pub value: Option<String>,
}

pub(crate) fn list(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Settings, ApiError> {
    let found = session.store()?.vault().settings(PREFIX)?;
    let named = found.into_iter().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?.to_owned(), value)));
    Ok(Settings(named.collect()))
}

pub(crate) fn set(session: &mut Session, args: SettingArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    let value = args.value.unwrap_or_default();
    if args.name.is_empty() || args.name.len() > LONGEST_NAME || value.len() > LONGEST_VALUE {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "setting"));
    }
    let name = format!("{PREFIX}{}", args.name);
    let vault = session.store()?.vault();
    if value.is_empty() {
        vault.forget_setting(&name)?
    } else {
        vault.set_setting(&name, &value)?
    }
    Ok(Empty {})
}
