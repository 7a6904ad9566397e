//! Independent Python programs that have to agree with ours: about what a vault and a package are, a date, a name in
//! Latin letters, the same person, a time stamp.

use std::path::Path;

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
    "RapidFuzz==3.14.6",
    "Unidecode==1.4.0",
    "opentimestamps==0.4.5",
];
/// Public matchers of persons, besides: one of them is built against ICU, which takes minutes.
const MATCHERS: &[&str] = &[
    "RapidFuzz==3.14.6",
    "Unidecode==1.4.0",
    "nomenklatura==4.17.4",
    "followthemoney==4.11.2",
    "rigour==2.6.1",
    "normality==3.1.0",
    "fingerprints==1.3.1",
    "PyICU==2.17",
    "scikit-learn==1.9.1",
];

/// Makes the environment in `target/peers` unless it holds the same versions already.
pub fn install(tree: &Tree) -> Outcome {
    environment(tree, &tree.peers(), WANTED)
}

/// The same for the public matchers, in `target/matchers`.
pub fn install_matchers(tree: &Tree) -> Outcome {
    environment(tree, &tree.matchers(), MATCHERS)
}

fn environment(tree: &Tree, folder: &Path, wanted: &[&str]) -> Outcome {
    let mark = folder.join("installed.txt");
    let lines = wanted.join("\n");
    if marked(&mark, &lines) {
        return Ok(());
    }
    process::run(tree.command("python3").args(["-m", "venv", "--clear"]).arg(folder))?;
    let python = folder.join("bin/python");
    process::run(
        tree.command(&python.to_string_lossy())
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(wanted),
    )?;
    leave_mark(&mark, &lines)
}
