//! The recovery key on paper: an age identity, shown once as text and QR, and asked back.

use std::fmt::Write;
use std::str::FromStr;

use age::x25519;
use qrcode::render::{svg, unicode};
use qrcode::{EcLevel, QrCode};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::VaultError;

const PREFIX: &str = "AGE-SECRET-KEY-1";
/// Characters of a group as it is read aloud, typed and asked back.
const GROUP: usize = 4;

const EXPLANATION_EN: &[&str] = &[
    "Recovery key of a Khronika vault",
    "",
    "Whoever holds this sheet and the vault's folder can read everything in it, without the passphrase.",
    "Keep it on paper, away from the computer, with somebody you trust. There is no second copy.",
    "In the program: \"Open the vault\", then \"Use the recovery key\"; type the last line. The QR code holds it too.",
    "Without the program: age -d -i SHEET keys/recovery.age",
    "prints the lines with which an SQLCipher 4 client opens records.db.",
];

const EXPLANATION_RU: &[&str] = &[
    "Ключ восстановления хранилища «Хроники» (Khronika)",
    "",
    "У кого есть этот лист и папка хранилища, тот прочтёт в ней всё без парольной фразы.",
    "Храните его на бумаге, отдельно от компьютера, у того, кому доверяете. Второго экземпляра нет.",
    "В программе: «Открыть хранилище», затем «Открыть ключом восстановления»;",
    "наберите последнюю строку. Она же записана в QR-коде.",
    "Без программы: age -d -i ЛИСТ keys/recovery.age",
    "выводит строки, с которыми клиент SQLCipher 4 открывает records.db.",
];

/// A recovery key that was just made, for the person to keep.
pub struct RecoverySheet {
    vault: String,
    key: SecretString,
    asked: [usize; 2],
}

impl RecoverySheet {
    /// A new key. `vault` is the vault's id.
    pub(crate) fn new(vault: &str) -> Result<Self, VaultError> {
        let key = x25519::Identity::generate().to_string();
        let full = key.expose_secret().len().saturating_sub(PREFIX.len()) / GROUP;
        Ok(Self { vault: vault.to_owned(), key, asked: two_of(full)? })
    }

    pub(crate) fn recipient(&self) -> Result<x25519::Recipient, VaultError> {
        Ok(parse(&self.key)?.to_public())
    }

    /// The key: `AGE-SECRET-KEY-1…`, 74 characters.
    #[must_use]
    pub fn text(&self) -> &str {
        self.key.expose_secret()
    }

    /// What follows `AGE-SECRET-KEY-1`, in groups of four; the last one has two.
    #[must_use]
    pub fn groups(&self) -> Vec<&str> {
        let mut rest = self.text().get(PREFIX.len()..).unwrap_or_default();
        let mut groups = Vec::new();
        while !rest.is_empty() {
            let (group, after) = rest.split_at_checked(GROUP).unwrap_or((rest, ""));
            groups.push(group);
            rest = after;
        }
        groups
    }

    /// The two groups that are asked back, counted from 1.
    #[must_use]
    pub fn asked(&self) -> [usize; 2] {
        self.asked
    }

    /// Whether `answers` are the groups asked, in that order. Case and spaces don't matter.
    pub(crate) fn is_answered(&self, answers: &[String]) -> bool {
        let groups = self.groups();
        let right = |number: usize, answer: &String| {
            let typed = compact(answer);
            number.checked_sub(1).and_then(|index| groups.get(index)).is_some_and(|group| *group == typed.as_str())
        };
        answers.len() == self.asked.len()
            && self.asked.iter().zip(answers).all(|(number, answer)| right(*number, answer))
    }

    /// The key as a QR code, for a screen or a printed page.
    #[must_use]
    pub fn svg(&self) -> String {
        self.code().map(|code| code.render::<svg::Color<'_>>().min_dimensions(240, 240).build()).unwrap_or_default()
    }

    /// The sheet as plain text that is also an age identity file: all but the last line are comments.
    #[must_use]
    pub fn print(&self, language: &str) -> String {
        let explanation = if language.starts_with("ru") { EXPLANATION_RU } else { EXPLANATION_EN };
        let mut sheet = String::new();
        let mut comment = |line: &str| writeln!(sheet, "{}", format!("# {line}").trim_end());
        let mut lines: Vec<&str> = explanation.to_vec();
        let vault = format!("Vault / хранилище: {}", self.vault);
        lines.insert(1, &vault);
        let groups = self.groups().join(" ");
        let picture =
            self.code().map(|code| code.render::<unicode::Dense1x2>().quiet_zone(true).build()).unwrap_or_default();
        lines.push("");
        lines.extend(picture.lines());
        lines.push("");
        lines.push(PREFIX);
        lines.push(&groups);
        // Writing into a string doesn't fail.
        let _ = lines.iter().try_for_each(|line| comment(line));
        let _ = writeln!(sheet, "{}", self.text());
        sheet
    }

    /// Capital letters, digits and `-` fit the QR code's dense mode.
    fn code(&self) -> Option<QrCode> {
        QrCode::with_error_correction_level(self.text(), EcLevel::M).ok()
    }
}

/// Two different numbers of 1..=`count`, in ascending order.
fn two_of(count: usize) -> Result<[usize; 2], VaultError> {
    let first = crate::passphrase::random_below(count)?;
    // Skipping over the first keeps the second uniform among the others.
    let second = crate::passphrase::random_below(count.saturating_sub(1))?;
    let second = if second >= first { second + 1 } else { second };
    Ok([first.min(second) + 1, first.max(second) + 1])
}

/// The letter of the key that was meant: the alphabet of age's keys (Bech32, BIP 173) has no O, and a Russian
/// keyboard has letters that look like Latin ones.
fn meant(letter: char) -> char {
    match letter {
        'O' | 'О' => '0',
        'А' => 'A',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        other => other,
    }
}

/// Upper case, without what people put between groups, each letter as it was meant.
fn compact(text: &str) -> Zeroizing<String> {
    let mut compacted = Zeroizing::new(String::with_capacity(text.len() * 3));
    let between = |c: &char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—');
    compacted.extend(text.chars().filter(|c| !between(c)).flat_map(char::to_uppercase).map(meant));
    compacted
}

/// A recovery key as typed: with or without spaces, hyphens and prefix, in any case; or a whole sheet's text.
///
/// # Errors
/// `RecoveryMalformed` where its own check digits disagree.
pub(crate) fn parse(text: &SecretString) -> Result<x25519::Identity, VaultError> {
    let text = text.expose_secret();
    let line = text.lines().map(str::trim).find(|line| line.starts_with(PREFIX));
    let typed = compact(line.unwrap_or(text));
    let digits = typed.strip_prefix("AGESECRETKEY1").unwrap_or(&typed);
    let whole = Zeroizing::new(format!("{PREFIX}{digits}"));
    x25519::Identity::from_str(&whole).map_err(|_| VaultError::RecoveryMalformed)
}

#[cfg(test)]
mod look_alikes {
    use super::compact;

    #[test]
    fn a_group_typed_with_letters_that_look_alike_is_the_group() {
        assert_eq!(*compact("оO ес-к"), *"00ECK");
    }
}
