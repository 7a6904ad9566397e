//! Merkle trees of RFC 6962 §2.1 over SHA-256, built leaf by leaf with a frontier of log(n) hashes.

use sha2::{Digest, Sha256};

/// A tree while it grows: the roots of its complete subtrees, largest first.
#[derive(Debug, Clone, Default)]
pub struct Frontier {
    /// (leaves below, root)
    subtrees: Vec<(u64, [u8; 32])>,
    size: u64,
}

fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update([1]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

impl Frontier {
    /// Appends a leaf by its data.
    pub fn push(&mut self, data: &[u8]) {
        let mut hash = Sha256::new();
        hash.update([0]);
        hash.update(data);
        let mut carried = (1_u64, hash.finalize().into());
        while let Some((size, left)) = self.subtrees.last()
            && *size == carried.0
        {
            carried = (size * 2, node(left, &carried.1));
            self.subtrees.pop();
        }
        self.subtrees.push(carried);
        self.size += 1;
    }

    /// Leaves so far.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The tree's root; of an empty tree, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> [u8; 32] {
        let mut right: Option<[u8; 32]> = None;
        for (_, left) in self.subtrees.iter().rev() {
            right = Some(right.map_or(*left, |right| node(left, &right)));
        }
        right.unwrap_or_else(|| Sha256::digest([]).into())
    }
}

/// The root over leaves given by their data.
pub fn root<T: AsRef<[u8]>>(leaves: impl IntoIterator<Item = T>) -> [u8; 32] {
    let mut tree = Frontier::default();
    for leaf in leaves {
        tree.push(leaf.as_ref());
    }
    tree.root()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The recursive definition of RFC 6962 §2.1, as an oracle.
    fn oracle(leaves: &[Vec<u8>]) -> [u8; 32] {
        match leaves {
            [] => Sha256::digest([]).into(),
            [leaf] => Sha256::digest([&[0_u8], leaf.as_slice()].concat()).into(),
            _ => {
                let split = leaves.len().next_power_of_two() / 2;
                let (left, right) = leaves.split_at(split);
                Sha256::digest([&[1_u8][..], &oracle(left), &oracle(right)].concat()).into()
            }
        }
    }

    #[test]
    fn the_frontier_agrees_with_the_definition() {
        let leaves: Vec<Vec<u8>> = (0..70_u8).map(|n| vec![n; usize::from(n)]).collect();
        for size in 0..leaves.len() {
            assert_eq!(root(&leaves[..size]), oracle(&leaves[..size]), "{size}");
        }
    }
}
