//! `data/case.json`: written at once, read and checked record by record, however long it is.

use std::cell::Cell;
use std::fmt;
use std::io::{BufReader, Read};
use std::rc::Rc;

use data_encoding::HEXLOWER;
use khronika_domain::{Kind, RecordId};
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};

use super::commitment::{Hash, Tree, statement};
use super::record::{Salt, SealedRecord};
use super::{AuthorKey, PackageError, ROOT_NAMESPACE, signature};

/// The format's name and version.
const FORMAT: &str = "khronika-case-v1";
/// The most bytes that one record may take, its commitments included; the reader never holds more. A
/// record of 1 MiB of text in 20,000 values takes less; reading takes some fifty times as much memory.
pub(super) const MOST_RECORD: usize = 6 << 20;

/// Writes the file.
pub(super) fn write(
    package: &RecordId,
    author: &AuthorKey,
    padding: Salt,
    records: &[SealedRecord],
) -> Result<Vec<u8>, PackageError> {
    fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, PackageError> {
        serde_json::to_string(value).map_err(|_| PackageError::Form)
    }
    let mut tree = Tree::default();
    let mut text = format!(
        "{{\"format\":{},\"package\":{},\"author\":{},\"padding\":{},\"records\":[",
        json(FORMAT)?,
        json(package)?,
        json(&author.public())?,
        json(&padding)?
    );
    for (number, record) in records.iter().enumerate() {
        record.leaves(package.bytes()).ok_or(PackageError::Form)?.into_iter().for_each(|leaf| tree.push(leaf));
        let record = json(record)?;
        if record.len() > MOST_RECORD {
            return Err(PackageError::TooLarge);
        }
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        text.push_str(&record);
    }
    let leaves = tree.leaves();
    let root = HEXLOWER.encode(&tree.root(&padding.0));
    let signed = signature::sign(author, ROOT_NAMESPACE, statement(&package.to_string(), &root).as_bytes())?;
    text.push_str(&format!("\n],\"leaves\":{leaves},\"root\":{},\"signature\":{}}}\n", json(&root)?, json(&signed)?));
    Ok(text.into_bytes())
}

/// An exhibit as its record describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Described {
    pub(super) path: String,
    pub(super) size: Option<u64>,
    pub(super) sha256: Option<String>,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) package: String,
    pub(super) author: String,
    pub(super) records: u64,
    pub(super) exhibits: Vec<Described>,
    /// Whether every record's values are those of its document, and the root is the one that was signed.
    pub(super) proven: bool,
}

/// Reads and checks the file; none where it doesn't have the form.
pub(super) fn read(reader: &mut dyn Read) -> Option<Checked> {
    let left = Rc::new(Cell::new(MOST_RECORD));
    let metered = BufReader::new(Metered { inner: reader, left: Rc::clone(&left) });
    let mut deserializer = serde_json::Deserializer::from_reader(metered);
    let mut work = Work { left, tree: Tree::default(), last: None, agrees: true, read: Checked::default() };
    let end = File(&mut work).deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    let root = HEXLOWER.encode(&work.tree.root(&end.padding));
    let said = statement(&work.read.package, &end.root);
    let signer = signature::check(end.signature.as_bytes(), ROOT_NAMESPACE, said.as_bytes());
    work.read.proven =
        work.agrees && root == end.root && signer.is_some_and(|signer| signer.public == work.read.author);
    Some(work.read)
}

/// Refuses to hand on more than a record's bytes before the next one begins.
struct Metered<'a> {
    inner: &'a mut dyn Read,
    left: Rc<Cell<usize>>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let got = self.inner.read(buffer)?;
        let left = self.left.get().checked_sub(got).ok_or(std::io::ErrorKind::FileTooLarge)?;
        self.left.set(left);
        Ok(got)
    }
}

struct Work {
    left: Rc<Cell<usize>>,
    tree: Tree,
    last: Option<RecordId>,
    agrees: bool,
    read: Checked,
}

impl Work {
    fn take(&mut self, record: SealedRecord, package: &[u8; 16]) -> Option<()> {
        // One record's bytes, and what the buffer has read ahead of it.
        self.left.set(MOST_RECORD);
        if self.last.is_some_and(|last| last >= record.id) {
            return None;
        }
        self.last = Some(record.id);
        self.agrees &= record.agrees();
        let leaves: Vec<Hash> = record.leaves(package)?;
        leaves.into_iter().for_each(|leaf| self.tree.push(leaf));
        self.read.records += 1;
        if record.kind == Kind::Evidence
            && let Some(path) = record.document.get("exhibit").and_then(serde_json::Value::as_str)
        {
            self.read.exhibits.push(Described {
                path: path.to_owned(),
                size: record.document.get("size").and_then(serde_json::Value::as_u64),
                sha256: record.document.get("sha256").and_then(serde_json::Value::as_str).map(str::to_owned),
            });
            if self.read.exhibits.len() > super::MOST_ENTRIES {
                return None;
            }
        }
        Some(())
    }
}

/// What stands around the records.
struct Frame {
    padding: [u8; 16],
    root: String,
    signature: String,
}

struct File<'a>(&'a mut Work);

impl<'de> DeserializeSeed<'de> for File<'_> {
    type Value = Frame;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Frame, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for File<'_> {
    type Value = Frame;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a case file")
    }

    /// The fields come in this order: what a leaf is made of is known before the first record.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Frame, A::Error> {
        fn field<'de, A: MapAccess<'de>, T: serde::Deserialize<'de>>(map: &mut A, name: &str) -> Result<T, A::Error> {
            key(map, name)?;
            map.next_value()
        }
        fn key<'de, A: MapAccess<'de>>(map: &mut A, name: &str) -> Result<(), A::Error> {
            match map.next_key::<String>()? {
                Some(own) if own == name => Ok(()),
                _ => Err(Error::custom("another field is due")),
            }
        }
        if field::<A, String>(&mut map, "format")? != FORMAT {
            return Err(Error::custom("another format"));
        }
        let package: RecordId = field(&mut map, "package")?;
        self.0.read.package = package.to_string();
        self.0.read.author = field(&mut map, "author")?;
        let padding: Salt = field(&mut map, "padding")?;
        key(&mut map, "records")?;
        map.next_value_seed(Records(self.0, package))?;
        let leaves: u64 = field(&mut map, "leaves")?;
        let root: String = field(&mut map, "root")?;
        let signature: String = field(&mut map, "signature")?;
        if map.next_key::<IgnoredAny>()?.is_some() || leaves != self.0.tree.leaves() {
            return Err(Error::custom("more than is due"));
        }
        Ok(Frame { padding: padding.0, root, signature })
    }
}

struct Records<'a>(&'a mut Work, RecordId);

impl<'de> DeserializeSeed<'de> for Records<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        while let Some(record) = records.next_element::<SealedRecord>()? {
            self.0.take(record, self.1.bytes()).ok_or_else(|| Error::custom("a record out of order or form"))?;
        }
        Ok(())
    }
}
