//! Checking a package: that it is whole, unchanged, of one piece, and by whom.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};
use std::path::Path;

use super::bag::{self, Hashes};
use super::case_file::{self, Checked};
use super::disclosure::{self, Disclosure};
use super::finding::{FindingCode, Findings, Outcome, Verification};
use super::signature::{self, Signer};
use super::stream::{self, Entry, Walk};
use super::{
    ALLOWED_SIGNERS, BAG_INFO, BAGIT, CASE, DISCLOSURE, MANIFEST, NAMESPACE, OpenKey, PackageError, SIGNATURE,
    TAG_MANIFEST, Watch, author,
};

/// The most bytes of a file that is read as a whole.
const MOST_HELD: u64 = 16 << 20;

/// Checks a package in one pass with bounded memory: canonical archive, file set equal to the
/// manifests, hashes, signature, commitments, nothing before, between or after. `known` are the
/// fingerprints (`SHA256:…`) of signers that the recipient has compared.
///
/// docs/formats/package-v1.md, "Verifying".
///
/// # Errors
/// Where it can't be checked at all: `WrongKey`, `NeedsIdentity`, `NeedsPassphrase`, `NotPackage`,
/// `ExcessiveWork`, `Cancelled`, `Io`. Whatever was changed is no error but a finding.
pub fn verify(package: &Path, key: &OpenKey, known: &[String], watch: Watch<'_>) -> Result<Verification, PackageError> {
    examine(package, key, known, watch).map(|(verification, _)| verification)
}

/// As [`verify`], with the entries that were read.
pub(super) fn examine(
    package: &Path,
    key: &OpenKey,
    known: &[String],
    watch: Watch<'_>,
) -> Result<(Verification, Vec<Entry>), PackageError> {
    let mut held: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut case = None;
    let walk = stream::walk(package, key, watch, &mut |path, content| {
        match path {
            CASE if case.is_none() => case = case_file::read(content),
            SIGNATURE | TAG_MANIFEST | MANIFEST | ALLOWED_SIGNERS | BAGIT | BAG_INFO | DISCLOSURE => {
                held.entry(path.to_owned()).or_insert(hold(content)?);
            }
            _ => {}
        }
        Ok(())
    })?;
    let Walk { entries, mut findings, whole } = walk;
    let mut weigh = Weigh { entries: &entries, held: &held, findings: &mut findings, whole };
    weigh.order();
    weigh.manifests();
    let signer = weigh.signature();
    let disclosure = weigh.forms(signer.as_ref(), case.as_ref());
    if let Some(case) = &case {
        weigh.exhibits(case);
    }
    let findings = findings.into_sorted();
    let signer = signer.map(|signer| signer.fingerprint);
    let outcome = match &signer {
        _ if !findings.is_empty() => Outcome::NotIntact,
        Some(signer) if known.contains(signer) => Outcome::IntactSignerKnown,
        Some(_) => Outcome::IntactSignerUnknown,
        None => Outcome::NotIntact,
    };
    let verification = Verification {
        outcome,
        findings,
        signer,
        disclosure,
        records: case.map_or(0, |case| case.records),
        files: entries.len() as u64,
        bytes: entries.iter().map(|entry| entry.size).sum(),
    };
    Ok((verification, entries))
}

/// A file's bytes, and one more where it is too long: then its form is wrong.
fn hold(content: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    content.take(MOST_HELD + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The canonical order: signature, tag manifest, manifest, then the rest by the bytes of their paths.
pub(super) fn rank(path: &str) -> (u8, &str) {
    match path {
        SIGNATURE => (0, path),
        TAG_MANIFEST => (1, path),
        MANIFEST => (2, path),
        _ => (3, path),
    }
}

struct Weigh<'a> {
    entries: &'a [Entry],
    held: &'a BTreeMap<String, Vec<u8>>,
    findings: &'a mut Findings,
    whole: bool,
}

impl Weigh<'_> {
    fn held(&self, path: &str) -> &[u8] {
        self.held.get(path).map_or(&[], Vec::as_slice)
    }

    fn order(&mut self) {
        if !self.entries.is_sorted_by(|left, right| rank(&left.path) < rank(&right.path)) {
            self.findings.add(FindingCode::Order, None);
        }
        for (path, bytes) in self.held {
            if bytes.len() as u64 > MOST_HELD {
                self.findings.add(FindingCode::TooLarge, Some(path));
            }
        }
    }

    /// The files are exactly those that the manifests name, and the bytes those that they hash.
    fn manifests(&mut self) {
        for path in [SIGNATURE, TAG_MANIFEST, MANIFEST] {
            if self.whole && !self.held.contains_key(path) {
                self.findings.add(FindingCode::Missing, Some(path));
            }
        }
        let mut named = BTreeSet::from([SIGNATURE.to_owned(), TAG_MANIFEST.to_owned()]);
        for (manifest, payload) in [(TAG_MANIFEST, false), (MANIFEST, true)] {
            let Some(hashes) = bag::read(self.held(manifest)) else {
                self.findings.add(FindingCode::Manifest, Some(manifest));
                continue;
            };
            self.compare(&hashes, manifest, payload);
            named.extend(hashes.into_keys());
        }
        for entry in self.entries.iter().filter(|entry| !named.contains(&entry.path)) {
            self.findings.add(FindingCode::Added, Some(entry.path.as_str()).filter(|path| !path.is_empty()));
        }
    }

    fn compare(&mut self, hashes: &Hashes, manifest: &str, payload: bool) {
        let files: BTreeMap<&str, &Entry> = self.entries.iter().map(|entry| (entry.path.as_str(), entry)).collect();
        for (path, hash) in hashes {
            if bag::is_payload(path) != payload || path == SIGNATURE || path == TAG_MANIFEST {
                self.findings.add(FindingCode::Manifest, Some(manifest));
            }
            match files.get(path.as_str()) {
                Some(entry) if entry.sha256 == *hash => {}
                Some(_) => self.findings.add(FindingCode::Changed, Some(path)),
                None if self.whole => self.findings.add(FindingCode::Missing, Some(path)),
                None => {}
            }
        }
    }

    fn signature(&mut self) -> Option<Signer> {
        let signer = signature::check(self.held(SIGNATURE), NAMESPACE, self.held(TAG_MANIFEST));
        if signer.is_none() {
            self.findings.add(FindingCode::Signature, Some(SIGNATURE));
        }
        signer
    }

    /// The bag's own files have their form, and all name one package and one author.
    fn forms(&mut self, signer: Option<&Signer>, case: Option<&Checked>) -> Option<Disclosure> {
        if self.held(BAGIT) != bag::DECLARATION.as_bytes() {
            self.findings.add(FindingCode::Form, Some(BAGIT));
        }
        match case {
            None => self.findings.add(FindingCode::Form, Some(CASE)),
            Some(case) if !case.proven => self.findings.add(FindingCode::Commitment, Some(CASE)),
            Some(_) => {}
        }
        if let Some(signer) = signer {
            if self.held(ALLOWED_SIGNERS) != author::allowed_signers(&signer.public).as_bytes() {
                self.findings.add(FindingCode::Signature, Some(ALLOWED_SIGNERS));
            }
            if case.is_some_and(|case| case.author != signer.public) {
                self.findings.add(FindingCode::Signature, Some(CASE));
            }
        }
        let disclosure = serde_json::from_slice::<Disclosure>(self.held(DISCLOSURE))
            .ok()
            .filter(|disclosure| disclosure.format == disclosure::FORMAT);
        let Some(disclosure) = disclosure else {
            self.findings.add(FindingCode::Form, Some(DISCLOSURE));
            return None;
        };
        if signer.is_some_and(|signer| signer.fingerprint != disclosure.author)
            || case.is_some_and(|case| case.package != disclosure.package.to_string())
        {
            self.findings.add(FindingCode::Form, Some(DISCLOSURE));
        }
        let payload = || self.entries.iter().filter(|entry| bag::is_payload(&entry.path));
        let bytes = payload().map(|entry| entry.size).sum();
        let info = bag::info(&disclosure.package.to_string(), disclosure.day, bytes, payload().count());
        if self.held(BAG_INFO) != info.as_bytes() {
            self.findings.add(FindingCode::Form, Some(BAG_INFO));
        }
        Some(disclosure)
    }

    /// Each exhibit's record has its file, with the size and hash that the record says.
    fn exhibits(&mut self, case: &Checked) {
        let files: BTreeMap<&str, &Entry> = self
            .entries
            .iter()
            .filter(|entry| entry.path.starts_with("data/evidence/"))
            .map(|entry| (entry.path.as_str(), entry))
            .collect();
        let described: BTreeSet<&str> = case.exhibits.iter().map(|exhibit| exhibit.path.as_str()).collect();
        for exhibit in &case.exhibits {
            let fits = files.get(exhibit.path.as_str()).is_some_and(|file| {
                let hash = data_encoding::HEXLOWER.encode(&file.sha256);
                exhibit.size == Some(file.size)
                    && exhibit.sha256.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(&hash))
            });
            if !fits && self.whole {
                self.findings.add(FindingCode::Form, Some(CASE));
            }
        }
        for path in files.keys().filter(|path| !described.contains(*path)) {
            self.findings.add(FindingCode::Form, Some(path));
        }
    }
}
