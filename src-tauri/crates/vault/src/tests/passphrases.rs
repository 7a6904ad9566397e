//! Proposals and strength.

use std::collections::BTreeSet;

use secrecy::ExposeSecret;

use super::{PASSPHRASE, secret};
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

#[test]
fn c3_a_word_that_no_list_knows_is_one_word() {
    for weak in [
        "правозащитник",
        "достопримечательность",
        "алексейнавальный",
        "Навальный2024",
        "Екатеринбург2023",
        "христосвоскресе",
        "россиябудетсвободной",
        "Россия будет свободной 2024!",
        "Христос воскресе! Воистину воскресе!",
        "РоссияБудетСвободной-2024",
        "п р а в о з а щ и т н и к",
        "П-Р-а-В-о-З-а-Щ-и-Т-н-И-к",
        "Н4в4льный2024",
        "кот1дом2лес3мир4",
        "где-мой-дом-она",
        "достопримечательность\u{301} 1968",
        "internationalization2024",
        "freedom of speech",
        "навальный алексей 79161234567",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "01.01.1970 02.02.1980",
    ] {
        assert!(acceptable(&secret(weak)).is_err(), "{weak}: {:?}", strength(&secret(weak)));
        assert!(strength(&secret(weak)).score < 4, "{weak}");
    }
    let word = strength(&secret("правозащитник"));
    assert_eq!((word.warning, word.suggestions.as_slice()), (Some("too-few-words"), &["add-words"][..]));
    for good in [
        "вымышленный ключ для проверки номер семьдесят семь",
        "вымышленный ключ для измерения номер семьдесят семь",
        "другая фраза для самого пакета",
        "совсем другая фраза из многих редких слов",
        "xK9#mQ2$vL7pR4",
        "k7Fq2mZx9Lw4Tb",
        "harbor violin pepper candle",
        PASSPHRASE,
    ] {
        acceptable(&secret(good)).unwrap_or_else(|error| panic!("{good}: {error:?} {:?}", strength(&secret(good))));
    }
    for language in ["en", "ru"] {
        for _ in 0..200 {
            acceptable(&propose(language).0).unwrap();
        }
    }
}
