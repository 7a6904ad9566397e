//! The records of what lay in a container: exhibits that name it, or the same bytes once more; and what its log says.

use khronika_decode::{MemberPart, Signed};
use khronika_domain::{Kind, RecordId};
use khronika_store::{StoreError, Transaction};
use khronika_texts::Texts;
use serde_json::{Map, Value, json};

use super::{Claimed, Found, Kept, Opened, last};
use crate::evidence::again::Came;
use crate::evidence::{describe, log};

/// Where a container came from.
pub(crate) struct From<'a> {
    /// Its name, with the folders it lay in.
    pub(crate) path: &'a str,
    /// The intake.
    pub(crate) import: Option<RecordId>,
    /// In what language its log is written.
    pub(crate) texts: &'a Texts,
}

impl Opened {
    /// Makes exhibits of what lay in it. `base`: what is known of all of them. Gives the time stamps among them.
    ///
    /// # Errors
    /// What the store says.
    pub(in crate::evidence) fn keep(
        self,
        tx: &mut Transaction<'_>,
        container: RecordId,
        base: Map<String, Value>,
        from: &From<'_>,
        came: &mut Came,
    ) -> Result<Vec<Found>, StoreError> {
        let record = tx.record(container)?;
        let mut document = record.document.clone();
        if let Some(map) = document.as_object_mut().filter(|map| !map.contains_key("contents")) {
            map.insert("contents".to_owned(), json!(self.contents()));
            tx.save(Kind::Evidence, container, record.version, &document)?;
        }
        let mut event = Map::new();
        event.insert("how".to_owned(), json!(self.told(from.texts)));
        if let Some(import) = from.import {
            event.insert("import".to_owned(), json!(import));
        }
        let (mut of, mut stamps) = (vec![container], Vec::new());
        for out in self.out {
            let mut record = base.clone();
            for of_container in ["title", "description"] {
                record.remove(of_container);
            }
            let path = out.kept.path;
            describe(&mut record, &out.added, last(&path), &out.content);
            if let Some(known) = tx.exhibit_of(&out.added.sha256)? {
                came.add(tx, known, &record, from.import)?;
            } else {
                record.insert("derived_from".to_owned(), json!(container));
                record.insert("derivation".to_owned(), json!("extraction"));
                record.insert("operation".to_owned(), json!(json!({"of": "extraction", "path": path}).to_string()));
                record.insert("original_path".to_owned(), json!(format!("{}/{path}", from.path)));
                if let Some(import) = from.import {
                    record.insert("import".to_owned(), json!(import));
                }
                of.push(tx.create(Kind::Evidence, &Value::Object(record))?);
                tx.keep_file(out.added)?;
            }
            stamps.extend(out.stamp);
        }
        log::note(tx, "extracted", &of, &event)?;
        Ok(stamps)
    }

    /// What was found, in a line of the log.
    fn told(&self, texts: &Texts) -> String {
        if let Some(fault) = self.fault {
            let fault = serde_json::to_value(fault).unwrap_or_default();
            return texts.say(&format!("container-fault-{}", fault.as_str().unwrap_or_default()), &[]);
        }
        let mut said = vec![texts.say("container-log-files", &[("count", self.out.len().into())])];
        let kept: Vec<&Kept> = self.out.iter().map(|out| &out.kept).collect();
        let media = || kept.iter().filter(|kept| kept.part == MemberPart::Media);
        let proofs = || kept.iter().filter(|kept| matches!(kept.part, MemberPart::Media | MemberPart::Proof));
        if proofs().any(|kept| kept.claimed.is_some_and(|claimed| claimed != Claimed::Unsaid)) {
            let count = |wanted| media().filter(|kept| kept.claimed == Some(wanted)).count();
            let args = [("same", count(Claimed::Same).into()), ("differs", count(Claimed::Differs).into())];
            said.push(texts.say("container-log-hashes", &args));
        }
        if proofs().any(|kept| kept.signature.is_some()) {
            let signed = |wanted: &[Signed]| {
                let of =
                    |kept: &&&Kept| kept.signature.as_ref().is_some_and(|checked| wanted.contains(&checked.outcome));
                proofs().filter(of).count()
            };
            let args = [
                ("valid", signed(&[Signed::Valid]).into()),
                ("invalid", signed(&[Signed::Invalid, Signed::OtherKey, Signed::Weak, Signed::Unreadable]).into()),
                ("missing", signed(&[Signed::Missing, Signed::KeyMissing]).into()),
            ];
            said.push(texts.say("container-log-signatures", &args));
        }
        let mut keys: Vec<&str> = kept.iter().filter_map(|kept| kept.signature.as_ref()?.key.as_deref()).collect();
        keys.sort_unstable();
        keys.dedup();
        said.extend(keys.iter().map(|key| texts.say("container-log-key", &[("key", (*key).into())])));
        said.join(" ")
    }
}
