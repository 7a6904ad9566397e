//! Archives that were made to do harm are refused, and nothing is written outside the new folder.

use super::*;

/// An archive of one entry as the crate `tar` writes it, checks switched off.
fn foreign(change: impl Fn(&mut tar::Header), data: &[u8]) -> Vec<u8> {
    let mut header = tar::Header::new_ustar();
    header.set_size(data.len() as u64);
    header.set_mode(0o644);
    header.set_entry_type(tar::EntryType::Regular);
    change(&mut header);
    header.set_cksum();
    let mut archive = header.as_bytes().to_vec();
    archive.extend(data);
    archive.extend(vec![0; (512 - data.len() % 512) % 512]);
    archive.extend([0; 1024]);
    archive
}

fn name(header: &mut tar::Header, name: &[u8]) {
    header.as_ustar_mut().unwrap().name[..name.len()].copy_from_slice(name);
}

#[test]
fn links_devices_and_paths_that_leave_are_found() {
    let sample = Sample::new();
    for path in [
        "../evil",
        "/etc/evil",
        "package/../../evil",
        "package/data/../evil",
        "evil",
        "package//evil",
        "package/.evil",
        "package/a\\b",
    ] {
        let codes = sample.codes(&foreign(|header| name(header, path.as_bytes()), b"x"));
        assert!(codes.contains(&FindingCode::UnsafePath), "{path}: {codes:?}");
    }
    for kind in [
        tar::EntryType::Symlink,
        tar::EntryType::Link,
        tar::EntryType::Fifo,
        tar::EntryType::Directory,
        tar::EntryType::GNULongName,
    ] {
        let codes = sample.codes(&foreign(
            |header| {
                name(header, b"package/data/a");
                header.set_entry_type(kind);
            },
            b"",
        ));
        assert!(codes.contains(&FindingCode::Header), "{kind:?}: {codes:?}");
    }
}

#[test]
fn sizes_beyond_measure_are_refused() {
    let sample = Sample::new();
    for size in [1 << 44, u64::MAX, 1 << 20] {
        let archive = super::super::archive::header("data/a", size).unwrap();
        assert!(!sample.codes(&archive).is_empty(), "{size}");
    }
    let many: Vec<(String, Vec<u8>)> =
        (0..MOST_ENTRIES + 1).map(|number| (format!("data/{number:05}"), Vec::new())).collect();
    assert!(sample.codes(&archive_of(&many)).contains(&FindingCode::TooManyEntries));
}

#[test]
fn a_record_without_end_is_not_read_into_memory() {
    let sample = Sample::new();
    let mut text =
        b"{\"format\":\"khronika-case-v1\",\"package\":\"00112233445566778899aabbccddeeff\",\"author\":\"".to_vec();
    text.resize(40 << 20, b'a');
    let codes = sample.codes(&archive_of(&[(CASE.to_owned(), text)]));
    assert!(codes.contains(&FindingCode::Form));
}

#[test]
fn a_header_without_end_is_no_package() {
    let sample = Sample::new();
    let path = sample.path("endless");
    let mut bytes = b"age-encryption.org/v1\n".to_vec();
    for _ in 0..20_000 {
        bytes.extend(b"-> X25519 AAAA\n");
    }
    std::fs::write(&path, bytes).unwrap();
    assert!(matches!(verify(&path, &sample.key(), &[], &mut never_cancelled), Err(PackageError::NotPackage)));
}

#[test]
fn a_passphrase_may_not_cost_more_than_a_gibibyte() {
    let sample = Sample::new();
    let path = sample.path("costly");
    // A valid form; the factor is refused before anything is derived.
    let text = format!(
        "age-encryption.org/v1\n-> scrypt {} 21\n{}\n--- {}\n0123456789abcdef",
        data_encoding::BASE64_NOPAD.encode(&[1; 16]),
        data_encoding::BASE64_NOPAD.encode(&[2; 32]),
        data_encoding::BASE64_NOPAD.encode(&[3; 32]),
    );
    std::fs::write(&path, text).unwrap();
    let key = OpenKey::Passphrase(SecretString::from("слово"));
    assert!(matches!(verify(&path, &key, &[], &mut never_cancelled), Err(PackageError::ExcessiveWork)));
}

#[test]
fn the_largest_archive_may_be_cancelled() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let cancelled = verify(&package, &sample.key(), &[], &mut |_| std::ops::ControlFlow::Break(()));
    assert!(matches!(cancelled, Err(PackageError::Cancelled)));
}
