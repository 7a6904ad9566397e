//! Zip archives (APPNOTE 6.3): which files there are, before one of them is unpacked, and each of them. Must not believe a
//! size or a name.

use std::collections::HashSet;
use std::io::{self, Read, Write};

use zip::{CompressionMethod, ZipArchive};

use super::{
    Container, ContainerFault, ContainerKind, MOST_MEMBERS, MOST_RATIO, Member, MemberRead, Passing, Source, UNMINDED,
    claims, proof, unsigned,
};
use crate::openpgp::{self, Digests};

/// What is in an archive of `size` bytes.
pub(crate) fn list(file: &mut impl Source, size: u64) -> Container {
    let mut kind = ContainerKind::Archive;
    match members(file, size, &mut kind) {
        Ok((members, proofs)) => Container { kind, fault: None, members, proofs },
        Err(fault) => Container::refused(kind, fault),
    }
}

type Found = (Vec<Member>, Vec<super::Proof>);

fn members(file: &mut impl Source, size: u64, kind: &mut ContainerKind) -> Result<Found, ContainerFault> {
    let unreadable = |_| ContainerFault::Unreadable;
    let mut archive = ZipArchive::new(file).map_err(unreadable)?;
    let names: Vec<String> = archive.file_names().filter_map(|name| name.ok().map(Into::into)).collect();
    if proof::is_made_by(&names) {
        *kind = ContainerKind::Proofmode;
    }
    if archive.len() > MOST_MEMBERS {
        return Err(ContainerFault::Many);
    }
    if archive.has_duplicate_names() {
        return Err(ContainerFault::Twice);
    }
    let mut found = Vec::new();
    let (mut seen, mut sum) = (HashSet::new(), 0_u64);
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(unreadable)?;
        let path = entry.name().map_err(|_| ContainerFault::Names)?.into_owned();
        if !is_sound(&path) {
            return Err(ContainerFault::Names);
        }
        if entry.is_symlink() || entry.unix_mode().is_some_and(is_special) {
            return Err(ContainerFault::Links);
        }
        if entry.is_dir() {
            continue;
        }
        if entry.encrypted() {
            return Err(ContainerFault::Encrypted);
        }
        if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            return Err(ContainerFault::Unreadable);
        }
        // Names that differ by the size of letters alone are one file on many systems.
        if !seen.insert(path.to_lowercase()) {
            return Err(ContainerFault::Twice);
        }
        let (bytes, packed) = (entry.size(), entry.compressed_size());
        sum = sum.saturating_add(bytes);
        let most = |of: u64| UNMINDED.max(of.saturating_mul(MOST_RATIO));
        if bytes > most(packed) || sum > most(size) || packed > size {
            return Err(ContainerFault::Ratio);
        }
        let number = u32::try_from(index).map_err(|_| ContainerFault::Many)?;
        found.push(Member { number, path, size: bytes, part: super::MemberPart::Other, signature: None });
    }
    if found.is_empty() {
        return Err(ContainerFault::Unreadable);
    }
    if archive.has_overlapping_entries().map_err(unreadable)? {
        return Err(ContainerFault::Twice);
    }
    let mut open = |number| small(&mut archive, number);
    let proofs = if *kind == ContainerKind::Proofmode {
        proof::read(&mut found, &mut open)
    } else if let Some((made_by, proofs)) = claims::read(&mut found, &mut open) {
        *kind = made_by;
        proofs
    } else {
        Vec::new()
    };
    Ok((found, proofs))
}

/// Whether a name is one that stays where it is, and can be read: it is never used as a path all the same.
fn is_sound(path: &str) -> bool {
    let bare = path.strip_suffix('/').unwrap_or(path);
    let parts = || bare.split(['/', '\\']);
    bare.len() <= 1_000
        && !path.chars().any(char::is_control)
        && !parts().any(|part| matches!(part, "" | "." | ".."))
        && bare.get(1..2) != Some(":")
}

/// A device, a pipe, a socket.
fn is_special(mode: u32) -> bool {
    !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000)
}

/// A small file of the archive as a whole; nothing where it is larger, or can't be read.
fn small<R: Source>(archive: &mut ZipArchive<R>, number: u32) -> Option<Vec<u8>> {
    let entry = archive.by_index(usize::try_from(number).ok()?).ok()?;
    if entry.size() > openpgp::MOST {
        return None;
    }
    let mut bytes = Vec::new();
    entry.take(openpgp::MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Hands one file of the archive on, and checks its signature: that of its hash's name, or else the one that is said.
///
/// # Errors
/// What is wrong with the archive, or the other end of the pipe.
pub(crate) fn stream(file: &mut impl Source, to: &mut impl Write, member: &Member) -> io::Result<MemberRead> {
    let mut archive = ZipArchive::new(file).map_err(io::Error::other)?;
    let mut passing = Passing { to, digests: Digests::new()? };
    let number = usize::try_from(member.number).map_err(io::Error::other)?;
    let mut entry = archive.by_index(number).map_err(io::Error::other)?;
    if entry.name().ok().as_deref() != Some(member.path.as_str()) || entry.size() != member.size {
        return Err(io::ErrorKind::InvalidData.into());
    }
    passing.pass(&mut entry, member.size)?;
    drop(entry);
    let sha256 = passing.digests.sha256()?;
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap_or_default().into_owned()).collect();
    let found = proof::signature_of(&names, &sha256, member.part).or(member.signature);
    let signature = match found.and_then(|number| small(&mut archive, number)) {
        Some(signature) => {
            let keys = proof::key_of(&names).and_then(|number| small(&mut archive, number)).unwrap_or_default();
            openpgp::check(&passing.digests, &signature, &keys)
        }
        None => unsigned(),
    };
    Ok(MemberRead { sha256, signature })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_none() {
        for sound in ["a.jpg", "ДСИМ/а б.jpg", "a/b/c", "a/", "..a", "a..b/c"] {
            assert!(is_sound(sound), "{sound}");
        }
        for wrong in
            ["", "/", "/etc/passwd", "../a", "a/../b", "a\\..\\b", "C:\\a", "c:a", "a//b", "a\0b", "a/./b", "a\nb"]
        {
            assert!(!is_sound(wrong), "{wrong}");
        }
    }
}
