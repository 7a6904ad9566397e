//! Proposals and strength.

use std::collections::BTreeSet;

use secrecy::ExposeSecret;

use super::secret;
use crate::passphrase::{acceptable, propose, random_below, strength};

#[test]
fn a_proposal_has_its_bits_and_is_accepted() {
    for (language, words, least) in [("en", 7, 77.0), ("ru", 8, 77.0), ("fr", 7, 77.0)] {
        let (passphrase, bits) = propose(language);
        assert!(bits >= least && bits < least + 11.1, "{bits}");
        assert_eq!(passphrase.expose_secret().split(' ').count(), words);
        acceptable(&passphrase).unwrap();
        let (other, _) = propose(language);
        assert_ne!(passphrase.expose_secret(), other.expose_secret());
    }
}

#[test]
fn every_number_below_a_bound_comes_and_no_other() {
    let seen: BTreeSet<usize> = (0..2000).map(|_| random_below(7).unwrap()).collect();
    assert_eq!(seen, (0..7).collect());
    assert_eq!(random_below(1).unwrap(), 0);
}

#[test]
fn weak_passphrases_are_told() {
    assert_eq!(strength(&secret("")).score, 0);
    let row = strength(&secret("йцукен"));
    assert!(row.guesses_log10 < 4.0 && row.score <= 1, "{row:?}");
    assert!(row.warning.is_some());
    // One word of the list, written as it is and on the wrong keyboard.
    assert!(strength(&secret("автобус")).guesses_log10 < 6.0);
    assert!(acceptable(&secret("автобус")).is_err());
    assert!(acceptable(&secret("gfhjkm123")).is_err());
    assert!(strength(&secret("correct horse")).suggestions.iter().all(|code| !code.is_empty()));
}
