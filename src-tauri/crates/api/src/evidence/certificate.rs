//! The custody certificate of one exhibit: a signed text in both languages, with the hash, the log, and how to check it
//! without this program. Owns its wording's order. Must not leave a vault whose journal doesn't hold.

use std::path::PathBuf;

use chrono::{SecondsFormat, Utc};
use khronika_domain::RecordId;
use khronika_exchange::package::{AuthorKey, sign};
use khronika_store::Change;
use khronika_texts::{Language, Texts};
use khronika_vault::write_private;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::log::{CustodyLog, CustodyTold, log, note};
use super::told_io;
use crate::command::Secrets;
use crate::record::IdArgs;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

mod stamps;

/// Namespace of the signature (OpenSSH PROTOCOL.sshsig), and the identity under which the key is listed.
const NAMESPACE: &str = "custody-certificate";
/// The key that signs certificates is this vault's, and no package's.
const CONTACT: &str = "custody-certificate";

/// A certificate to be written.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct CertificateArgs {
    /// The exhibit.
    pub id: RecordId,
    /// The new file; its signature lies beside it as `<file>.sig`.
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// A certificate that was written; it is unprotected, and names whoever stands in the log.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Certified {
    /// Where it lies.
    pub out: String,
    /// Where its signature lies.
    pub signature: String,
    /// Fingerprint of the key that signed: to be told to the recipient by voice.
    pub key: String,
    /// Steps of custody in it.
    #[ts(type = "number")]
    pub steps: usize,
}

/// Takes the file's hash again, and writes what the journal tells of the exhibit.
pub(crate) fn certify(session: &mut Session, args: CertificateArgs, _: Secrets) -> Result<Work<Certified>, ApiError> {
    let store = session.store()?;
    store.vault().refuse_inside(&args.out)?;
    let record = store.record(args.id)?;
    let file: Option<RecordId> = record.document.get("file").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let sha256 = record.document.get("sha256").and_then(Value::as_str).unwrap_or_default().to_owned();
    let files = store.vault().files(file)?;
    Ok(Work::new(move |progress| {
        if let Some(file) = file {
            let mut done = 0;
            files.check(file, &sha256, &mut |read| {
                done += read;
                crate::vault::flow(progress(done, None))
            })?;
        }
        Ok(move |session: &mut Session| {
            let store = session.store()?;
            // Whoever could take an event out of the tables would otherwise have it certified that there was none.
            if !store.verify()?.faults.is_empty() || !store.compare()?.differences.is_empty() {
                return Err(ApiError::new(ErrorCode::JournalDamaged));
            }
            if file.is_some() {
                store.transact(Change::Custody, |tx| note(tx, "verified", &[args.id], &Map::new()))?;
            }
            let key = AuthorKey::from_seed(&*store.author_seed(CONTACT)?);
            let (text, steps) = written(session, args.id, file.is_some(), &key)?;
            let mut beside = args.out.clone().into_os_string();
            beside.push(".sig");
            let beside = PathBuf::from(beside);
            let signature = sign(&key, NAMESPACE, text.as_bytes())?;
            write_private(&beside, signature.as_bytes()).map_err(|error| told_io(&error))?;
            if let Err(error) = write_private(&args.out, text.as_bytes()) {
                let _ = std::fs::remove_file(&beside);
                return Err(told_io(&error));
            }
            let shown = |path: &PathBuf| path.to_string_lossy().into_owned();
            Ok(Certified { out: shown(&args.out), signature: shown(&beside), key: key.fingerprint(), steps })
        })
    }))
}

/// The text in both languages, and how many steps stand in it. `hashed`: whether the file's hash was taken again just now.
fn written(
    session: &mut Session,
    exhibit: RecordId,
    hashed: bool,
    key: &AuthorKey,
) -> Result<(String, usize), ApiError> {
    let spoken = session.language;
    let now = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
    let head = session.store()?.head().copied();
    let stamps = crate::timestamp::of_exhibit(session, exhibit)?;
    let mut parts = Vec::new();
    let mut steps = 0;
    for language in [Language::English, Language::Russian] {
        session.speak(language);
        let told = log(session, IdArgs { id: exhibit }, Vec::new(), &mut |_, _| true);
        let texts = session.texts.clone();
        if told.is_err() {
            session.speak(spoken);
        }
        let told = told?;
        steps = told.steps.len();
        let mut lines =
            vec![texts.say("certificate-title", &[]), String::new(), texts.say("certificate-says", &[]), String::new()];
        exhibit_lines(&texts, &told, hashed, &now, &mut lines);
        if let Some(head) = head {
            let entry = super::hex(&head.entry);
            let args = [("entries", head.sequence.to_string().into()), ("entry", (&entry).into())];
            lines.extend([texts.say("certificate-journal", &args), String::new()]);
        }
        lines.push(texts.say("certificate-log", &[]));
        for (number, step) in (1_usize..).zip(&told.steps) {
            lines.push(String::new());
            step_lines(&texts, number, step, &mut lines);
        }
        stamps::stamp_lines(&texts, &stamps, &mut lines);
        lines.push(String::new());
        check_lines(&texts, key, hashed, &mut lines);
        parts.push(lines.join("\n"));
    }
    session.speak(spoken);
    Ok((format!("{}\n", parts.join(&format!("\n\n{}\n\n", "—".repeat(40)))), steps))
}

/// Whether a sign ends a line or turns its direction.
fn turns(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A label and what it is of, where there is something.
fn line(texts: &Texts, key: &str, value: &str, lines: &mut Vec<String>) {
    if !value.is_empty() {
        // What somebody typed can't begin a line of its own.
        let value: String = value.chars().map(|c| if turns(c) { ' ' } else { c }).collect();
        lines.push(format!("{}: {value}", texts.say(key, &[])));
    }
}

fn exhibit_lines(texts: &Texts, told: &CustodyLog, hashed: bool, now: &str, lines: &mut Vec<String>) {
    line(texts, "certificate-exhibit", &told.id.to_string(), lines);
    line(texts, "certificate-called", &told.title, lines);
    line(texts, "field-file_name", told.file_name.as_deref().unwrap_or_default(), lines);
    line(texts, "certificate-bytes", &told.size.map(|size| size.to_string()).unwrap_or_default(), lines);
    line(texts, "certificate-hash", told.sha256.as_deref().unwrap_or_default(), lines);
    line(texts, if hashed { "certificate-taken-again" } else { "certificate-issued" }, now, lines);
    if !hashed {
        lines.push(texts.say("certificate-no-file", &[]));
    }
}

fn step_lines(texts: &Texts, number: usize, step: &CustodyTold, lines: &mut Vec<String>) {
    let mut part = Vec::new();
    line(texts, "certificate-when", &step.date, &mut part);
    for hand in &step.hands {
        // By the record's id too: a name can be corrected later.
        let name = match hand.person {
            Some(person) => format!("{} ({person})", hand.name),
            None => hand.name.clone(),
        };
        line(texts, &format!("custody-{}", hand.role.replace('_', "-")), &name, &mut part);
    }
    line(texts, "custody-place", &step.place, &mut part);
    line(texts, "custody-seal", &step.seal_number, &mut part);
    line(texts, "custody-original-name", &step.original_name, &mut part);
    line(texts, "custody-original-url", &step.original_url, &mut part);
    line(texts, "custody-purpose", &step.purpose, &mut part);
    line(texts, "custody-package", &step.package, &mut part);
    line(texts, "custody-how", &step.how, &mut part);
    line(texts, "certificate-corrects", &step.corrects.map(|id| id.to_string()).unwrap_or_default(), &mut part);
    line(texts, "certificate-event", &step.id.map(|id| id.to_string()).unwrap_or_default(), &mut part);
    if step.entry.is_empty() {
        part.push(texts.say("custody-told", &[]));
    } else {
        line(texts, "certificate-recorded", &step.recorded, &mut part);
        line(texts, "certificate-author", &step.author, &mut part);
        line(texts, "certificate-entry", &step.entry, &mut part);
    }
    if !step.erased.is_empty() {
        part.push(texts.say("custody-erased", &[]));
    }
    lines.push(format!("{number}. {}", step.action));
    lines.extend(part.into_iter().map(|line| format!("   {line}")));
}

fn check_lines(texts: &Texts, key: &AuthorKey, hashed: bool, lines: &mut Vec<String>) {
    lines.push(texts.say("certificate-how", &[]));
    if hashed {
        lines.push(texts.say("certificate-check-file", &[]));
        lines.push("   sha256sum FILE".to_owned());
    }
    lines.push(texts.say("certificate-check-text", &[]));
    lines.push(format!("   {NAMESPACE} namespaces=\"{NAMESPACE}\" {}", key.public()));
    lines.push(format!(
        "   ssh-keygen -Y verify -f SIGNERS -I {NAMESPACE} -n {NAMESPACE} -s CERTIFICATE.sig < CERTIFICATE"
    ));
    lines.push(texts.say("certificate-check-key", &[("key", key.fingerprint().into())]));
}
