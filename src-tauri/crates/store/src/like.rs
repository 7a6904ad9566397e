//! Pictures that look alike, by the marks that were made of them: proposed, never merged. Owns what somebody said isn't the
//! same.

use khronika_domain::{Kind, RecordId};
use rusqlite::params;

use crate::{Store, StoreError};

/// Bits of 256 by which marks of like pictures differ at most. Measured (docs/benchmarks.md): pictures that were resized,
/// recompressed or brightened differ by up to 46 from what they were made of, cropped by 4 % by up to 46; 2,541 pairs of
/// different ones by 100 and more.
const NEAR: u32 = 60;
/// The most that are proposed.
const MOST: usize = 20;

/// A picture that looks like another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Like {
    /// Its exhibit.
    pub evidence: RecordId,
    /// Bits of 256 by which they differ.
    pub differs: u32,
}

impl Store {
    /// The exhibits whose pictures look like this one's, the most alike first.
    ///
    /// # Errors
    /// What the database says.
    pub fn like(&self, evidence: RecordId) -> Result<Vec<Like>, StoreError> {
        let connection = self.connection();
        let mut own = connection.prepare_cached(
            "SELECT mark FROM exhibit_reading WHERE evidence = ?1 AND of = 'picture' AND mark IS NOT NULL",
        )?;
        let mut own = own.query([evidence.bytes()])?;
        let Some(mark) = own.next()?.map(|row| row.get::<_, Vec<u8>>(0)).transpose()? else { return Ok(Vec::new()) };
        let mut others = connection.prepare_cached(
            "SELECT mark, evidence FROM exhibit_reading WHERE mark IS NOT NULL AND evidence <> ?1
             AND NOT EXISTS (SELECT 1 FROM picture_apart
                 WHERE one = min(exhibit_reading.evidence, ?1) AND other = max(exhibit_reading.evidence, ?1))",
        )?;
        let mut rows = others.query([evidence.bytes()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let other = row.get_ref(0)?.as_blob().unwrap_or_default();
            let differs: u32 = mark.iter().zip(other).map(|(one, other)| (one ^ other).count_ones()).sum();
            if other.len() == mark.len() && differs <= NEAR {
                found.push(Like { evidence: RecordId::from_bytes(&row.get::<_, Vec<u8>>(1)?)?, differs });
            }
        }
        found.sort_by_key(|like| (like.differs, like.evidence));
        found.truncate(MOST);
        Ok(found)
    }

    /// Somebody said that two pictures aren't the same: neither is proposed to the other any more.
    ///
    /// # Errors
    /// `NotFound`; `OtherKind` for what is no exhibit.
    pub fn set_apart(&mut self, one: RecordId, other: RecordId) -> Result<(), StoreError> {
        for id in [one, other] {
            if self.record(id)?.kind != Kind::Evidence {
                return Err(StoreError::OtherKind(id));
            }
        }
        self.connection()
            .prepare_cached("INSERT OR IGNORE INTO picture_apart (one, other) VALUES (?1, ?2)")?
            .execute(params![one.min(other).bytes(), one.max(other).bytes()])?;
        Ok(())
    }
}
