//! `domain ← vault ← store ← exchange ← api ← shell, cli`, as the manifests declare it.

use std::process::Command;

use serde_json::Value;

use crate::{none, root};

/// What each crate may name of the project; texts stands beside vault and knows only the domain.
const LAYERS: &[(&str, &[&str])] = &[
    ("khronika-domain", &[]),
    ("khronika-texts", &["domain"]),
    ("khronika-vault", &["domain"]),
    ("khronika-store", &["domain", "vault"]),
    ("khronika-decode", &[]),
    ("khronika-exchange", &["domain", "vault", "store", "texts"]),
    ("khronika-api", &["decode", "domain", "vault", "store", "exchange", "texts"]),
    ("khronika-cli", &["api", "texts"]),
    ("khronika-shell", &["api", "texts"]),
    ("khronika-bench", &["domain", "vault", "store", "api", "texts"]),
    ("minimal-window", &[]),
    ("xtask", &[]),
];

/// Crates of others that only some may name. The acceptance tests look from outside and may use anything.
const RESERVED: &[(&str, &[&str])] = &[
    ("tauri", &["khronika-shell", "minimal-window"]),
    ("tauri-build", &["khronika-shell", "minimal-window"]),
    ("wry", &[]),
    ("rusqlite", &["khronika-vault", "khronika-store"]),
    ("libsqlite3-sys", &["khronika-vault", "khronika-store"]),
    // What reads foreign bytes by them is the child process.
    ("openssl", &["khronika-decode"]),
    ("der", &["khronika-decode"]),
];

/// (crate, dependency, kind) for every declared dependency of every member but the acceptance tests.
fn declared() -> Vec<(String, String, String)> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or("normal").to_owned();
    let mut all = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = text(&package["name"]);
        for dependency in package["dependencies"].as_array().unwrap() {
            all.push((name.clone(), text(&dependency["name"]), text(&dependency["kind"])));
        }
        assert!(name == "acceptance" || LAYERS.iter().any(|(known, _)| *known == name), "{name} has no layer");
    }
    all.retain(|(name, _, _)| name != "acceptance");
    all
}

fn allowed(name: &str) -> &'static [&'static str] {
    LAYERS.iter().find(|(known, _)| *known == name).unwrap().1
}

/// Everything below a crate, however far: what its tests may use.
fn below(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for short in allowed(name) {
        let lower = format!("khronika-{short}");
        found.extend(below(&lower));
        found.push(lower);
    }
    found
}

#[test]
fn crates_depend_downwards_only() {
    let mut faults = Vec::new();
    for (name, dependency, kind) in declared().iter().filter(|(_, other, _)| other.starts_with("khronika-")) {
        let fine = match kind.as_str() {
            "dev" => name == dependency || below(name).contains(dependency),
            _ => allowed(name).iter().any(|short| *dependency == format!("khronika-{short}")),
        };
        if !fine {
            faults.push(format!("{name} names {dependency} ({kind})"));
        }
    }
    none(&faults, "the layers of docs/architecture.md");
}

#[test]
fn xtask_depends_on_nothing() {
    let faults: Vec<String> =
        declared().into_iter().filter(|(name, _, _)| name == "xtask").map(|(_, other, _)| other).collect();
    none(&faults, "xtask has to build first and fast, with the standard library alone");
}

#[test]
fn window_and_database_are_named_in_one_place() {
    let mut faults = Vec::new();
    for (name, dependency, _) in declared() {
        for (reserved, owners) in RESERVED {
            if dependency == *reserved && !owners.contains(&name.as_str()) {
                faults.push(format!("{name} names {reserved}"));
            }
        }
        if dependency.starts_with("tauri-plugin") && dependency != "tauri-plugin-dialog" {
            faults.push(format!("{name} names {dependency}: no plugin but the dialog"));
        }
    }
    none(&faults, "only the shell names tauri, only vault and store name rusqlite");
}
