//! What ProofMode puts beside a photograph: `<sha256>.asc`, `<sha256>.proof.csv`, `.proof.json`, each with `.asc`, `.ots`, and
//! the key. Owns which file belongs to which. Must not say whether a hash is right: whoever has the file compares it.

use super::{Member, MemberPart, Proof, last, sidecar};

/// Whether an archive with these names is one that ProofMode made.
pub(super) fn is_made_by(names: &[String]) -> bool {
    names.iter().any(|name| proof_named(last(name)).is_some())
}

/// Says of each file what it is there for and, as far as names and proofs tell, by which file it is signed.
pub(super) fn read(members: &mut [Member], open: &mut dyn FnMut(u32) -> Option<Vec<u8>>) -> Vec<Proof> {
    let mut proofs = Vec::new();
    for member in members.iter_mut() {
        let name = last(&member.path);
        member.part = part(name);
        if member.part != MemberPart::Proof {
            continue;
        }
        let Some(named) = proof_named(name) else { continue };
        let said = open(member.number).and_then(|bytes| sidecar::read(&bytes)).unwrap_or_default();
        let value = |key: &str| said.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
        proofs.push(Proof {
            number: member.number,
            named,
            says: value("File Hash SHA256").map(|hash| hash.to_ascii_lowercase()),
            name: value("File Path").map(|path| last(&path).to_owned()),
        });
    }
    let names: Vec<(u32, String)> = members.iter().map(|member| (member.number, member.path.clone())).collect();
    let numbered = |wanted: &str| names.iter().find(|(_, path)| last(path) == wanted).map(|(number, _)| *number);
    let captured = members.iter().filter(|member| member.part == MemberPart::Media).count();
    let alone =
        captured == 1 && proofs.iter().all(|proof| proofs.first().is_some_and(|first| first.named == proof.named));
    for member in members.iter_mut() {
        let name = last(&member.path);
        let about = proofs.iter().find(|proof| alone || proof.name.as_deref() == Some(name));
        member.signature = match member.part {
            MemberPart::Media => about.and_then(|proof| numbered(&format!("{}.asc", proof.named))),
            MemberPart::Proof => numbered(&format!("{name}.asc")),
            _ => None,
        };
    }
    proofs
}

fn part(name: &str) -> MemberPart {
    let lower = name.to_ascii_lowercase();
    let ends = |end: &str| lower.ends_with(end);
    match () {
        () if is_key(&lower) => MemberPart::Key,
        () if ends(".asc") || ends(".sig") => MemberPart::Signature,
        () if proof_named(name).is_some() => MemberPart::Proof,
        () if ends(".ots") || ends(".tsr") || ends(".gst") || ends(".devicecheck") => MemberPart::Stamp,
        () if ends(".txt") || ends(".md") || ends(".html") => MemberPart::Other,
        () => MemberPart::Media,
    }
}

fn is_key(name: &str) -> bool {
    name == "pubkey.asc" || name == "pub.asc"
}

/// The hash that a proof is named by.
fn proof_named(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let hash = lower.strip_suffix(".proof.csv").or_else(|| lower.strip_suffix(".proof.json"))?;
    let hex = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex.then(|| hash.to_owned())
}

/// The signature that is named by a file's hash.
pub(super) fn signature_of(names: &[String], sha256: &str, part: MemberPart) -> Option<u32> {
    let wanted = format!("{sha256}.asc");
    let at = names.iter().position(|name| last(name).eq_ignore_ascii_case(&wanted))?;
    if part == MemberPart::Media { u32::try_from(at).ok() } else { None }
}

/// The file with the key.
pub(super) fn key_of(names: &[String]) -> Option<u32> {
    let at = names.iter().position(|name| is_key(&last(name).to_ascii_lowercase()))?;
    u32::try_from(at).ok()
}
