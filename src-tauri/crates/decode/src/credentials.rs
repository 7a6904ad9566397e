//! Content credentials (C2PA 2.3): what whoever signed a file said of how it was made, and whether the file is still what was
//! signed. Read by the crate `c2pa` without a network, and without a list of signers to be trusted: the program has none.

use std::io::{Read, Seek, SeekFrom};

use c2pa::validation_results::ValidationResults;
use c2pa::{Context, Error, Manifest, Reader, Settings};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Bytes of the largest file that is checked: what is larger is hashed by threads, and the decoder has none.
pub(crate) const MOST_CREDENTIALS: u64 = 256 << 20;
/// Where credentials begin that are there at all: in the first segments of a picture, the first boxes of a film.
const LOOKED_AT: u64 = 4 << 20;
/// The most lines of one sort, and the letters of a line.
const MOST: usize = 100;
const LONGEST: usize = 500;

/// What a file's credentials are worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CredentialState {
    /// It has none.
    #[default]
    Absent,
    /// The file is what was signed. By whom is what the certificate says, and nobody vouches for that here.
    Holds,
    /// The file isn't what was signed: something changed it afterwards.
    Altered,
    /// The credentials themselves don't hold: a signature that isn't theirs, parts that are missing.
    Faulty,
    /// The file is larger than what is checked: 256 MiB.
    TooLarge,
}

/// What they say was done to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CredentialAction {
    /// As C2PA names it: `c2pa.created`.
    pub action: String,
    /// Kind of source (IPTC `digitalsourcetype`), the last part of its address: `digitalCapture`.
    pub source: Option<String>,
    /// With which program.
    pub agent: Option<String>,
    /// When (RFC 3339).
    pub when: Option<String>,
}

/// What the credentials of a file say: claims of whoever signed them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Credentials {
    /// What they are worth.
    pub state: CredentialState,
    /// The web address where they are said to lie, of a file that doesn't carry them. Nothing is fetched from there.
    pub elsewhere: Option<String>,
    /// The organisation in the signer's certificate, and the name.
    pub signer: Vec<String>,
    /// When they were signed (RFC 3339), as an authority for time stamps says; none where only the signer says it.
    pub time: Option<String>,
    /// The program that made them.
    pub generator: Option<String>,
    /// Persons or offices that are named as authors.
    pub authors: Vec<String>,
    /// What was done, in their order.
    pub actions: Vec<CredentialAction>,
    /// Titles of what it was made of.
    pub ingredients: Vec<String>,
    /// What doesn't hold, in the codes of C2PA: `assertion.dataHash.mismatch`.
    pub faults: Vec<String>,
}

/// Reads them. `content` is the media type (IANA) by its content. A format that can't carry credentials has none.
pub(crate) fn read(mut file: impl Read + Seek + Send, content: &str) -> Result<Credentials, Error> {
    if !Reader::supported_mime_types().iter().any(|known| known == content) {
        return Ok(Credentials::default());
    }
    // Identities are claims that are asked of the network.
    let settings = Settings::new()
        .with_value("core.decode_identity_assertions", false)?
        .with_value("verify.remote_manifest_fetch", false)?
        .with_value("verify.ocsp_fetch", false)?;
    match Reader::from_context(Context::new().with_settings(settings)?).with_stream(content, &mut file) {
        Ok(reader) => Ok(told(&reader)),
        Err(Error::JumbfNotFound | Error::ProvenanceMissing) => Ok(Credentials::default()),
        Err(Error::RemoteManifestUrl(address)) => {
            Ok(Credentials { elsewhere: Some(line(&address)), ..Credentials::default() })
        }
        Err(error) if carries(&mut file) => {
            let code = format!("{error:?}").split(['(', '{', ' ']).next().unwrap_or_default().to_owned();
            Ok(Credentials { state: CredentialState::Faulty, faults: vec![line(&code)], ..Credentials::default() })
        }
        // Damaged in another place: of credentials it says nothing.
        Err(_) => Ok(Credentials::default()),
    }
}

/// Whether a manifest store stands in it: a JUMBF box (ISO 19566-5) that C2PA labelled.
fn carries(file: &mut (impl Read + Seek)) -> bool {
    let mut begins = Vec::new();
    let looked = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(LOOKED_AT).read_to_end(&mut begins));
    let has = |word: &[u8]| begins.windows(word.len()).any(|part| part == word);
    looked.is_ok() && has(b"jumb") && has(b"c2pa")
}

fn told(reader: &Reader) -> Credentials {
    let faults = reader.validation_results().map(faults).unwrap_or_default();
    let altered = |fault: &String| fault.ends_with("Hash.mismatch");
    let state = match faults.as_slice() {
        [] => CredentialState::Holds,
        faults if faults.iter().all(altered) => CredentialState::Altered,
        _ => CredentialState::Faulty,
    };
    let mut credentials = Credentials { state, faults, ..Credentials::default() };
    if let Some(manifest) = reader.active_manifest() {
        let stamped = reader.validation_results().is_some_and(stamped);
        tell(manifest, stamped, &mut credentials);
    }
    credentials
}

/// What doesn't hold of the file itself, and what was found of its parts that whoever signed didn't tell of: a part may have
/// been altered before, but not since. That no signer is trusted is no fault of the file.
fn faults(results: &ValidationResults) -> Vec<String> {
    let failed = results.active_manifest().map(|codes| codes.failure().as_slice()).unwrap_or_default();
    let parts = results.ingredient_deltas().into_iter().flatten();
    let since = parts.flat_map(|part| part.validation_deltas().failure());
    let mut faults: Vec<String> = failed.iter().chain(since).map(|status| line(status.code())).collect();
    faults.retain(|code| !["signingCredential.untrusted", "timeStamp.untrusted"].contains(&code.as_str()));
    faults.dedup();
    faults.truncate(MOST);
    faults
}

fn stamped(results: &ValidationResults) -> bool {
    let held = results.active_manifest().map(|codes| codes.success().as_slice()).unwrap_or_default();
    held.iter().any(|status| status.code() == "timeStamp.validated")
}

fn tell(manifest: &Manifest, stamped: bool, to: &mut Credentials) {
    if let Some(signed) = manifest.signature_info() {
        let named = [&signed.issuer, &signed.common_name];
        to.signer = named.into_iter().flatten().map(|name| line(name)).filter(|name| !name.is_empty()).collect();
        to.signer.dedup();
        to.time = signed.time.as_deref().filter(|_| stamped).map(line);
    }
    to.generator = manifest.claim_generator().map(line).filter(|name| !name.is_empty());
    to.ingredients = manifest.ingredients().iter().filter_map(|part| part.title().map(line)).take(MOST).collect();
    for assertion in manifest.assertions() {
        let Ok(value) = assertion.value() else { continue };
        if assertion.label().starts_with("c2pa.actions") {
            to.actions.extend(items(value, "actions").filter_map(action));
        }
        to.authors.extend(items(value, "author").filter_map(|author| word(author, "name")));
    }
    to.actions.truncate(MOST);
    to.authors.truncate(MOST);
}

fn action(value: &Value) -> Option<CredentialAction> {
    let agent = word(value, "softwareAgent").or_else(|| word(value.get("softwareAgent")?, "name"));
    let source = word(value, "digitalSourceType").and_then(|address| address.rsplit('/').next().map(str::to_owned));
    Some(CredentialAction { action: word(value, "action")?, source, agent, when: word(value, "when") })
}

fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn word(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(line).filter(|text| !text.is_empty())
}

/// One line, not too long.
fn line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LONGEST).collect()
}
