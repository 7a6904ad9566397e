//! Verification of the whole journal: every hash, root, signature and chain (journal-v1 §7).
//! It shows that what stands here is what was signed, in that order; not that it is true, and not
//! that nothing came after: for that a head recorded elsewhere is needed.

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, VerifyingKey};
use khronika_vault::Head;
use rusqlite::Connection;

use super::read::{Entry, StoredLeaf, entries, entry, leaves_of_entry};
use super::{Frontier, Header, Leaf, commit_value, dummy, entry_id, signed_bytes};
use crate::StoreError;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    /// A header that no version of this format writes.
    Header {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// Id, device or sequence number beside the header differ from it.
    Row {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// The signature doesn't hold.
    Signature {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// An entry is missing, doubled or out of order before this one.
    Chain {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// The device isn't one that this vault knows.
    Device {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// It refers to an entry of another device that isn't there.
    SeenHead {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// A leaf's value or fields differ from its hash, or it has no value and no commitment.
    Leaf {
        /// Leaf's number in this copy.
        leaf: i64,
    },
    /// The value is gone, and no later `erase` leaf says that it was erased.
    Gone {
        /// Leaf's number in this copy.
        leaf: i64,
    },
    /// The leaves are not those that were signed.
    Root {
        /// Entry's number in this copy.
        entry: i64,
    },
    /// Leaves or values that belong to no entry.
    Stray,
    /// The journal ends before an entry that is known to have been written.
    Ends {
        /// Sequence number of the known entry.
        sequence: u64,
    },
}

/// What was verified.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct Verified {
    /// Entries whose chain and signature hold.
    pub entries: u64,
    /// Leaves that belong to them.
    pub leaves: u64,
    /// Values that were erased and stay provable by their commitment.
    pub erased: u64,
    /// The head of each device: sequence number of its last entry and the RFC 6962 root over its entry ids, in hex.
    pub heads: Vec<DeviceHead>,
    /// What is wrong; empty where everything holds.
    pub faults: Vec<Fault>,
}

/// A device's head: what can be recorded elsewhere, to be compared later.
#[derive(Debug, Clone, serde::Serialize)]
pub struct DeviceHead {
    /// Ed25519 public key, in hex.
    pub device: String,
    /// Its entries.
    pub size: u64,
    /// Root over their ids, in hex.
    pub root: String,
}

#[derive(Default)]
struct Chain {
    last: Option<[u8; 32]>,
    tree: Frontier,
}

/// Verifies the journal. `known` is a head recorded elsewhere, such as the vault's head file.
///
/// # Errors
/// Only what keeps it from being read; what is wrong with it stands in [`Verified::faults`].
pub fn verify(connection: &Connection, known: Option<&Head>) -> Result<Verified, StoreError> {
    let mut verified = Verified::default();
    let mut chains: BTreeMap<[u8; 32], Chain> = BTreeMap::new();
    let mut seen: BTreeMap<[u8; 32], ([u8; 32], u64)> = BTreeMap::new();
    let mut next_leaf = 1;
    let mut next_entry = 1;
    let devices: Vec<Vec<u8>> =
        connection.prepare("SELECT key FROM device")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    entries(connection, |entry| {
        let before = verified.faults.len();
        if entry.number != next_entry {
            verified.faults.push(Fault::Chain { entry: entry.number });
        }
        next_entry = entry.number.saturating_add(1);
        if let Some(id) = check_header(&entry, &mut chains, &mut seen, &mut verified.faults) {
            if entry.first_leaf != next_leaf {
                verified.faults.push(Fault::Stray);
            }
            next_leaf = entry.first_leaf.saturating_add(entry.leaves);
            if !devices.contains(&entry.device) {
                verified.faults.push(Fault::Device { entry: entry.number });
            }
            check_leaves(connection, &entry, &mut verified)?;
            if verified.faults.len() == before {
                verified.entries += 1;
            }
            seen.insert(id.0, (id.1, entry.sequence));
        }
        Ok(())
    })?;
    let stray: i64 = connection.query_row(
        "SELECT (SELECT count(*) FROM leaf WHERE number >= ?1) + (SELECT count(*) FROM leaf WHERE number < 1)
              + (SELECT count(*) FROM field_value WHERE leaf NOT IN (SELECT number FROM leaf))
              + (SELECT count(*) FROM leaf WHERE entry NOT IN (SELECT number FROM entry))",
        [next_leaf],
        |row| row.get(0),
    )?;
    if stray > 0 {
        verified.faults.push(Fault::Stray);
    }
    check_erasures(connection, &mut verified.faults)?;
    if let Some(head) = known
        && seen.get(&head.entry).is_none_or(|(device, sequence)| *device != head.device || *sequence != head.sequence)
    {
        verified.faults.push(Fault::Ends { sequence: head.sequence });
    }
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    verified.heads = chains
        .iter()
        .map(|(device, chain)| DeviceHead {
            device: hex(device),
            size: chain.tree.size(),
            root: hex(&chain.tree.root()),
        })
        .collect();
    Ok(verified)
}

/// Whether one entry is as it was signed: its id, its signature, its leaves. Its place in the chain isn't looked at.
///
/// # Errors
/// What the database says.
pub fn holds(connection: &Connection, number: i64) -> Result<bool, StoreError> {
    let Some(entry) = entry(connection, number)? else { return Ok(false) };
    let id = entry_id(&entry.header);
    let mut verified = Verified::default();
    check_leaves(connection, &entry, &mut verified)?;
    Ok(entry.id == id && is_signed(&entry, &id) && verified.faults.is_empty())
}

/// Whether the device that the header names signed it.
fn is_signed(entry: &Entry, id: &[u8; 32]) -> bool {
    let key = Header::decode(&entry.header).and_then(|header| VerifyingKey::from_bytes(&header.device).ok());
    key.zip(Signature::from_slice(&entry.signature).ok())
        .is_some_and(|(key, signature)| key.verify_strict(&signed_bytes(id), &signature).is_ok())
}

/// Checks one entry's header, signature and place; gives its id and device where the header reads.
fn check_header(
    entry: &Entry,
    chains: &mut BTreeMap<[u8; 32], Chain>,
    seen: &mut BTreeMap<[u8; 32], ([u8; 32], u64)>,
    faults: &mut Vec<Fault>,
) -> Option<([u8; 32], [u8; 32])> {
    let number = entry.number;
    let Some(header) = Header::decode(&entry.header) else {
        faults.push(Fault::Header { entry: number });
        return None;
    };
    let id = entry_id(&entry.header);
    if entry.id != id || entry.device != header.device || entry.sequence != header.sequence {
        faults.push(Fault::Row { entry: number });
    }
    if !is_signed(entry, &id) {
        faults.push(Fault::Signature { entry: number });
    }
    let chain = chains.entry(header.device).or_default();
    if header.sequence != chain.tree.size() + 1 || header.previous != chain.last {
        faults.push(Fault::Chain { entry: number });
    }
    chain.last = Some(id);
    chain.tree.push(&id);
    let unknown = header.heads.iter().any(|head| {
        seen.get(&head.entry).is_none_or(|(device, sequence)| *device != head.device || *sequence != head.sequence)
    });
    if unknown {
        faults.push(Fault::SeenHead { entry: number });
    }
    Some((id, header.device))
}

/// A value may be gone only where a signed statement says so: otherwise whoever can write the
/// database could withhold a value and call it erased.
fn check_erasures(connection: &Connection, faults: &mut Vec<Fault>) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT number FROM leaf AS gone WHERE commitment IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM leaf AS said WHERE said.record = gone.record AND length(said.record) > 0
                AND said.path = gone.path AND said.op = 3 AND said.number > gone.number)",
    )?;
    for leaf in statement.query_map([], |row| row.get(0))? {
        faults.push(Fault::Gone { leaf: leaf? });
    }
    Ok(())
}

fn check_leaves(connection: &Connection, entry: &Entry, verified: &mut Verified) -> Result<(), StoreError> {
    let mut tree = Frontier::default();
    let mut expected = entry.first_leaf;
    let mut broken = Vec::new();
    let mut erased = 0;
    leaves_of_entry(connection, entry.first_leaf, entry.leaves, |leaf| {
        match hash_of(&leaf) {
            Some(hash) if leaf.hash == hash && leaf.entry == entry.number && leaf.number == expected => {
                tree.push(&hash)
            }
            _ => broken.push(Fault::Leaf { leaf: leaf.number }),
        }
        erased += u64::from(leaf.value.is_none());
        expected += 1;
        Ok(())
    })?;
    verified.leaves += tree.size();
    verified.erased += erased;
    verified.faults.append(&mut broken);
    let padded = u64::try_from(entry.leaves).unwrap_or_default().next_power_of_two();
    let pad: [u8; 16] = entry.pad.as_slice().try_into().unwrap_or_default();
    for index in 0..padded.saturating_sub(tree.size()) {
        tree.push(&dummy(&pad, u32::try_from(index).unwrap_or(u32::MAX)));
    }
    let root = Header::decode(&entry.header).map(|header| header.root);
    let idle = tree.size() == u64::try_from(entry.leaves).unwrap_or_default() && pad != [0; 16];
    if entry.leaves < 1 || entry.pad.len() != 16 || idle || root != Some(tree.root()) {
        verified.faults.push(Fault::Root { entry: entry.number });
    }
    Ok(())
}

/// The leaf's hash from its fields and value, or from the commitment that an erasure left.
fn hash_of(leaf: &StoredLeaf) -> Option<[u8; 32]> {
    let commitment = match (&leaf.value, &leaf.commitment) {
        (Some((salt, value)), None) => commit_value(salt.as_slice().try_into().ok()?, value),
        (None, Some(commitment)) => commitment.as_slice().try_into().ok()?,
        _ => return None,
    };
    let fields = Leaf {
        op: leaf.op()?,
        kind: &leaf.kind,
        record: &leaf.record,
        path: &leaf.path,
        part: leaf.part,
        parts: leaf.parts,
        supersedes: &leaf.supersedes,
    };
    Some(fields.hash(&commitment))
}
