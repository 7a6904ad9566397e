//! Text in one or several languages, kept as it was given; a translation stands beside its original.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::ItemId;

/// One text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Text {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// BCP 47 language tag, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// The text.
    #[serde(default)]
    pub text: String,
}

/// Texts of one field. In JSON a list of [`Text`]; a bare string is read as one text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(transparent)]
pub struct Texts(pub Vec<Text>);

impl Texts {
    /// One text in one language.
    #[must_use]
    pub fn one(language: Option<&str>, text: &str) -> Self {
        Self(vec![Text { id: ItemId::random(), language: language.map(str::to_owned), text: text.to_owned() }])
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|text| text.text.trim().is_empty())
    }

    /// The text in that language, else the first one.
    #[must_use]
    pub fn shown(&self, language: &str) -> &str {
        self.0
            .iter()
            .find(|text| text.language.as_deref() == Some(language))
            .or_else(|| self.0.first())
            .map_or("", |text| text.text.as_str())
    }

    /// All texts, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|text| text.text.as_str())
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Bare(String),
            One(Text),
            Many(Vec<Text>),
        }
        Ok(match Option::<Form>::deserialize(deserializer)? {
            None => Self::default(),
            Some(Form::Bare(text)) => Self::one(None, &text),
            Some(Form::One(text)) => Self(vec![text]),
            Some(Form::Many(texts)) => Self(texts),
        })
    }
}
