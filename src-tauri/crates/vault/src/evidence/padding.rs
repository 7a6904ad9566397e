//! Padmé: how long a file looks. It leaks O(log log size) bits of a size, for at most 12 % more bytes
//! (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019).

/// The padded length of `size` bytes.
pub(crate) const fn padded(size: u64) -> u64 {
    if size < 2 {
        return size;
    }
    let exponent = size.ilog2();
    let bits_kept = exponent.ilog2() + 1;
    let mask = (1_u64 << (exponent - bits_kept)) - 1;
    size.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::padded;

    #[test]
    fn lengths_are_those_of_the_paper() {
        for (size, expected) in [(0, 0), (1, 1), (2, 2), (8, 8), (9, 10), (65_535, 65_536), (65_536, 65_536)] {
            assert_eq!(padded(size), expected, "{size}");
        }
        // 2^20 + 1: exponent 20, 5 bits kept, so the low 15 bits are rounded up.
        assert_eq!(padded((1 << 20) + 1), (1 << 20) + (1 << 15));
    }

    #[test]
    fn padding_is_small_and_stable() {
        for size in (0..5_000_000).step_by(977) {
            let length = padded(size);
            assert!(length >= size && length <= size + size * 12 / 100, "{size} {length}");
            assert_eq!(padded(length), length);
        }
    }
}
