//! Commitments to single values under one root, so that a part can be shown to others, verifiably.
//! docs/formats/package-v1.md, "Commitments".

use serde_json::Value;
use sha2::{Digest, Sha256};

pub(super) const SALT: usize = 16;
pub(super) type Hash = [u8; 32];

const VALUE: &[u8] = b"khronika-package-value-v1\0";
const LEAF: &[u8] = b"khronika-package-leaf-v1\0";
const PADDING: &[u8] = b"khronika-package-padding-v1\0";

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) package: &'a [u8; 16],
    pub(super) record: &'a [u8; 16],
    pub(super) kind: &'a str,
    pub(super) path: &'a str,
    pub(super) part: u32,
}

/// The leaf of one value: what it says is hidden behind its salt, where it stands is not.
pub(super) fn leaf(place: &Place<'_>, salt: &[u8; SALT], value: &Value) -> Option<Hash> {
    let commitment = Sha256::new().chain_update(VALUE).chain_update(salt).chain_update(encoded(value)?).finalize();
    let mut leaf = Sha256::new();
    leaf.update([0_u8]); // RFC 6962 §2.1: leaves begin with 0, nodes with 1
    leaf.update(LEAF);
    for field in [place.package.as_slice(), place.record.as_slice(), place.kind.as_bytes(), place.path.as_bytes()] {
        leaf.update(length(field.len())?);
        leaf.update(field);
    }
    leaf.update(place.part.to_be_bytes());
    leaf.update(commitment);
    Some(leaf.finalize().into())
}

fn length(bytes: usize) -> Option<[u8; 4]> {
    u32::try_from(bytes).ok().map(u32::to_be_bytes)
}

/// A value as bytes: a tag, then its text; a list as its length-prefixed elements.
fn encoded(value: &Value) -> Option<Vec<u8>> {
    let tagged = |tag: u8, text: &[u8]| [&[tag], text].concat();
    Some(match value {
        Value::String(text) => tagged(b's', text.as_bytes()),
        Value::Bool(true) => tagged(b'b', b"true"),
        Value::Bool(false) => tagged(b'b', b"false"),
        Value::Number(number) if number.is_i64() || number.is_u64() => tagged(b'i', number.to_string().as_bytes()),
        Value::Array(items) => {
            let mut bytes = vec![b'l'];
            for item in items.iter() {
                if item.is_array() {
                    return None;
                }
                let item = encoded(item)?;
                bytes.extend(length(item.len())?);
                bytes.extend(item);
            }
            bytes
        }
        _ => return None,
    })
}

/// The tree over the leaves, in one pass: a perfect binary tree (RFC 6962 §2.1 for 2^n leaves).
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Roots of complete subtrees and their heights, the tallest first.
    open: Vec<(u32, Hash)>,
    leaves: u64,
}

impl Tree {
    pub(super) fn push(&mut self, leaf: Hash) {
        self.leaves += 1;
        let mut node = (0, leaf);
        while let Some((height, left)) = self.open.pop_if(|(height, _)| *height == node.0) {
            let joined = Sha256::new().chain_update([1_u8]).chain_update(left).chain_update(node.1).finalize();
            node = (height + 1, joined.into());
        }
        self.open.push(node);
    }

    pub(super) const fn leaves(&self) -> u64 {
        self.leaves
    }

    /// The root, after padding to a power of two: who is shown one leaf can't count the others.
    pub(super) fn root(mut self, padding: &[u8; SALT]) -> Hash {
        let mut number = 0_u64;
        while self.open.len() != 1 {
            let dummy = Sha256::new()
                .chain_update([0_u8])
                .chain_update(PADDING)
                .chain_update(padding)
                .chain_update(number.to_be_bytes())
                .finalize();
            self.push(dummy.into());
            number += 1;
        }
        self.open.first().map_or([0; 32], |(_, root)| *root)
    }
}

/// What the author signs about the root.
pub(super) fn statement(package: &str, root: &str) -> String {
    format!("khronika-package-root-v1\n{package}\n{root}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_tree_is_padded_to_a_power_of_two() {
        let hash = |byte: u8| [byte; 32];
        let node = |left: Hash, right: Hash| -> Hash { Sha256::digest([&[1_u8][..], &left, &right].concat()).into() };
        let dummy = |number: u64| -> Hash {
            Sha256::digest([&[0_u8][..], PADDING, &[9; 16], &number.to_be_bytes()].concat()).into()
        };
        let root = |leaves: &[u8]| {
            let mut tree = Tree::default();
            leaves.iter().for_each(|byte| tree.push(hash(*byte)));
            tree.root(&[9; 16])
        };
        assert_eq!(root(&[]), dummy(0));
        assert_eq!(root(&[1]), hash(1));
        assert_eq!(root(&[1, 2, 3]), node(node(hash(1), hash(2)), node(hash(3), dummy(0))));
        assert_eq!(
            root(&[1, 2, 3, 4, 5]),
            node(
                node(node(hash(1), hash(2)), node(hash(3), hash(4))),
                node(node(hash(5), dummy(0)), node(dummy(1), dummy(2)))
            )
        );
    }

    #[test]
    fn values_of_different_types_differ() {
        let texts = [
            json!("1"),
            json!(1),
            json!([1]),
            json!(["1"]),
            json!(true),
            json!("true"),
            json!(["1", "2"]),
            json!(["12"]),
        ];
        let all: std::collections::BTreeSet<Vec<u8>> = texts.iter().filter_map(encoded).collect();
        assert_eq!(all.len(), texts.len());
        assert_eq!(encoded(&json!(null)), None);
        assert_eq!(encoded(&json!([[1]])), None);
        assert_eq!(encoded(&json!(1.5)), None);
    }
}
