//! Writing an entry: leaves go to the database as they come, so that an import of any size needs
//! no more memory than one record; header and signature follow at the end.

use ed25519_dalek::{Signer, SigningKey};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Frontier, Header, Leaf, Op, SeenHead, commit_value, dummy, entry_id, signed_bytes};
use crate::StoreError;

/// Random bytes in blocks: an import asks for a million salts.
struct Salts {
    block: [u8; 4096],
    used: usize,
}

impl Salts {
    fn next(&mut self) -> Result<[u8; 16], StoreError> {
        if self.used + 16 > self.block.len() {
            random(&mut self.block)?;
            self.used = 0;
        }
        let mut salt = [0; 16];
        if let Some(bytes) = self.block.get_mut(self.used..self.used + 16) {
            salt.copy_from_slice(bytes);
            bytes.fill(0);
        }
        self.used += 16;
        Ok(salt)
    }
}

fn random(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| StoreError::Database(rusqlite::Error::InvalidQuery))
}

/// One statement to be written.
#[derive(Debug, Clone)]
pub struct NewLeaf<'a> {
    /// What it commits to.
    pub leaf: Leaf<'a>,
    /// JSON text of the value.
    pub value: &'a str,
}

/// An entry that is being written.
pub struct EntryWriter<'c> {
    connection: &'c Connection,
    number: i64,
    first_leaf: i64,
    leaves: u32,
    tree: Frontier,
    pad: [u8; 16],
    salts: Salts,
}

impl<'c> EntryWriter<'c> {
    /// Begins an entry within the caller's transaction.
    ///
    /// # Errors
    /// What the database says.
    pub fn begin(connection: &'c Connection) -> Result<Self, StoreError> {
        let last = |table: &str| {
            connection
                .query_row(&format!("SELECT coalesce(max(number), 0) FROM {table}"), [], |row| row.get::<_, i64>(0))
        };
        let mut pad = [0; 16];
        random(&mut pad)?;
        Ok(Self {
            connection,
            number: last("entry")? + 1,
            first_leaf: last("leaf")? + 1,
            leaves: 0,
            tree: Frontier::default(),
            pad,
            salts: Salts { block: [0; 4096], used: 4096 },
        })
    }

    /// The entry's number in this copy.
    #[must_use]
    pub const fn number(&self) -> i64 {
        self.number
    }

    /// Leaves so far.
    #[must_use]
    pub const fn leaves(&self) -> u32 {
        self.leaves
    }

    /// Writes a leaf; gives its hash.
    ///
    /// # Errors
    /// What the database says.
    pub fn push(&mut self, new: &NewLeaf<'_>) -> Result<[u8; 32], StoreError> {
        let salt = self.salts.next()?;
        let hash = new.leaf.hash(&commit_value(&salt, new.value));
        self.tree.push(&hash);
        let number = self.first_leaf + i64::from(self.leaves);
        let leaf = &new.leaf;
        self.connection
            .prepare_cached(
                "INSERT INTO leaf (number, entry, op, kind, record, path, part, parts, supersedes, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                number,
                self.number,
                leaf.op.number(),
                leaf.kind,
                leaf.record,
                leaf.path,
                leaf.part,
                leaf.parts,
                leaf.supersedes,
                hash
            ])?;
        self.connection
            .prepare_cached("INSERT INTO field_value (leaf, salt, value) VALUES (?1, ?2, ?3)")?
            .execute(params![number, salt, new.value])?;
        self.leaves += 1;
        Ok(hash)
    }

    /// Writes a statement of the entry itself.
    ///
    /// # Errors
    /// What the database says.
    pub fn push_meta(&mut self, path: &str, value: &str) -> Result<(), StoreError> {
        let leaf = Leaf { op: Op::Meta, kind: "entry", record: &[], path, part: 0, parts: 1, supersedes: &[] };
        let value = serde_json::Value::String(value.to_owned()).to_string();
        self.push(&NewLeaf { leaf, value: &value }).map(|_| ())
    }

    /// Pads the tree, signs the header and writes the entry; gives its header and id.
    ///
    /// # Errors
    /// What the database says.
    pub fn finish(mut self, device: &SigningKey) -> Result<(Header, [u8; 32]), StoreError> {
        let padded = u64::from(self.leaves).next_power_of_two();
        if padded == u64::from(self.leaves) {
            self.pad = [0; 16]; // no dummy is made from it: it must not be a byte that nothing protects
        }
        for index in 0..padded - u64::from(self.leaves) {
            self.tree.push(&dummy(&self.pad, u32::try_from(index).unwrap_or(u32::MAX)));
        }
        let key = device.verifying_key().to_bytes();
        let (sequence, previous) = last_of(self.connection, &key)?.map_or((1, None), |(last, id)| (last + 1, Some(id)));
        let header = Header {
            device: key,
            sequence,
            previous,
            heads: heads_of_others(self.connection, &key)?,
            root: self.tree.root(),
        };
        let bytes = header.encode();
        let id = entry_id(&bytes);
        let signature = device.sign(&signed_bytes(&id)).to_bytes();
        self.connection
            .prepare_cached(
                "INSERT INTO entry (number, id, device, sequence, header, signature, pad, first_leaf, leaves)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                self.number,
                id,
                key,
                i64::try_from(sequence).unwrap_or(i64::MAX),
                bytes,
                signature,
                self.pad,
                self.first_leaf,
                self.leaves
            ])?;
        Ok((header, id))
    }
}

/// Sequence number and id of a device's last entry.
///
/// # Errors
/// What the database says.
pub fn last_of(connection: &Connection, device: &[u8; 32]) -> Result<Option<(u64, [u8; 32])>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT sequence, id FROM entry WHERE device = ?1 ORDER BY sequence DESC LIMIT 1")?
        .query_row(params![device], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?
        .map(|(sequence, id)| (u64::try_from(sequence).unwrap_or_default(), id)))
}

/// The last entries of all other devices, by ascending key.
fn heads_of_others(connection: &Connection, own: &[u8; 32]) -> Result<Vec<SeenHead>, StoreError> {
    let devices: Vec<[u8; 32]> = connection
        .prepare_cached("SELECT key FROM device WHERE key <> ?1 ORDER BY key")?
        .query_map(params![own], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut heads = Vec::new();
    for device in devices {
        if let Some((sequence, entry)) = last_of(connection, &device)? {
            heads.push(SeenHead { device, sequence, entry });
        }
    }
    Ok(heads)
}
