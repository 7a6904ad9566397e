//! Independent Python programs that have to agree with ours: about what a vault and a package are, a date, a name in Latin letters.

use super::{leave_mark, marked};
use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

const WANTED: &[&str] = &[
    "bagit==1.9.0",
    "cryptography==50.0.2",
    "sqlcipher3-binary==0.6.0",
    "pyrage==1.4.0",
    "iuliia==0.13.0",
    "edtf-validate==2.0.0",
];

/// Makes the environment in `target/peers` unless it holds the same versions already.
pub fn install(tree: &Tree) -> Outcome {
    let folder = tree.peers();
    let mark = folder.join("installed.txt");
    let wanted = WANTED.join("\n");
    if marked(&mark, &wanted) {
        return Ok(());
    }
    process::run(tree.command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let python = folder.join("bin/python");
    process::run(
        tree.command(&python.to_string_lossy())
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(WANTED),
    )?;
    leave_mark(&mark, &wanted)
}
