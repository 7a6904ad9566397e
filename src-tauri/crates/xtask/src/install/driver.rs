//! `tauri-driver`: speaks WebDriver with the window.

use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

const VERSION: &str = "2.1.0";

/// Builds it into `target/tools` unless that version is there.
pub fn install(tree: &Tree) -> Outcome {
    let tools = tree.tools();
    let list = tools.join(".crates.toml");
    let present = std::fs::read_to_string(list).is_ok_and(|text| text.contains(&format!("tauri-driver {VERSION} ")))
        && tools.join("bin/tauri-driver").is_file();
    if present {
        return Ok(());
    }
    let mut install = tree.cargo(&["install", "tauri-driver", "--version", VERSION, "--locked", "--quiet"]);
    process::run(install.arg("--root").arg(tools))
}
