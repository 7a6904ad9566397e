//! Sealing, checking and opening, on an invented case.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret, SecretString};
use chrono::NaiveDate;
use khronika_domain::gate::{self, GateRecord, Passed, Request};
use khronika_domain::{Kind, RecordId};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::*;

mod hostile;
mod large;
mod roundtrip;
mod stock;
mod tamper;
mod unlinkable;

const PURPOSE: &str = "prosecution";
const NARRATIVE: &str = "Ночью пришли четверо. Среди них был Пётр Сочинённый. Меня увезли в отдел. Протокол не дали.";

/// Exhibits in memory.
#[derive(Default)]
struct Files(HashMap<RecordId, Vec<u8>>);

impl ExhibitSource for Files {
    fn open(&mut self, exhibit: &Exhibit) -> std::io::Result<Box<dyn Read + '_>> {
        let bytes = self.0.get(&exhibit.file).ok_or(std::io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(bytes)))
    }
}

struct Sample {
    folder: TempDir,
    passed: Passed,
    files: Files,
    identity: age::x25519::Identity,
    author: AuthorKey,
    scope: Vec<GateRecord>,
}

impl Sample {
    fn new() -> Self {
        let mut scope = Vec::new();
        let mut files = Files::default();
        let mut add = |kind: Kind, document: Value| {
            let id = RecordId::random();
            scope.push(GateRecord { id, kind, document });
            id.to_string()
        };
        let case = add(Kind::Case, json!({"title": [{"id": "00112233445566aa", "text": "Дело о выдуманном отделе"}]}));
        let anna = add(
            Kind::Person,
            json!({"names": [{"id": "00112233445566ab", "text": "Анна Вымышленная"}], "cases": [case]}),
        );
        let pyotr = add(Kind::Person, json!({"names": "Пётр Сочинённый", "cases": [case]}));
        let oleg = add(Kind::Person, json!({"names": "Олег Придуманный", "cases": [case]}));
        let incident = add(
            Kind::Incident,
            json!({"title": "Обыск", "date": "2022-03-05", "cases": [case],
            "description": "=1+1 это не формула", "counts": [{"of": "detained", "number": 4}]}),
        );
        add(Kind::Act, json!({"type": "detention", "incident": incident, "victim": anna, "cases": [case]}));
        add(Kind::Act, json!({"type": "detention", "incident": incident, "victim": oleg, "cases": [case]}));
        add(Kind::Testimony, json!({"speaker": anna, "narrative": NARRATIVE, "mentions": [pyotr], "cases": [case]}));
        add(Kind::Note, json!({"text": "внутреннее"}));
        for (name, media_type, bytes) in [
            ("двор.jpg", "image/jpeg", vec![0xff, 0xd8, 1, 2, 3]),
            ("запись.mp3", "audio/mpeg", (0..200_000_u32).map(|n| n as u8).collect()),
            ("пусто", "application/x-unknown", Vec::new()),
        ] {
            let file = RecordId::random();
            let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
            add(
                Kind::Evidence,
                json!({"title": "Снимок двора", "file_name": name, "media_type": media_type,
                "size": bytes.len(), "sha256": sha256, "file": file.to_string(), "shows": [anna], "cases": [case]}),
            );
            files.0.insert(file, bytes);
        }
        for (person, basis, level) in [(&anna, "own_consent", "named"), (&oleg, "own_consent", "pseudonym")] {
            add(Kind::Consent, json!({"person": person, "basis": basis, "level": level, "purposes": [PURPOSE]}));
        }
        let exhibits = scope.iter().filter(|record| record.kind == Kind::Evidence);
        let tells = exhibits.map(|record| (record.id, gate::Tells::Nothing)).collect();
        let request = Request {
            purpose: PURPOSE,
            today: NaiveDate::from_ymd_opt(2026, 5, 10).unwrap(),
            scope: &scope,
            persons: &[],
            consents: &[],
            names: &[],
            deleted_consents: &[],
            around: &[],
            tells: &tells,
        };
        let passed = gate::pass(&request);
        Self {
            folder: tempfile::tempdir().unwrap(),
            passed,
            files,
            identity: age::x25519::Identity::generate(),
            author: AuthorKey::generate().unwrap(),
            scope,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn seal_to(&mut self, out: &Path, to: &Recipient, author: &AuthorKey) -> Result<SealReport, PackageError> {
        let day = NaiveDate::from_ymd_opt(2026, 5, 10).unwrap();
        seal(&SealedContents { passed: &self.passed, day }, &mut self.files, to, author, out, &mut never_cancelled)
    }

    fn seal(&mut self, name: &str) -> PathBuf {
        let out = self.path(name);
        let to = Recipient::age(&self.identity.to_public().to_string()).unwrap();
        let author = AuthorKey::from_seed(&self.author.seed());
        self.seal_to(&out, &to, &author).unwrap();
        out
    }

    fn key(&self) -> OpenKey {
        OpenKey::Identities(SecretString::from(format!("# comment\n{}\n", self.identity.to_string().expose_secret())))
    }

    fn verify(&self, package: &Path) -> Verification {
        verify(package, &self.key(), &[self.author.fingerprint()], &mut never_cancelled).unwrap()
    }

    /// The archive inside a package.
    fn plain(&self, package: &Path) -> Vec<u8> {
        age::decrypt(&self.identity, &std::fs::read(package).unwrap()).unwrap()
    }

    /// An archive sealed to the same recipient: anybody can do that.
    fn sealed(&self, archive: &[u8]) -> PathBuf {
        let path = self.path("forged");
        let bytes = age::encrypt(&self.identity.to_public(), archive).unwrap();
        std::fs::File::create(&path).unwrap().write_all(&bytes).unwrap();
        path
    }

    fn codes(&self, archive: &[u8]) -> Vec<FindingCode> {
        let verification = self.verify(&self.sealed(archive));
        assert_eq!(verification.outcome == Outcome::NotIntact, !verification.findings.is_empty());
        verification.findings.into_iter().map(|finding| finding.code).collect()
    }
}

/// An archive's entries: path and content.
fn entries(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    tar::Archive::new(archive)
        .entries()
        .unwrap()
        .map(|entry| {
            let mut entry = entry.unwrap();
            let path = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (path.strip_prefix("package/").unwrap().to_owned(), bytes)
        })
        .collect()
}

/// The canonical archive of these entries, in this order.
fn archive_of(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = Vec::new();
    for (path, bytes) in entries {
        archive.extend(super::archive::header(path, bytes.len() as u64).unwrap());
        archive.extend(bytes);
        archive.extend(vec![0; super::archive::padding(bytes.len() as u64)]);
    }
    archive.extend([0; 1024]);
    archive
}

fn content<'a>(entries: &'a [(String, Vec<u8>)], path: &str) -> &'a [u8] {
    &entries.iter().find(|(own, _)| own == path).unwrap().1
}
