//! The program itself: its version, language and theme. Both lie in a plain file that names no vault.

use std::path::PathBuf;

use khronika_texts::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, Session};

/// What a window needs to begin.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Start {
    /// The program's version.
    pub version: String,
    /// `ru` or `en`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Where a new vault would lie.
    pub default_directory: String,
    /// Whether a vault lies there already.
    pub default_exists: bool,
    /// Whether a vault is open.
    pub open: bool,
}

/// What to change.
#[derive(Debug, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export, optional_fields)]
pub struct SetArgs {
    /// `ru` or `en`.
    pub language: Option<String>,
    /// `system`, `light` or `dark`.
    pub theme: Option<String>,
}

fn settings_file() -> Option<PathBuf> {
    let base = std::env::var_os("XDG_CONFIG_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| Some(home()?.join(".config")))?;
    Some(base.join("khronika").join("settings.json"))
}

fn home() -> Option<PathBuf> {
    std::env::var_os("HOME").map(PathBuf::from).filter(|path| path.is_absolute())
}

fn read() -> SetArgs {
    settings_file()
        .and_then(|file| std::fs::read(file).ok())
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// The language that was set, else the system's.
#[must_use]
pub fn language() -> Language {
    let set = read().language;
    let system =
        || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    let code = set.or_else(system).unwrap_or_default();
    if code.starts_with("ru") { Language::Russian } else { Language::English }
}

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn start(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Start, ApiError> {
    let directory = home().unwrap_or_default().join("Khronika");
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: session.language.code().to_owned(),
        theme: read().theme.unwrap_or_else(|| "system".to_owned()),
        default_exists: khronika_vault::is_vault(&directory),
        default_directory: directory.to_string_lossy().into_owned(),
        open: session.is_open(),
    })
}

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn set(session: &mut Session, args: SetArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    let mut settings = read();
    if let Some(code) = args.language.filter(|code| code == "ru" || code == "en") {
        session.speak(if code == "ru" { Language::Russian } else { Language::English });
        settings.language = Some(code);
    }
    if let Some(theme) = args.theme.filter(|theme| ["system", "light", "dark"].contains(&theme.as_str())) {
        settings.theme = Some(theme);
    }
    // A setting that can't be kept is no reason to refuse it for now.
    if let Some(file) = settings_file()
        && let Some(folder) = file.parent()
        && std::fs::create_dir_all(folder).is_ok()
        && let Ok(text) = serde_json::to_string(&settings)
    {
        let _ = std::fs::write(file, text);
    }
    Ok(Empty {})
}
