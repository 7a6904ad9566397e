//! Sealing: the copy, its files, their manifests and signature, in the canonical order.

use std::path::Path;

use khronika_domain::RecordId;
use sha2::{Digest, Sha256};

use super::bag::{self, Hashes};
use super::contents::{ExhibitSource, SealedContents, Watch};
use super::disclosure::Disclosure;
use super::write::{self, Body, Member, Ready};
use super::{
    ALLOWED_SIGNERS, AuthorKey, BAG_INFO, BAGIT, CASE, DISCLOSURE, MANIFEST, MOST_BYTES, MOST_ENTRIES, NAMESPACE,
    PackageError, Recipient, SIGNATURE, TAG_MANIFEST, author, case_file, copy, readme, record, signature, table,
    verify,
};

/// What was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealReport {
    /// The package's random id.
    pub package: RecordId,
    /// Fingerprint of the author's key: to be told to the recipient by voice.
    pub author: String,
    /// Fingerprint of the recipient's key, where there is one.
    pub recipient_key: Option<String>,
    /// SHA-256 of the sealed file.
    pub sha256: [u8; 32],
    /// Length of the sealed file.
    pub bytes: u64,
    /// How many records are in it.
    pub records: usize,
    /// How many exhibits.
    pub exhibits: usize,
}

/// Seals a package into a new file `out` (0600) with `<out>.README.txt` beside it: [`prepare`], then
/// [`Ready::keep`].
///
/// # Errors
/// As [`prepare`] and [`Ready::keep`].
pub fn seal(
    contents: &SealedContents<'_>,
    exhibits: &mut dyn ExhibitSource,
    to: &Recipient,
    author: &AuthorKey,
    out: &Path,
    watch: Watch<'_>,
) -> Result<SealReport, PackageError> {
    let (report, ready) = prepare(contents, exhibits, to, author, out, watch)?;
    ready.keep()?;
    Ok(report)
}

/// Seals a package that gets its name `out` only when it is kept. Exhibits are streamed and compared with
/// their recorded hashes; whatever goes wrong, nothing is left.
///
/// docs/formats/package-v1.md.
///
/// # Errors
/// `Exists`, `Unfinished`, `ExhibitChanged`, `ExhibitIncomplete`, `TooLarge`, `Cancelled`, `Io`.
pub fn prepare(
    contents: &SealedContents<'_>,
    exhibits: &mut dyn ExhibitSource,
    to: &Recipient,
    author: &AuthorKey,
    out: &Path,
    watch: Watch<'_>,
) -> Result<(SealReport, Ready), PackageError> {
    if out.symlink_metadata().is_ok() {
        return Err(PackageError::Exists);
    }
    let package = RecordId::random();
    let copy = copy::make(contents.passed)?;
    let (records, exhibit_files) = (copy.records.len(), copy.exhibits.len());
    let disclosure = Disclosure::new(package, contents.passed, contents.day, to, author, copy.persons);

    let mut payload: Vec<Member> = vec![
        member(CASE, case_file::write(&package, author, record::salt()?, &copy.records)?),
        member(DISCLOSURE, disclosure.to_bytes()?),
    ];
    payload.extend(table::write(&copy.records)?.into_iter().map(|(path, bytes)| member(&path, bytes)));
    payload.extend(copy.exhibits.into_iter().map(|(path, exhibit)| Member { path, body: Body::Exhibit(exhibit) }));
    let members = bagged(payload, &package.to_string(), contents, author)?;
    if members.len() > MOST_ENTRIES || write::length(&members) > MOST_BYTES {
        return Err(PackageError::TooLarge);
    }
    let (ready, bytes, sha256) = write::package(&members, to.encryptor()?, exhibits, out, watch)?;
    let report = SealReport {
        package,
        author: author.fingerprint(),
        recipient_key: to.fingerprint(),
        sha256,
        bytes,
        records,
        exhibits: exhibit_files,
    };
    Ok((report, ready))
}

fn member(path: &str, bytes: impl Into<Vec<u8>>) -> Member {
    Member { path: path.to_owned(), body: Body::Bytes(bytes.into()) }
}

/// The payload with the bag around it, in the canonical order.
fn bagged(
    payload: Vec<Member>,
    package: &str,
    contents: &SealedContents<'_>,
    author: &AuthorKey,
) -> Result<Vec<Member>, PackageError> {
    let hashes: Hashes = payload.iter().map(|member| (member.path.clone(), member.sha256())).collect();
    let bytes = payload.iter().map(Member::size).fold(0, u64::saturating_add);
    let manifest = bag::manifest(&hashes);
    let mut tags = vec![
        member(BAGIT, bag::DECLARATION),
        member(BAG_INFO, bag::info(package, contents.day, bytes, payload.len())),
        member(ALLOWED_SIGNERS, author::allowed_signers(&author.public())),
        member("README-EN.txt", readme::ENGLISH),
        member("README-RU.txt", readme::RUSSIAN),
    ];
    let mut tag_hashes: Hashes = tags.iter().map(|member| (member.path.clone(), member.sha256())).collect();
    tag_hashes.insert(MANIFEST.to_owned(), Sha256::digest(&manifest).into());
    let tag_manifest = bag::manifest(&tag_hashes);
    let signed = signature::sign(author, NAMESPACE, tag_manifest.as_bytes())?;
    let mut members = payload;
    members.append(&mut tags);
    members.extend([member(SIGNATURE, signed), member(TAG_MANIFEST, tag_manifest), member(MANIFEST, manifest)]);
    members.sort_by(|left, right| verify::rank(&left.path).cmp(&verify::rank(&right.path)));
    Ok(members)
}
