//! Containers that were made to do harm: each is kept whole, or taken apart for what it is; nothing is written outside the
//! vault, and the program goes on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use acceptance::proofmode::python;
use acceptance::{Desk, shipped};
use serde_json::json;

use super::{exhibits, take};

/// Makes archives of every sort into a folder; each looks like one of ProofMode's by a name in it.
const MAKE: &str = r#"
import io, os, random, struct, sys, zipfile, zlib
folder = sys.argv[1]
proof = 'ab' * 32 + '.proof.csv'
def begin(z):
    z.writestr(proof, 'File Path,File Hash SHA256\n/a.jpg,' + 'ab' * 32 + '\n')
def put(name, fill, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(folder, name + '.zip'), 'w', method) as z:
        begin(z)
        fill(z)
def entry(name, data=b'x', mode=0o100644):
    def fill(z):
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        info.create_system = 3
        info.compress_type = zipfile.ZIP_DEFLATED
        z.writestr(info, data)
    return fill
names = ['../outside.txt', '../../../../tmp/outside.txt', '/etc/outside.txt', 'a/../../outside.txt', '..\\outside.txt',
         'C:\\outside.txt', 'c:outside.txt', '\\\\host\\share', './outside.txt', 'a//b', 'a/./b', '..', '.', '/', 'a\nb', 'a\x1b[2Jb',
         'x' * 2000, 'a/\x07', '../', '~/../outside.txt', 'evidence/../../outside', 'a\\..\\..\\b']
for number, name in enumerate(names):
    put('names-%02d' % number, entry(name))
for number, mode in enumerate([0o120777, 0o010644, 0o020644, 0o060644, 0o140755]):
    put('links-%d' % number, entry('link', b'/etc/passwd', mode))
def many(z):
    for number in range(2500):
        z.writestr('f%d' % number, b'x')
put('many', many)
put('ratio-0', entry('bomb', b'\0' * (200 << 20)))
def bombs(z):
    for number in range(30):
        z.writestr('bomb%d' % number, b'\0' * (8 << 20))
put('ratio-1', bombs)
def twice(one, other):
    def fill(z):
        z.writestr(one, b'1')
        z.writestr(other, b'2')
    return fill
put('twice-0', twice('a.jpg', 'a.jpg'))
put('twice-1', twice('a.jpg', 'A.JPG'))
put('twice-2', twice('Ж.jpg', 'ж.jpg'))
put('good', twice('a.jpg', 'b.jpg'))
good = open(os.path.join(folder, 'good.zip'), 'rb').read()
def save(name, data):
    open(os.path.join(folder, name + '.zip'), 'wb').write(bytes(data))
# Encrypted, by the flag in both headers.
data = bytearray(good)
for mark, at in ((b'PK\x03\x04', 6), (b'PK\x01\x02', 8)):
    start = 0
    while (start := data.find(mark, start)) >= 0:
        data[start + at] |= 1
        start += 4
save('encrypted-0', data)
# Sizes that lie: in the directory, of one byte more or less, of four gigabytes.
directory = good.find(b'PK\x01\x02')
for number, (at, value) in enumerate([(24, 1), (24, 0xfffffff0), (20, 0xfffffff0), (20, 1), (42, 0x7fffffff), (42, 1), (28, 0xffff), (30, 0xffff), (10, 99), (16, 0)]):
    data = bytearray(good)
    struct.pack_into('<I' if at in (16, 20, 24, 42) else '<H', data, directory + at, value)
    save('lies-%d' % number, data)
end = good.find(b'PK\x05\x06')
for number, (at, value) in enumerate([(8, 0xffff), (10, 0xffff), (12, 0xfffffff0), (16, 0xfffffff0), (16, 0), (20, 0xffff), (4, 7)]):
    data = bytearray(good)
    struct.pack_into('<I' if at in (12, 16) else '<H', data, end + at, value)
    save('end-%d' % number, data)
# Zip64 that claims what isn't there.
for number, count in enumerate([1 << 62, 1 << 40, 5]):
    tail = struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, count, count, (1 << 62) if number else 46, directory)
    tail += struct.pack('<IIQI', 0x07064b50, 0, end, 1)
    tail += struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0)
    save('zip64-%d' % number, good[:end] + tail)
# Two entries on the same bytes.
data = bytearray(good)
second = data.find(b'PK\x01\x02', directory + 4)
third = data.find(b'PK\x01\x02', second + 4)
struct.pack_into('<I', data, third + 42, struct.unpack_from('<I', data, second + 42)[0])
save('overlap-0', data)
# Cut off, and with bytes that changed.
for number, share in enumerate([10, 30, 50, 70, 90, 99]):
    save('cut-%d' % number, good[:len(good) * share // 100])
random.seed(5)
for number in range(20):
    data = bytearray(good)
    for _ in range(1 + number // 4):
        data[random.randrange(4, len(data))] = random.randrange(256)
    save('changed-%02d' % number, data)
# Signatures and keys that are none, beside a file.
key = ['', '-----BEGIN PGP PUBLIC KEY BLOCK-----', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n' + 'A' * 4000 + '\n-----END PGP PUBLIC KEY BLOCK-----']
for number in range(12):
    noise = bytes(random.randrange(256) for _ in range(random.randrange(1, 400)))
    def signed(z, noise=noise, number=number):
        z.writestr('a.jpg', b'x')
        z.writestr('ab' * 32 + '.asc', b'\xc2' + noise if number % 2 else b'\x88' + noise)
        z.writestr(proof + '.asc', noise)
        z.writestr('pubkey.asc', key[number % 3] if number < 6 else b'\xc6' + noise)
    put('noise-%02d' % number, signed)
"#;

fn all(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.metadata().unwrap().is_dir() {
            all(&entry.path(), into);
        } else {
            into.push(entry.path());
        }
    }
}

#[test]
fn hostile_containers_are_kept_whole_or_taken_apart_for_what_they_are() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let folder = desk.path("hostile");
    fs::create_dir(&folder).unwrap();
    python(MAKE, &[folder.to_str().unwrap()], b"");
    let mut made = Vec::new();
    all(&folder, &mut made);
    assert!(made.len() >= 90, "{}", made.len());
    let mut before = Vec::new();
    all(desk.folder.path(), &mut before);
    let outside = |paths: &[PathBuf], vault: &Path| {
        paths.iter().filter(|path| !path.starts_with(vault)).cloned().collect::<Vec<_>>()
    };
    let done = take(&mut desk, &folder, json!({}));
    assert_eq!((&done["ended"], &done["missed"]), (&json!(true), &json!(0)), "{done}");
    let mut after = Vec::new();
    all(desk.folder.path(), &mut after);
    let (mut before, mut after) = (outside(&before, &desk.vault()), outside(&after, &desk.vault()));
    before.sort();
    after.sort();
    assert_eq!(before, after, "nothing is written outside the vault");

    let found = exhibits(&mut desk);
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in &made {
        let name = file.file_name().unwrap().to_str().unwrap();
        let (_, record) = super::named(&found, name);
        let contents: serde_json::Value =
            record["contents"].as_str().map(|text| serde_json::from_str(text).unwrap()).unwrap_or_default();
        let fault = contents["fault"].as_str().unwrap_or(if contents.is_null() { "none" } else { "apart" });
        faults.entry(fault.to_owned()).or_default().push(name.to_owned());
        let sort = name.split(['-', '.']).next().unwrap();
        match sort {
            // `.` and `/` alone may be read as a folder, which holds nothing.
            "names" => assert_eq!(fault, "names", "{name}"),
            "links" | "many" | "ratio" | "twice" | "encrypted" => assert_eq!(fault, sort, "{name}"),
            "overlap" => assert!(["twice", "unreadable"].contains(&fault), "{name}: {fault}"),
            "good" | "noise" => assert_eq!(fault, "apart", "{name}"),
            _ => {}
        }
    }
    println!("{} containers: {faults:?}", made.len());
    // What lies in one of them that was taken apart is what lay there.
    assert!(found.iter().all(|(_, record)| !record["file_name"].as_str().unwrap().contains("..")));
    let check = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(check["unreferenced"], json!([]), "{check}");
    assert!(!Path::new("/tmp/outside.txt").exists() && !Path::new("/etc/outside.txt").exists());
}

/// Letters that no mail program wrote.
const LETTERS: &str = r#"
import base64, os, random, sys
folder = sys.argv[1]
head = b'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n'
def save(name, data):
    open(os.path.join(folder, name + '.eml'), 'wb').write(data)
def mixed(parts, boundary=b'b', end=True):
    body = b''.join(b'--' + boundary + b'\r\n' + part + b'\r\n' for part in parts)
    return head + b'Content-Type: multipart/mixed; boundary=' + boundary + b'\r\n\r\n' + body + (b'--' + boundary + b'--\r\n' if end else b'')
def part(name, data=b'x', more=b''):
    return b'Content-Type: image/png\r\nContent-Disposition: attachment; filename="' + name + b'"\r\n' + more + b'\r\n' + data
deep = b'Content-Type: text/plain\r\n\r\nx'
for level in range(3000):
    mark = b'n%d' % level
    deep = b'Content-Type: multipart/mixed; boundary=' + mark + b'\r\n\r\n--' + mark + b'\r\n' + deep + b'\r\n--' + mark + b'--\r\n'
save('deep', head + deep)
save('many', mixed([part(b'a%d.png' % number) for number in range(3000)]))
for number, name in enumerate([b'../../outside.txt', b'/etc/outside.txt', b'..\\..\\outside.txt', b'', b'.', b'..', b'a' * 5000, b'\xff\xfe.png', b'a\x00b.png', b'=?utf-8?B?Li4vLi4vb3V0c2lkZQ==?=', b'=?utf-8?B?////?=', b'CON', b'a\tb.png']):
    save('name-%02d' % number, mixed([part(name, b'name %d' % number)]))
save('same', mixed([part(b'a.png', b'%d' % number) for number in range(50)]))
save('header', head + b'X-Long: ' + b'a' * (10 << 20) + b'\r\n\r\nx')
save('headers', head + b''.join(b'X-%d: a\r\n' % number for number in range(100000)) + b'\r\nx')
save('endless', mixed([part(b'a.png')], end=False))
save('no-boundary', head + b'Content-Type: multipart/mixed\r\n\r\n--b\r\nx')
save('base64', mixed([part(b'a.png', b'!!!!' * 100, b'Content-Transfer-Encoding: base64\r\n')]))
save('quoted', mixed([part(b'a.png', b'=ZZ=\r\n=', b'Content-Transfer-Encoding: quoted-printable\r\n')]))
save('unknown', mixed([part(b'a.png', b'x', b'Content-Transfer-Encoding: x-uuencode\r\n')]))
whole = mixed([part(b'a.png', base64.b64encode(bytes(range(256)) * 40), b'Content-Transfer-Encoding: base64\r\n')])
for number, share in enumerate([10, 40, 60, 80, 95]):
    save('cut-%d' % number, whole[:len(whole) * share // 100])
random.seed(7)
for number in range(12):
    data = bytearray(whole)
    for _ in range(8):
        data[random.randrange(len(data))] = random.randrange(32, 127)
    save('changed-%02d' % number, bytes(data))
"#;

#[test]
fn hostile_letters_are_kept_as_they_came() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let folder = desk.path("hostile");
    fs::create_dir(&folder).unwrap();
    python(LETTERS, &[folder.to_str().unwrap()], b"");
    let mut made = Vec::new();
    all(&folder, &mut made);
    let done = take(&mut desk, &folder, json!({}));
    assert_eq!(
        (&done["ended"], &done["missed"], &done["files"]),
        (&json!(true), &json!(0), &json!(made.len())),
        "{done}"
    );
    let found = exhibits(&mut desk);
    for file in &made {
        let sum = acceptance::proofmode::sha256(&fs::read(file).unwrap());
        let (_, record) = found.iter().find(|(_, record)| record["sha256"] == json!(sum)).unwrap();
        assert!(record.get("derived_from").is_none(), "{}", file.display());
    }
    // A sender's name leads nowhere, and is what is left of it.
    let inside: Vec<&str> = found
        .iter()
        .filter(|(_, record)| record.get("derived_from").is_some())
        .map(|(_, record)| record["file_name"].as_str().unwrap())
        .collect();
    assert!(
        inside.contains(&"outside.txt")
            && inside.iter().all(|name| !name.contains(['/', '\\']) && !name.starts_with(".."))
    );
    let check = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(check["unreferenced"], json!([]), "{check}");
    println!("{} letters, {} files out of them", made.len(), inside.len());
}
