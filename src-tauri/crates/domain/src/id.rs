//! Ids: 128 random bits for a record, 64 for an item of a list. Never a time: a UUIDv7 would tell it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::DomainError;

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// A new id from the system's random source.
            #[must_use]
            pub fn random() -> Self {
                let mut bytes = [0_u8; $bytes];
                // The system's source fails only where no program could run; a zero id would
                // collide, so the process must not go on.
                if getrandom::fill(&mut bytes).is_err() {
                    std::process::abort();
                }
                Self(bytes)
            }

            /// The raw bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; $bytes] {
                &self.0
            }

            /// From raw bytes, as the database keeps them.
            ///
            /// # Errors
            /// `Id` where the length differs.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, DomainError> {
                bytes.try_into().map(Self).map_err(|_| DomainError::Id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = DomainError;
            fn from_str(text: &str) -> Result<Self, DomainError> {
                let bytes = data_encoding::HEXLOWER_PERMISSIVE
                    .decode(text.trim().as_bytes())
                    .map_err(|_| DomainError::Id)?;
                Self::from_bytes(&bytes)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
            fn inline(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
        }
    };
}

random_id!(
    /// A record's id: 128 random bits, written as 32 hexadecimal digits.
    RecordId,
    16
);
random_id!(
    /// The id of an item in a record's list: 64 random bits, 16 hexadecimal digits.
    ItemId,
    8
);

impl Default for ItemId {
    /// A new row has an id of its own.
    fn default() -> Self {
        Self::random()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text() {
        let id = RecordId::random();
        assert_eq!(id.to_string().parse::<RecordId>(), Ok(id));
        assert_eq!(id.to_string().len(), 32);
        assert!("00".parse::<RecordId>().is_err());
    }
}
