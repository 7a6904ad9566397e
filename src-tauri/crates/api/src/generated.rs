//! Writes the TypeScript of the command list and of every type in it to `ui/src/generated`; what is
//! committed there must be what this writes.

use std::fmt::Write;
use std::path::Path;

use khronika_domain::kinds;
use ts_rs::{Config, TS};

use crate::{Access, ApiError, COMMANDS, ErrorCode};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated")
}

#[test]
fn generated_types_are_current() {
    let folder = folder();
    let config = Config::new().with_out_dir(&folder).with_large_int("number");
    for command in COMMANDS {
        (command.export)(&config).unwrap_or_else(|error| panic!("{}: {error}", command.name));
    }
    ApiError::export_all(&config).expect("errors");
    ErrorCode::export_all(&config).expect("error codes");
    macro_rules! documents {
        ($($kind:ident),*) => { $(kinds::$kind::export_all(&config).expect("a kind is written");)* };
    }
    documents!(
        Act,
        Assessment,
        Case,
        Claim,
        Consent,
        CustodyEvent,
        Detention,
        Evidence,
        Facility,
        Finding,
        Health,
        Hearing,
        Import,
        Incident,
        Intervention,
        Involvement,
        Mapping,
        Note,
        Person,
        Proceeding,
        Relation,
        Representation,
        Task,
        Testimony,
        Timestamp
    );
    std::fs::write(folder.join("commands.ts"), commands(&config)).expect("the list is written");
}

/// The list of commands as one TypeScript type: name → arguments, answer, and what it needs.
fn commands(config: &Config) -> String {
    let mut names = std::collections::BTreeSet::new();
    let mut rows = String::new();
    for command in COMMANDS {
        let (args, answer) = (command.types)(config);
        for name in [&args, &answer] {
            let bare = name.trim_start_matches("Array<").trim_end_matches('>');
            names.insert(bare.to_owned());
        }
        let access = match command.access {
            Access::Always => "always",
            Access::Closed => "closed",
            Access::Open => "open",
            Access::Authenticated => "authenticated",
        };
        let _ = writeln!(
            rows,
            "  \"{}\": {{ args: {args}; answer: {answer}; access: \"{access}\"; secrets: {} }};",
            command.name, command.secrets
        );
    }
    let mut text = "// Generated from the command list of the api crate. Do not edit.\n".to_owned();
    for name in names {
        let _ = writeln!(text, "import type {{ {name} }} from \"./{name}\";");
    }
    let _ = write!(
        text,
        "\n/** Every command: what it takes, what it answers, what it needs. */\nexport type Commands = {{\n{rows}}};\n"
    );
    text
}

#[test]
fn every_command_is_listed_once() {
    let mut names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}
