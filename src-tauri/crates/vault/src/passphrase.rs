//! Passphrases: proposals of random words, how hard one is to guess, and what is accepted.

use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;
use zxcvbn::feedback::{Suggestion, Warning};

use crate::{VaultError, words};

/// Bits that a proposal has at least: 7 words of 2,048.
const BITS: f64 = 77.0;
/// Guesses (as a decimal logarithm) below which a passphrase isn't accepted: zxcvbn's best score. With
/// 256 MiB of scrypt for each guess that is decades of a large machine.
const LEAST_GUESSES: f64 = 10.0;
/// Bits below which a phrase of one's own isn't accepted, each word counted as what a large dictionary makes
/// of it: zxcvbn knows few Russian words, and takes the others for random letters.
const LEAST_BITS: f64 = 60.0;
/// The code that says so.
const FEW_WORDS: &str = "too-few-words";

static RUSSIAN: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../words/ru.txt").lines().map(str::trim).filter(|word| !word.is_empty()).collect());

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// 0 (worst) to 4.
    pub score: u8,
    /// Decimal logarithm of the number of guesses.
    pub guesses_log10: f64,
    /// A code for the main weakness, for the catalogue.
    pub warning: Option<&'static str>,
    /// Codes of advice, for the catalogue.
    pub suggestions: Vec<&'static str>,
}

/// A uniformly random number below `count`, which is small against 2^32.
pub(crate) fn random_below(count: usize) -> Result<usize, VaultError> {
    let count = u32::try_from(count).unwrap_or(u32::MAX).max(1);
    // Numbers of the last, incomplete round are thrown away: they would favour the first words.
    let limit = u32::MAX - u32::MAX % count;
    loop {
        let number = getrandom::u32()?;
        if number < limit {
            return Ok((number % count) as usize);
        }
    }
}

/// A passphrase of random words (Russian for `ru…`, else English) and its bits of entropy, 77 or more.
#[must_use]
pub fn propose(language: &str) -> (SecretString, f64) {
    let words: &[&str] =
        if language.starts_with("ru") { &RUSSIAN } else { bip39::Language::English.word_list().as_slice() };
    let each = (words.len() as f64).log2();
    let mut passphrase = Zeroizing::new(String::with_capacity(256));
    let mut bits = 0.0;
    while bits < BITS {
        // Without a random source no program can run; a passphrase that can be guessed must not be proposed.
        let Some(word) = random_below(words.len()).ok().and_then(|index| words.get(index)) else {
            std::process::abort()
        };
        if !passphrase.is_empty() {
            passphrase.push(' ');
        }
        passphrase.push_str(word);
        bits += each;
    }
    (SecretString::from(passphrase.as_str()), bits)
}

/// Estimates how hard a passphrase is to guess: the lowest estimate of the text itself, of the same keys on a
/// Latin keyboard («йцукен» is `qwerty`), with the Russian word list as a known dictionary, and of its words,
/// counted.
#[must_use]
pub fn strength(passphrase: &SecretString) -> Strength {
    let text = passphrase.expose_secret();
    let keys: Zeroizing<String> = Zeroizing::new(text.to_lowercase().chars().map(latin_key).collect());
    let own = zxcvbn::zxcvbn(text, &RUSSIAN);
    let on_keys = zxcvbn::zxcvbn(&keys, &[]);
    let weaker = if on_keys.guesses_log10() < own.guesses_log10() { on_keys } else { own };
    let bits = words::bits(text, weaker.guesses_log10());
    let few = bits < LEAST_BITS;
    let feedback = weaker.feedback();
    let mut suggestions: Vec<_> = feedback
        .map(|feedback| feedback.suggestions().iter().map(|advice| suggestion_code(*advice)).collect())
        .unwrap_or_default();
    if few && suggestions.is_empty() {
        suggestions.push("add-words");
    }
    Strength {
        score: u8::from(weaker.score()).min(score(bits)),
        guesses_log10: weaker.guesses_log10().min(bits * std::f64::consts::LOG10_2).max(0.0),
        warning: feedback.and_then(|feedback| feedback.warning()).map(warning_code).or(few.then_some(FEW_WORDS)),
        suggestions,
    }
}

/// zxcvbn's scale for an estimate by words: 4 is what is accepted.
fn score(bits: f64) -> u8 {
    [20.0, 34.0, 48.0, LEAST_BITS].iter().map(|step| u8::from(bits >= *step)).sum()
}

/// Whether a passphrase may guard a vault.
///
/// # Errors
/// `PassphraseWeak`.
pub fn acceptable(passphrase: &SecretString) -> Result<(), VaultError> {
    let strength = strength(passphrase);
    // The score is 4 only where the words suffice.
    let enough = strength.guesses_log10 >= LEAST_GUESSES && strength.score >= 4;
    if enough { Ok(()) } else { Err(VaultError::PassphraseWeak) }
}

/// The Latin letter on the key of a Cyrillic one (ЙЦУКЕН on QWERTY).
fn latin_key(letter: char) -> char {
    const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    CYRILLIC.chars().zip(LATIN.chars()).find_map(|(from, to)| (from == letter).then_some(to)).unwrap_or(letter)
}

fn warning_code(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => "keyboard-row",
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "repeats",
        Warning::SequencesLikeAbcAreEasyToGuess => "sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "date",
        Warning::AWordByItselfIsEasyToGuess => "single-word",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => "name",
        // The lists of passwords that leaked, and whatever a later version adds.
        _ => "common-password",
    }
}

fn suggestion_code(suggestion: Suggestion) -> &'static str {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases => "few-words",
        Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters => "no-symbols-needed",
        Suggestion::AddAnotherWordOrTwo => "add-words",
        Suggestion::CapitalizationDoesntHelpVeryMuch | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => {
            "capitals-help-little"
        }
        Suggestion::ReversedWordsArentMuchHarderToGuess => "reversing-helps-little",
        Suggestion::PredictableSubstitutionsDontHelpVeryMuch => "substitutions-help-little",
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => "avoid-keyboard-patterns",
        Suggestion::AvoidRepeatedWordsAndCharacters => "avoid-repeats",
        Suggestion::AvoidSequences => "avoid-sequences",
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => "avoid-dates",
    }
}
