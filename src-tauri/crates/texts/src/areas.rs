//! The catalogues: one file per area and language, embedded.

use crate::Language;

macro_rules! embed {
    ($($area:literal),* $(,)?) => {
        /// The area, its English and its Russian file.
        pub(crate) const AREAS: &[(&str, &str, &str)] = &[$((
            $area,
            include_str!(concat!("../../../../ui/locales/en/", $area, ".ftl")),
            include_str!(concat!("../../../../ui/locales/ru/", $area, ".ftl")),
        )),*];
    };
}

// A new area is one line here and one file per language.
embed! {
    "app",
    "capture",
    "case",
    "cli",
    "components",
    "credentials",
    "custody",
    "dates",
    "errors",
    "help",
    "import",
    "intake",
    "kinds",
    "package",
    "record",
    "safety",
    "search",
    "table",
    "today",
    "transcript",
    "vault",
    "viewer",
}

/// The texts of a language, area by area.
pub(crate) fn sources(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    AREAS.iter().map(move |(area, english, russian)| match language {
        Language::English => (*area, *english),
        Language::Russian => (*area, *russian),
    })
}
