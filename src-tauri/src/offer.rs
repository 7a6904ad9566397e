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
    "evidence.attach",
    "evidence.extract",
    "import.columns",
    "import.preview",
    "import.table",
    "import.undo",
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
    "today.handle",
    "today.list",
    "vault.begin",
    "vault.cancel",
    "vault.check",
    "vault.finish",
    "vault.passphrase",
    "vault.recover",
    "vault.rekey",
    "vault.status",
    "vault.unlock",
    "vocabulary.fields",
    "vocabulary.list",
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
    use super::{AUTHENTICATION, MAIN};

    #[test]
    fn what_is_offered_exists() {
        for name in MAIN.iter().chain(AUTHENTICATION) {
            assert!(khronika_api::COMMANDS.iter().any(|command| command.name == *name), "{name}");
        }
    }
}
