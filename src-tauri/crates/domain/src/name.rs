//! Names of persons and groups, in every script they are written in.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::ItemId;

/// One written form of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Name {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// The name as written.
    #[serde(default)]
    pub text: String,
    /// BCP 47 language tag with script, such as `ru` or `ru-Latn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// Vocabulary `name_usage`: primary, alias, former, pseudonym, transliteration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub usage: Option<String>,
    /// Vocabulary `name_scheme`: the transliteration scheme of this form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub scheme: Option<String>,
}

/// The forms of a name. In JSON a list of [`Name`]; a bare string is read as the primary form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(transparent)]
pub struct Names(pub Vec<Name>);

impl Names {
    /// The primary form, else the first.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0
            .iter()
            .find(|name| name.usage.as_deref() == Some("primary"))
            .or_else(|| self.0.first())
            .map_or("", |name| name.text.as_str())
    }

    /// All written forms.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|name| name.text.as_str())
    }

    /// Whether no name is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|name| name.text.trim().is_empty())
    }

    /// First letters of the primary form, such as `V. K.`; of many words the first four: a long name isn't spelled out.
    #[must_use]
    pub fn initials(&self) -> String {
        self.primary()
            .split_whitespace()
            .filter_map(|word| word.chars().find(|c| c.is_alphabetic()))
            .map(|c| format!("{}.", c.to_uppercase()))
            .take(4)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Item {
            Bare(String),
            Full(Name),
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            One(Item),
            Many(Vec<Item>),
        }
        let items = match Option::<Form>::deserialize(deserializer)? {
            None => Vec::new(),
            Some(Form::One(item)) => vec![item],
            Some(Form::Many(items)) => items,
        };
        Ok(Self(
            items
                .into_iter()
                .map(|item| match item {
                    Item::Full(name) => name,
                    Item::Bare(text) => Name { id: ItemId::random(), text, language: None, usage: None, scheme: None },
                })
                .collect(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_string_is_a_name() -> Result<(), serde_json::Error> {
        let names: Names = serde_json::from_str(r#""Анна Вымышленная""#)?;
        assert_eq!(names.primary(), "Анна Вымышленная");
        assert_eq!(names.initials(), "А. В.");
        Ok(())
    }
}
