//! Whatever is changed is found.

use super::*;

#[test]
fn every_entry_changed_missing_added_or_moved_is_found() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let archive = sample.plain(&package);
    let entries = entries(&archive);
    assert_eq!(archive_of(&entries), archive, "the archive is canonical");
    assert_eq!(sample.codes(&archive), []);
    for at in 0..entries.len() {
        let path = entries[at].0.clone();
        // One byte of it.
        if !entries[at].1.is_empty() {
            for byte in [0, entries[at].1.len() / 2, entries[at].1.len() - 1] {
                let mut changed = entries.clone();
                changed[at].1[byte] ^= 1;
                assert!(!sample.codes(&archive_of(&changed)).is_empty(), "{path} byte {byte}");
            }
        }
        // One byte more.
        let mut longer = entries.clone();
        longer[at].1.push(b'\n');
        assert!(!sample.codes(&archive_of(&longer)).is_empty(), "{path} longer");
        // Not there.
        let mut missing = entries.clone();
        missing.remove(at);
        assert!(sample.codes(&archive_of(&missing)).contains(&FindingCode::Missing), "{path} missing");
        // Twice.
        let mut twice = entries.clone();
        twice.insert(at, entries[at].clone());
        assert!(sample.codes(&archive_of(&twice)).contains(&FindingCode::Duplicate), "{path} twice");
        // Elsewhere.
        if at > 0 {
            let mut moved = entries.clone();
            moved.swap(at, at - 1);
            assert!(sample.codes(&archive_of(&moved)).contains(&FindingCode::Order), "{path} moved");
        }
        // Another beside it.
        for added in [format!("{path}x"), path.to_uppercase()] {
            let mut more = entries.clone();
            more.insert(at + 1, (added, b"x".to_vec()));
            more.sort_by(|left, right| verify::rank(&left.0).cmp(&verify::rank(&right.0)));
            let codes = sample.codes(&archive_of(&more));
            assert!(codes.contains(&FindingCode::Added), "{path} with another: {codes:?}");
        }
    }
}

#[test]
fn every_byte_between_and_after_is_found() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let archive = sample.plain(&package);
    // Headers, padding, end blocks: each byte outside the contents.
    let mut at = 0;
    let mut outside = Vec::new();
    for (_, bytes) in &entries(&archive) {
        outside.extend(at..at + 512);
        at += 512 + bytes.len();
        let padding = super::super::archive::padding(bytes.len() as u64);
        outside.extend(at..at + padding);
        at += padding;
    }
    outside.extend(at..archive.len());
    // A prime step: every field of a header is met in some entry.
    for at in outside.into_iter().step_by(7) {
        let mut changed = archive.clone();
        changed[at] ^= 0x20;
        assert!(!sample.codes(&changed).is_empty(), "byte {at}");
    }
    let mut longer = archive.clone();
    longer.push(0);
    assert_eq!(sample.codes(&longer), [FindingCode::TrailingBytes]);
    longer.extend([0; 8 * 1024]);
    assert_eq!(sample.codes(&longer), [FindingCode::TrailingBytes]);
    for cut in [1, 512, 1024, 1025, archive.len() / 2] {
        let codes = sample.codes(&archive[..archive.len() - cut]);
        assert!(codes.contains(&FindingCode::Truncated), "{cut}: {codes:?}");
    }
    assert!(!sample.codes(&[]).is_empty());
}

#[test]
fn the_encrypted_bytes_are_covered() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let bytes = std::fs::read(&package).unwrap();
    let forged = sample.path("changed");
    let check = |bytes: &[u8]| {
        std::fs::write(&forged, bytes).unwrap();
        match verify(&forged, &sample.key(), &[], &mut never_cancelled) {
            Ok(verification) => assert_eq!(verification.outcome, Outcome::NotIntact),
            Err(error) => assert!(matches!(error, PackageError::WrongKey | PackageError::NotPackage), "{error}"),
        }
    };
    for at in (0..400).chain((400..bytes.len()).step_by(9973)).chain(bytes.len() - 20..bytes.len()) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        check(&changed);
    }
    check(&[bytes.as_slice(), &[0]].concat());
    check(&bytes[..bytes.len() - 1]);
    check(&bytes[..300]);
    check(b"");
}

/// Makes the manifests and signature anew over changed entries, as a forger with a key of their own would.
fn resigned(mut entries: Vec<(String, Vec<u8>)>, author: &AuthorKey) -> Vec<u8> {
    let made = [SIGNATURE, TAG_MANIFEST, MANIFEST];
    entries.retain(|(path, _)| !made.contains(&path.as_str()));
    let payload: Vec<usize> =
        entries.iter().filter(|(path, _)| bag::is_payload(path)).map(|(_, bytes)| bytes.len()).collect();
    let oxum = format!("Payload-Oxum: {}.{}", payload.iter().sum::<usize>(), payload.len());
    let (_, info) = entries.iter_mut().find(|(path, _)| path == BAG_INFO).unwrap();
    let text = String::from_utf8(info.clone()).unwrap();
    let old = text.lines().find(|line| line.starts_with("Payload-Oxum")).unwrap();
    *info = text.replace(old, &oxum).into_bytes();
    let hashes = |payload: bool| -> bag::Hashes {
        entries
            .iter()
            .filter(|(path, _)| bag::is_payload(path) == payload)
            .map(|(path, bytes)| (path.clone(), Sha256::digest(bytes).into()))
            .collect()
    };
    let manifest = bag::manifest(&hashes(true));
    let mut tags = hashes(false);
    tags.insert(MANIFEST.to_owned(), Sha256::digest(&manifest).into());
    let tags = bag::manifest(&tags);
    let signature = signature::sign(author, NAMESPACE, tags.as_bytes()).unwrap();
    entries.extend([
        (SIGNATURE.to_owned(), signature.into_bytes()),
        (TAG_MANIFEST.to_owned(), tags.into_bytes()),
        (MANIFEST.to_owned(), manifest.into_bytes()),
    ]);
    entries.sort_by(|left, right| verify::rank(&left.0).cmp(&verify::rank(&right.0)));
    archive_of(&entries)
}

#[test]
fn another_key_is_another_signer() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let entries = entries(&sample.plain(&package));
    assert_eq!(sample.codes(&resigned(entries.clone(), &sample.author)), []);
    let forger = AuthorKey::generate().unwrap();
    let codes = sample.codes(&resigned(entries, &forger));
    assert!(codes.contains(&FindingCode::Signature), "the root is still the author's: {codes:?}");
}

#[test]
fn commitments_and_files_agree() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let entries = entries(&sample.plain(&package));
    let author = AuthorKey::from_seed(&sample.author.seed());
    let with = |path: &str, from: &str, to: &str| {
        let mut changed = entries.clone();
        let (_, bytes) = changed.iter_mut().find(|(own, _)| own == path).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from), "{from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
        resigned(changed, &author)
    };
    let case = |from: &str, to: &str| sample.codes(&with(CASE, from, to));
    // The document says something else than its values.
    assert_eq!(case("Обыск", "Осмотр"), [FindingCode::Commitment]);
    assert_eq!(case("Меня увезли в отдел.", "Меня увезли в отряд."), [FindingCode::Commitment]);
    assert_eq!(case("\"number\":4", "\"number\":5"), [FindingCode::Commitment]);
    assert_eq!(case("\"document\":{", "\"document\":{\"more\":\"x\","), [FindingCode::Commitment]);
    assert_eq!(
        case("\"values\":[[", "\"values\":[[\"a\",0,\"00000000000000000000000000000000\",\"x\"],["),
        [FindingCode::Form]
    );
    assert_eq!(case("\"padding\":\"", "\"padding\":\"x"), [FindingCode::Form]);
    assert_eq!(case("\"records\":[", "\"records\":[],\"more\":["), [FindingCode::Form]);
    assert_eq!(case("\"root\":\"", "\"root\":\"0"), [FindingCode::Commitment]);
    assert_eq!(case("khronika-case-v1", "khronika-case-v2"), [FindingCode::Form]);
    let text = String::from_utf8(content(&entries, CASE).to_vec()).unwrap();
    let swapped = {
        let lines: Vec<&str> = text.lines().collect();
        let mut lines: Vec<String> = lines.iter().map(|line| line.trim_end_matches(',').to_owned()).collect();
        lines.swap(1, 2);
        let last = lines.len() - 2;
        for line in &mut lines[1..last] {
            line.push(',');
        }
        lines.join("\n") + "\n"
    };
    let mut changed = entries.clone();
    changed.iter_mut().find(|(path, _)| path == CASE).unwrap().1 = swapped.into_bytes();
    assert_eq!(sample.codes(&resigned(changed, &author)), [FindingCode::Form], "records out of order");
    // The files around it say something else.
    let day = sample.codes(&with(BAG_INFO, "2026-05-10", "2026-05-11"));
    assert_eq!(day, [FindingCode::Form]);
    assert_eq!(sample.codes(&with(ALLOWED_SIGNERS, "author", "somebody")), [FindingCode::Signature]);
    assert_eq!(sample.codes(&with(BAGIT, "1.0", "0.97")), [FindingCode::Form]);
    assert_eq!(sample.codes(&with(DISCLOSURE, "\"author\": \"SHA256:", "\"author\": \"SHA256:x")), [FindingCode::Form]);
    // An exhibit that no record describes, and one that isn't what its record says.
    let mut more = entries.clone();
    more.push(("data/evidence/exhibit-9999.jpg".to_owned(), b"x".to_vec()));
    assert_eq!(sample.codes(&resigned(more, &author)), [FindingCode::Form]);
}

#[test]
fn a_package_that_isnt_intact_is_not_opened() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let mut entries = entries(&sample.plain(&package));
    entries.last_mut().unwrap().1.push(1);
    let forged = sample.sealed(&archive_of(&entries));
    let folder = sample.path("opened");
    let opened = open(&forged, &sample.key(), &[sample.author.fingerprint()], &folder, &mut never_cancelled);
    assert!(matches!(opened, Err(PackageError::NotIntact(_))));
    assert!(!folder.exists());
}
