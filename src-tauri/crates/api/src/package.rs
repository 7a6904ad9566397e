//! Sealed packages: what would leave, sealing, checking, opening.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDate, Utc};
use khronika_domain::RecordId;
use khronika_domain::field::refer;
use khronika_domain::gate::GateRecord;
use khronika_exchange::package::{
    self, AuthorKey, Disclosure, Exhibit, ExhibitSource, Finding, OpenKey, Outcome, PackageError, Recipient,
    SealedContents, Verification,
};
use khronika_store::Change;
use khronika_store::record::Record;
use khronika_vault::Files;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::command::{Progress, Secrets};
use crate::evidence::log::note;
use crate::evidence::{hex, told_io};
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

pub(crate) mod preview;
mod question;
pub(crate) mod telling;

use question::{Moment, Question};

/// The most an identity file may hold.
const LONGEST_KEY: u64 = 64 * 1024;

/// What is asked for.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ScopeArgs {
    /// A whole case.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Or chosen records; what they cite comes with them.
    #[serde(default)]
    #[ts(as = "Option<Vec<RecordId>>")]
    pub records: Vec<RecordId>,
    /// Vocabulary `purpose`.
    pub purpose: String,
}

/// A package to be sealed. The secret, where one is given, is its passphrase.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct SealArgs {
    /// What goes in.
    #[serde(flatten)]
    #[ts(flatten)]
    pub scope: ScopeArgs,
    /// The recipient's key, `age1…`; none for a package that opens with a passphrase.
    #[serde(default)]
    pub to: Option<String>,
    /// The new file.
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// What was sealed.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Sealed {
    /// The package's random id.
    pub id: RecordId,
    /// Fingerprint of the key that signed: to be told to the recipient by voice.
    pub author: String,
    /// Fingerprint of the recipient's key.
    pub recipient_key: Option<String>,
    /// SHA-256 of the file in hex.
    pub sha256: String,
    /// Bytes of the file.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Records in it.
    #[ts(type = "number")]
    pub records: usize,
    /// Exhibits in it.
    #[ts(type = "number")]
    pub exhibits: usize,
    /// Records that were withheld.
    #[ts(type = "number")]
    pub withheld: usize,
    /// Where it lies.
    pub out: String,
}

/// A package to check or open. The secret, where one is given, is its passphrase.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct OpenArgs {
    /// The package.
    #[ts(type = "string")]
    pub file: PathBuf,
    /// A file with the key, as `age-keygen` writes it.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub identity: Option<PathBuf>,
    /// Fingerprints of signers that the person has compared.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>")]
    pub known: Vec<String>,
    /// The new folder, for opening.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub out: Option<PathBuf>,
}

/// The result of a check.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Verified {
    /// `intact_signer_known`, `intact_signer_unknown` or `not_intact`.
    #[ts(type = "\"intact_signer_known\" | \"intact_signer_unknown\" | \"not_intact\"")]
    pub outcome: Outcome,
    /// What is wrong.
    #[ts(type = "Array<{ code: string, path?: string }>")]
    pub findings: Vec<Finding>,
    /// Fingerprint of the key that signed.
    pub signer: Option<String>,
    /// What the package says of itself.
    #[ts(type = "Record<string, unknown> | null")]
    pub disclosure: Option<Disclosure>,
    /// Records in it.
    #[ts(type = "number")]
    pub records: u64,
    /// Files in it.
    #[ts(type = "number")]
    pub files: u64,
}

/// An opened package. Its files lie unprotected.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct OpenedPackage {
    /// The check that came first.
    pub verified: Verified,
    /// Where the files are.
    pub folder: String,
    /// The files.
    pub files: Vec<String>,
}

impl From<Verification> for Verified {
    fn from(found: Verification) -> Self {
        Self {
            outcome: found.outcome,
            findings: found.findings,
            signer: found.signer,
            disclosure: found.disclosure,
            records: found.records,
            files: found.files,
        }
    }
}

impl From<PackageError> for ApiError {
    fn from(error: PackageError) -> Self {
        use ErrorCode as Code;
        let told = |code: Code, reason: &str| Self::new(code).with("reason", reason);
        match error {
            PackageError::Exists | PackageError::Unfinished => Self::new(Code::FileExists),
            PackageError::RecipientSyntax => told(Code::RecipientWrong, "syntax"),
            PackageError::RecipientIsSecret => told(Code::RecipientWrong, "secret"),
            PackageError::PostQuantumNotYet => told(Code::RecipientWrong, "post-quantum"),
            PackageError::RecipientUnsupported => told(Code::RecipientWrong, "unsupported"),
            PackageError::PassphraseEmpty => Self::new(Code::PassphraseWeak),
            PackageError::IdentitySyntax => told(Code::PackageKeyNeeded, "syntax"),
            PackageError::NeedsIdentity => told(Code::PackageKeyNeeded, "identity"),
            PackageError::NeedsPassphrase => told(Code::PackageKeyNeeded, "passphrase"),
            PackageError::WrongKey => Self::new(Code::KeyWrong),
            PackageError::NotPackage => Self::new(Code::PackageUnreadable),
            PackageError::ExcessiveWork => Self::new(Code::KdfTooCostly),
            PackageError::ExhibitChanged { record } => Self::new(Code::ExhibitDamaged).with("id", record),
            PackageError::ExhibitIncomplete { record } => Self::new(Code::ExhibitMissing).with("id", record),
            PackageError::TooLarge => Self::new(Code::DocumentTooLarge),
            PackageError::Cancelled => Self::new(Code::Cancelled),
            PackageError::NotIntact(found) => Self::new(Code::PackageAltered).with("findings", found.findings.len()),
            PackageError::Io(error) => told_io(&error),
            _ => Self::new(Code::Internal),
        }
    }
}

/// A record as the gate looks at it.
pub(crate) fn gated(record: Record) -> GateRecord {
    GateRecord { id: record.id, kind: record.kind, document: record.document }
}

/// Records as the gate looks at them, whoever was merged into another being that other: a refusal that was saved with
/// the old id binds too.
pub(crate) fn gated_all(records: Vec<Record>, merged: &BTreeMap<RecordId, RecordId>) -> Vec<GateRecord> {
    let into = |id: &str| merged.get(&id.parse().ok()?).copied();
    let redirected = |record: Record| {
        let mut record = gated(record);
        refer(record.kind.fields(), &mut record.document, &into);
        record
    };
    records.into_iter().map(redirected).collect()
}

/// The day by which the gate lets consents lapse. Where the two differ, one that lapses on either has lapsed.
pub(crate) fn day_of_disclosure() -> NaiveDate {
    Local::now().date_naive().max(Utc::now().date_naive())
}

/// The exhibits that leave, opened one after the other.
struct Exhibits(Files);

impl ExhibitSource for Exhibits {
    fn open(&mut self, exhibit: &Exhibit) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.0.open(exhibit.file).map_err(io::Error::other)?))
    }
}

/// The records may change while it is sealed: what the gate lets pass is asked for once more at the end.
pub(crate) fn seal(session: &mut Session, args: SealArgs, mut secrets: Secrets) -> Result<Work<Sealed>, ApiError> {
    let (decoder, known) = (session.decoder.clone(), session.told.clone());
    let store = session.store()?;
    store.vault().refuse_inside(&args.out)?;
    let (to, author) = match (&args.to, secrets.pop()) {
        (Some(to), None) => {
            // One contact, one author key, however the recipient was typed.
            let key = Recipient::age(to)?;
            let contact = key.fingerprint().unwrap_or_default();
            (key, AuthorKey::from_seed(&*store.author_seed(&contact)?))
        }
        (None, Some(passphrase)) => {
            // A package travels: whoever keeps it may guess for years.
            khronika_vault::passphrase::acceptable(&passphrase)?;
            (Recipient::passphrase(&passphrase)?, AuthorKey::generate()?)
        }
        _ => return Err(ApiError::new(ErrorCode::PackageKeyNeeded).with("reason", "one")),
    };
    let (asked, mut question) = (Moment::now(store), Question::take(store, &args.scope)?);
    let unread = question.know_kept(store, &known)?;
    let files = store.vault().files(question.files())?;
    Ok(Work::new(move |progress| {
        let told = telling::read(&unread, &files, &decoder, progress)?;
        question.know(&told);
        let passed = question.pass();
        drop(question);
        if passed.records.is_empty() {
            return Err(ApiError::new(ErrorCode::PackageEmpty).with("withheld", passed.withheld.len()));
        }
        let leaving = passed.records.iter().filter_map(|record| record.file).collect();
        let mut exhibits = Exhibits(files.only(&leaving));
        let contents = SealedContents { passed: &passed, day: Utc::now().date_naive() };
        let (report, ready) =
            package::prepare(&contents, &mut exhibits, &to, &author, &args.out, &mut |at| watch(progress, at))?;
        Ok(move |session: &mut Session| {
            // A consent that was withdrawn meanwhile counts. Until here the package has no name: whatever ends
            // the process or the session, none is there to be taken for one that may leave.
            session.told.extend(told);
            let known = session.told.clone();
            let store = session.store()?;
            if Moment::now(store) != asked {
                let mut again = Question::take(store, &args.scope)?;
                again.know_kept(store, &known)?;
                if again.pass() != passed {
                    return Err(ApiError::new(ErrorCode::PackageOutdated));
                }
            }
            let exhibits: Vec<RecordId> =
                passed.records.iter().filter(|record| record.file.is_some()).map(|record| record.id).collect();
            let mut event = Map::new();
            event.insert("purpose".to_owned(), json!(passed.purpose));
            event.insert("package".to_owned(), json!(report.package));
            if let Some(key) = &report.recipient_key {
                event.insert("recipient".to_owned(), json!(key));
            }
            store.transact(Change::Custody, |tx| note(tx, "disclosed", &exhibits, &event))?;
            ready.keep()?;
            Ok(Sealed {
                id: report.package,
                author: report.author,
                recipient_key: report.recipient_key,
                sha256: hex(&report.sha256),
                bytes: report.bytes,
                records: report.records,
                exhibits: report.exhibits,
                withheld: passed.withheld.len(),
                out: args.out.to_string_lossy().into_owned(),
            })
        })
    }))
}

fn watch(progress: Progress<'_>, at: package::Progress) -> ControlFlow<()> {
    if progress(at.done, Some(at.total)) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

fn key(identity: Option<&Path>, passphrase: Option<SecretString>) -> Result<OpenKey, ApiError> {
    match (identity, passphrase) {
        (Some(file), None) => {
            let mut text = Zeroizing::new(String::new());
            let file = File::open(file).map_err(|error| told_io(&error))?;
            file.take(LONGEST_KEY).read_to_string(&mut text).map_err(|error| told_io(&error))?;
            Ok(OpenKey::Identities(SecretString::from(text.as_str())))
        }
        (None, Some(passphrase)) => Ok(OpenKey::Passphrase(passphrase)),
        _ => Err(ApiError::new(ErrorCode::PackageKeyNeeded).with("reason", "one")),
    }
}

pub(crate) fn verify(_: &mut Session, args: OpenArgs, mut secrets: Secrets) -> Result<Work<Verified>, ApiError> {
    let key = key(args.identity.as_deref(), secrets.pop())?;
    Ok(Work::alone(move |progress| {
        Ok(package::verify(&args.file, &key, &args.known, &mut |at| watch(progress, at))?.into())
    }))
}

pub(crate) fn open(_: &mut Session, args: OpenArgs, mut secrets: Secrets) -> Result<Work<OpenedPackage>, ApiError> {
    let key = key(args.identity.as_deref(), secrets.pop())?;
    let out = args.out.ok_or_else(|| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "out"))?;
    Ok(Work::alone(move |progress| {
        let opened = package::open(&args.file, &key, &args.known, &out, &mut |at| watch(progress, at))?;
        Ok(OpenedPackage {
            verified: opened.verification.into(),
            folder: opened.folder.to_string_lossy().into_owned(),
            files: opened.files,
        })
    }))
}
