//! The command list: what it refuses by construction, and that every error can be told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::Desk;
use khronika_api::{Access, COMMANDS, ErrorCode, Session};
use khronika_domain::gate::Reason;
use khronika_texts::{Language, Texts};
use serde_json::json;

#[test]
fn every_error_is_told_in_every_language() {
    for language in Language::ALL {
        let texts = Texts::new(*language);
        for code in ErrorCode::ALL {
            assert!(texts.has(&format!("error-{}", code.text())), "{} in {}", code.text(), language.code());
        }
    }
}

#[test]
fn no_command_reaches_a_vault_that_is_closed() {
    let mut session = Session::new(Language::English);
    for command in COMMANDS.iter().filter(|command| matches!(command.access, Access::Open | Access::Authenticated)) {
        let refused = session.call(command.name, json!({}), Vec::new()).unwrap_err();
        assert_eq!(refused.code.text(), "vault_closed", "{}", command.name);
    }
}

#[test]
fn what_leaves_the_vault_or_changes_its_keys_asks_for_the_passphrase_again() {
    let asks: Vec<&str> =
        COMMANDS.iter().filter(|c| c.access == Access::Authenticated).map(|command| command.name).collect();
    for name in
        ["evidence.extract", "package.seal", "vault.passphrase", "recovery.begin", "recovery.write", "record.erase"]
    {
        assert!(asks.contains(&name), "{name}");
    }
}

#[test]
fn wrong_arguments_are_refused_without_quoting_them() {
    let mut desk = Desk::new();
    let secret = "совершенно секретное имя";
    for (name, args) in [
        ("record.save", json!({"kind": "note", "record": {"text": {"deep": secret}}})),
        ("record.save", json!({"kind": secret, "record": {}})),
        ("record.save", json!({"kind": "note", "version": secret, "record": {}})),
        ("record.show", json!({"id": secret})),
        ("record.list", json!({"kind": "note", "limit": secret})),
        ("search.find", json!({"query": 7, "case": secret})),
        ("record.save", json!({"kind": "incident", "record": {"title": "Обыск", "date": secret}})),
        ("record.save", json!({"kind": "consent", "record": {"person": secret}})),
    ] {
        let refused = desk.attempt(name, args).unwrap_err();
        assert!(!format!("{refused:?}").contains("секрет"), "{name}: {refused:?}");
    }
    assert_eq!(desk.attempt("no.such", json!({})).unwrap_err().code.text(), "command_unknown");
    let named =
        desk.attempt("record.save", json!({"kind": "incident", "record": {"title": "О", "date": "31.02.2022"}}));
    let refused = named.unwrap_err();
    assert_eq!((refused.code.text(), refused.args["field"].as_str()), ("date_unreadable", "date"));
}

#[test]
fn reasons_of_the_gate_have_a_code() {
    let code = serde_json::to_value(Reason::NoBasis).unwrap();
    assert_eq!(code, "no_basis");
}
