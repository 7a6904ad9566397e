//! Where something happened: as spoken, and as far as it is known.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Texts;

/// A place; every part may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Place {
    /// As spoken or as the source names it.
    #[ts(as = "Option<Texts>")]
    pub text: Texts,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: Option<String>,
    /// ISO 3166-2 subdivision, without the country: vocabulary `region`.
    pub region: Option<String>,
    /// Street and house.
    pub address: Option<String>,
    /// Degrees north, WGS 84, as decimal text: a binary fraction would not survive a round trip.
    pub latitude: Option<String>,
    /// Degrees east, WGS 84, as decimal text.
    pub longitude: Option<String>,
    /// Vocabulary `place_precision`.
    pub precision: Option<String>,
}
