//! What a recipient reads first: inside the package and beside it. Nothing of a case stands in them.

/// `README-EN.txt` in the package.
pub(super) const ENGLISH: &str = include_str!("readme/inside-en.txt");
/// `README-RU.txt` in the package.
pub(super) const RUSSIAN: &str = include_str!("readme/inside-ru.txt");
/// Beside the package, in both languages.
pub(super) const BESIDE: &str = include_str!("readme/beside.txt");
