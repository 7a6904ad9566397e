//! What each window may call. A command that isn't named here doesn't exist for a page.

use crate::{authentication, window};

const MAIN: &[&str] = &[
    "backup.run",
    "case.network",
    "case.overview",
    "case.timeline",
    "custody.days",
    "date.read",
    "draft.drop",
    "draft.keep",
    "draft.list",
    "draft.show",
    "evidence.apart",
    "evidence.certificate",
    "evidence.claim",
    "evidence.clean",
    "evidence.extract",
    "evidence.credentials",
    "evidence.inside",
    "evidence.leave",
    "evidence.like",
    "evidence.log",
    "evidence.pictures",
    "evidence.read",
    "evidence.redact",
    "evidence.verify",
    "evidence.view",
    "excerpt.begin",
    "excerpt.end",
    "excerpt.make",
    "import.columns",
    "import.preview",
    "import.table",
    "import.undo",
    "intake.again",
    "intake.begin",
    "intake.end",
    "intake.list",
    "intake.next",
    "key.new",
    "key.read",
    "key.show",
    "name.spell",
    "package.open",
    "package.preview",
    "package.seal",
    "package.verify",
    "passphrase.propose",
    "passphrase.strength",
    "person.alike",
    "person.apart",
    "person.compare",
    "person.merge",
    "person.merged",
    "person.pairs",
    "person.part",
    "program.set",
    "program.start",
    "record.around",
    "record.delete",
    "record.erase",
    "record.history",
    "record.list",
    "record.restore",
    "record.save",
    "record.show",
    "record.titles",
    "record.undo",
    "records.create",
    "records.delete",
    "records.restore",
    "recovery.begin",
    "recovery.finish",
    "search.find",
    "setting.list",
    "setting.set",
    "timestamp.extract",
    "timestamp.list",
    "timestamp.request",
    "timestamp.take",
    "transcript.list",
    "transcript.make",
    "transcript.show",
    "translation.make",
    "today.handle",
    "today.list",
    "vault.begin",
    "vault.cancel",
    "vault.check",
    "vault.finish",
    "vault.passphrase",
    "vault.rebuild",
    "vault.recover",
    "vault.rekey",
    "vault.status",
    "vault.unlock",
    "vocabulary.fields",
    "vocabulary.list",
    "vocabulary.own",
];

/// The passphrase is asked for there and nowhere else once a vault is open.
const AUTHENTICATION: &[&str] = &["program.start", "vault.authenticate"];

/// Whether a window may call that command.
pub fn has(label: &str, name: &str) -> bool {
    match label {
        window::LABEL => MAIN.contains(&name),
        authentication::LABEL => AUTHENTICATION.contains(&name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{AUTHENTICATION, MAIN};

    #[test]
    fn what_is_offered_exists() {
        for name in MAIN.iter().chain(AUTHENTICATION) {
            assert!(khronika_api::COMMANDS.iter().any(|command| command.name == *name), "{name}");
        }
    }

    /// Every command that a file of the page calls by name, with the file.
    fn called(folder: &Path, found: &mut Vec<(String, PathBuf)>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                called(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            for way in [".call(\"", ".work(\""] {
                let names = text.split(way).skip(1).filter_map(|rest| rest.split_once('"'));
                found.extend(names.map(|(name, _)| (name.to_owned(), path.clone())));
            }
        }
    }

    #[test]
    fn what_the_page_calls_is_offered() {
        let mut found = Vec::new();
        called(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src"), &mut found);
        assert!(found.len() > 50, "{} calls", found.len());
        for (name, path) in found {
            let known = khronika_api::COMMANDS.iter().any(|command| command.name == name);
            let offered = MAIN.contains(&name.as_str()) || AUTHENTICATION.contains(&name.as_str());
            assert!(!known || offered, "{name}, called in {}", path.display());
        }
    }
}
