//! The vault: create, unlock, recover, check, change its keys.

use std::path::{Path, PathBuf};

use khronika_store::{Notice, OpenAs, Store};
use khronika_vault::{Creation, Flow, Key, Vault};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::recovery::{AnswersArgs, Sheet, sheet, write_sheet};
use crate::session::Held;
use crate::{ApiError, Empty, ErrorCode, Session};

/// A vault's folder.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct DirectoryArgs {
    /// The folder.
    #[ts(type = "string")]
    pub directory: PathBuf,
}

/// A vault to be created without asking back.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct CreateArgs {
    /// The folder: absent or empty.
    #[ts(type = "string")]
    pub directory: PathBuf,
    /// The new file that the recovery sheet is written to.
    #[ts(type = "string")]
    pub recovery_out: PathBuf,
}

/// A vault to be unlocked.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct UnlockArgs {
    /// The folder.
    #[ts(type = "string")]
    pub directory: PathBuf,
    /// Accept a database that is behind its head file, as a restored copy.
    #[serde(default)]
    pub accept_older: Option<bool>,
    /// Whether the secret is the recovery key.
    #[serde(default)]
    pub recovery: Option<bool>,
}

/// An opened vault.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Opened {
    /// What the person should know: `head_missing`, `head_damaged`, `copy`.
    pub notices: Vec<String>,
}

/// How the vault is.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Status {
    /// Its folder.
    pub directory: String,
    /// When the last backup was made (RFC 3339), if ever.
    pub backup: Option<String>,
    /// Its age in whole days.
    #[ts(type = "number | null")]
    pub backup_days: Option<i64>,
    /// Who is named as author.
    pub author: Option<String>,
    /// Whether the head file could be written after the last change.
    pub head_written: bool,
}

/// Who is named as author of changes.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct AuthorArgs {
    /// A name; none to name nobody.
    #[serde(default)]
    pub name: Option<String>,
}

fn secret(secrets: &mut Secrets) -> Result<SecretString, ApiError> {
    if secrets.is_empty() {
        return Err(ApiError::new(ErrorCode::AuthenticationNeeded));
    }
    Ok(secrets.remove(0))
}

fn opened(session: &mut Session, store: Store, notices: &[Notice]) -> Opened {
    session.hold(store);
    let told = |notice: &Notice| serde_json::to_value(notice).ok().and_then(|value| value.as_str().map(str::to_owned));
    Opened { notices: notices.iter().filter_map(told).collect() }
}

pub(crate) fn begin(
    session: &mut Session,
    args: DirectoryArgs,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Sheet, ApiError> {
    let creation = Creation::begin(&args.directory, secret(&mut secrets)?)?;
    let shown = sheet(creation.sheet(), session);
    session.held = Held::Creating(Box::new(creation));
    Ok(shown)
}

pub(crate) fn finish(
    session: &mut Session,
    args: AnswersArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Opened, ApiError> {
    let Held::Creating(creation) = std::mem::take(&mut session.held) else {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong));
    };
    match creation.finish(&args.answers) {
        Ok(vault) => Ok(opened(session, Store::create(vault)?, &[])),
        Err((creation, error)) => {
            session.held = Held::Creating(Box::new(creation));
            Err(error.into())
        }
    }
}

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn cancel(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.close();
    Ok(Empty {})
}

pub(crate) fn create(
    session: &mut Session,
    args: CreateArgs,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Opened, ApiError> {
    // Beside the lock it opens, the key would protect nothing.
    let absolute = |path: &Path| std::path::absolute(path).map_err(|error| crate::evidence::told_io(&error));
    if absolute(&args.recovery_out)?.starts_with(absolute(&args.directory)?) {
        return Err(ApiError::new(ErrorCode::InsideVault));
    }
    let creation = Creation::begin(&args.directory, secret(&mut secrets)?)?;
    write_sheet(creation.sheet(), session.language.code(), &args.recovery_out)?;
    let vault = creation.finish_unattended()?;
    Ok(opened(session, Store::create(vault)?, &[]))
}

pub(crate) fn unlock(
    session: &mut Session,
    args: UnlockArgs,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Opened, ApiError> {
    let secret = secret(&mut secrets)?;
    let key = if args.recovery == Some(true) { Key::Recovery(secret) } else { Key::Passphrase(secret) };
    let as_what = if args.accept_older == Some(true) { OpenAs::Restored } else { OpenAs::Usual };
    let (store, notices) = open_store(&args.directory, &key, as_what)?;
    Ok(opened(session, store, &notices))
}

fn open_store(directory: &Path, key: &Key, as_what: OpenAs) -> Result<(Store, Vec<Notice>), ApiError> {
    Ok(Store::open(Vault::open(directory, key)?, as_what)?)
}

/// Opens with the recovery key and sets a new passphrase.
pub(crate) fn recover(
    session: &mut Session,
    args: DirectoryArgs,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Opened, ApiError> {
    let recovery = secret(&mut secrets)?;
    let passphrase = secret(&mut secrets)?;
    khronika_vault::passphrase::acceptable(&passphrase)?;
    let (mut store, notices) = open_store(&args.directory, &Key::Recovery(recovery), OpenAs::Usual)?;
    store.vault_mut().change_passphrase(&passphrase)?;
    Ok(opened(session, store, &notices))
}

pub(crate) fn authenticate(
    session: &mut Session,
    _: Empty,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Empty, ApiError> {
    let passphrase = secret(&mut secrets)?;
    session.store()?.vault().authenticate(&passphrase)?;
    session.authenticated_now();
    Ok(Empty {})
}

pub(crate) fn status(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Status, ApiError> {
    let store = session.store()?;
    let backup = store.vault().setting("backup.last")?;
    let days = backup
        .as_deref()
        .and_then(|time| chrono::DateTime::parse_from_rfc3339(time).ok())
        .map(|time| chrono::Utc::now().signed_duration_since(time).num_days());
    Ok(Status {
        directory: store.vault().directory().to_string_lossy().into_owned(),
        backup,
        backup_days: days,
        author: store.vault().setting("author")?.filter(|name| !name.is_empty()),
        head_written: store.head_is_written(),
    })
}

pub(crate) fn author(session: &mut Session, args: AuthorArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.store()?.set_author(args.name.as_deref())?;
    Ok(Empty {})
}

/// Changes this copy's passphrase; older copies and backups still open with the old one.
pub(crate) fn passphrase(
    session: &mut Session,
    _: Empty,
    mut secrets: Secrets,
    _: Progress<'_>,
) -> Result<Empty, ApiError> {
    let new = secret(&mut secrets)?;
    khronika_vault::passphrase::acceptable(&new)?;
    session.store()?.vault_mut().change_passphrase(&new)?;
    session.authenticated_now();
    Ok(Empty {})
}

pub(crate) fn rekey(
    session: &mut Session,
    _: Empty,
    mut secrets: Secrets,
    progress: Progress<'_>,
) -> Result<Empty, ApiError> {
    let passphrase = secret(&mut secrets)?;
    session.store()?.rekey(&passphrase, &mut |at| flow(progress(at.done, at.total)))?;
    Ok(Empty {})
}

pub(crate) const fn flow(on: bool) -> Flow {
    if on { Flow::Continue } else { Flow::Stop }
}
