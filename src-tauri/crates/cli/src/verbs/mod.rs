//! The verbs: for each noun what can be given with it, what is asked of the api, and how the answer is told.
//! Owns the list of verbs; scripts rely on their names.
//! Must not know clap's tree or decide what the api decides.

mod backup;
mod case;
mod change;
mod course;
mod credentials;
mod custody;
mod evidence;
mod import;
mod intake;
mod key;
mod list;
mod package;
mod person;
mod read;
mod recovery;
mod save;
mod sealing;
mod search;
mod show;
mod timestamp;
mod today;
mod transcript;
mod vault;

use clap::Arg;
use khronika_api::{ApiError, ErrorCode};
use serde_json::Value;

use crate::arguments::Given;
use crate::call::Call;
use crate::failure::Failure;
use crate::words::Words;

#[cfg(test)]
pub use sealing::PURPOSES;

/// The kinds of record that are saved and listed. A test holds them against the domain's.
pub const KINDS: &[&str] = &[
    "case",
    "person",
    "relation",
    "representation",
    "incident",
    "act",
    "involvement",
    "testimony",
    "claim",
    "finding",
    "consent",
    "evidence",
    "detention",
    "proceeding",
    "hearing",
    "health",
    "intervention",
    "assessment",
    "facility",
    "task",
    "note",
    "own_field",
    "term",
    "mapping",
    "import",
    "custody_event",
    "timestamp",
];

/// The groups in which help lists the verbs.
pub const GROUPS: &[&str] = &["vault", "records", "files", "packages", "more"];

/// A verb.
pub struct Verb {
    /// What is typed: `extract`, `vault create`.
    pub path: &'static str,
    /// In which group help lists it.
    pub group: &'static str,
    /// What can be given with it.
    pub arguments: fn(&Words) -> Vec<Arg>,
    /// Does it.
    pub run: fn(&mut Call, &Given) -> Result<(), Failure>,
}

impl Verb {
    /// The noun it belongs to, where it has one.
    #[must_use]
    pub fn noun(&self) -> Option<&'static str> {
        self.path.split_once(' ').map(|(noun, _)| noun)
    }

    /// Its last word.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.split_once(' ').map_or(self.path, |(_, name)| name)
    }
}

macro_rules! verbs {
    ($($group:literal $path:literal $arguments:path, $run:path;)*) => {
        /// Every verb, in the order in which help lists them.
        pub const VERBS: &[Verb] = &[$(Verb { path: $path, group: $group, arguments: $arguments, run: $run }),*];
    };
}

verbs! {
    "vault" "vault create" vault::create_arguments, vault::create;
    "vault" "vault check" vault::check_arguments, vault::check;
    "vault" "vault recovery" recovery::arguments, recovery::renew;
    "vault" "vault passphrase" vault::passphrase_arguments, vault::passphrase;
    "vault" "vault rekey" vault::directory_only, vault::rekey;
    "vault" "vault rebuild" vault::directory_only, vault::rebuild;
    "vault" "backup" backup::arguments, backup::run;
    "records" "case new" case::new_arguments, case::new;
    "records" "case list" case::list_arguments, case::list;
    "records" "case timeline" course::arguments, course::timeline;
    "records" "case network" course::arguments, course::network;
    "records" "save" save::arguments, save::save;
    "records" "create" save::create_arguments, save::create;
    "records" "list" list::arguments, list::list;
    "records" "show" show::arguments, show::show;
    "records" "history" show::arguments, show::history;
    "records" "search" search::arguments, search::find;
    "records" "today list" today::list_arguments, today::list;
    "records" "today handle" today::handle_arguments, today::handle;
    "records" "person alike" person::alike_arguments, person::alike;
    "records" "person pairs" person::pairs_arguments, person::pairs;
    "records" "person merge" person::two_arguments, person::merge;
    "records" "person part" person::id_arguments, person::part;
    "records" "person apart" person::apart_arguments, person::apart;
    "records" "person held" person::id_arguments, person::held;
    "records" "delete" change::delete_arguments, change::delete;
    "records" "restore" change::restore_arguments, change::restore;
    "records" "erase" change::erase_arguments, change::erase;
    "files" "attach" evidence::attach_arguments, evidence::attach;
    "files" "extract" evidence::extract_arguments, evidence::extract;
    "files" "evidence read" read::arguments, read::read;
    "files" "evidence redact" evidence::redact_arguments, evidence::redact;
    "files" "evidence transcribe" transcript::transcribe_arguments, transcript::transcribe;
    "files" "evidence transcript" transcript::show_arguments, transcript::show;
    "files" "evidence translate" transcript::translate_arguments, transcript::translate;
    "files" "evidence metadata" evidence::metadata_arguments, evidence::metadata;
    "files" "evidence claim" evidence::claim_arguments, evidence::claim;
    "files" "evidence clean" evidence::metadata_arguments, evidence::clean;
    "files" "evidence allow" evidence::allow_arguments, evidence::allow;
    "files" "evidence credentials" custody::log_arguments, credentials::tell;
    "files" "intake new" intake::new_arguments, intake::new;
    "files" "intake list" intake::list_arguments, intake::list;
    "files" "intake resume" intake::resume_arguments, intake::resume;
    "files" "intake end" intake::end_arguments, intake::end;
    "files" "custody log" custody::log_arguments, custody::log;
    "files" "custody verify" custody::verify_arguments, custody::verify;
    "files" "custody certificate" custody::certificate_arguments, custody::certificate;
    "files" "timestamp request" timestamp::request_arguments, timestamp::request;
    "files" "timestamp take" timestamp::take_arguments, timestamp::take;
    "files" "timestamp list" timestamp::list_arguments, timestamp::list;
    "files" "timestamp extract" timestamp::extract_arguments, timestamp::extract;
    "files" "import table" import::table_arguments, import::table;
    "files" "import undo" import::undo_arguments, import::undo;
    "packages" "seal" sealing::arguments, sealing::seal;
    "packages" "verify" package::verify_arguments, package::verify;
    "packages" "open" package::open_arguments, package::open;
    "packages" "key new" key::new_arguments, key::new;
    "packages" "key show" key::show_arguments, key::show;
    "more" "sample" vault::directory_only, backup::sample;
}

/// A record's id as it was given.
///
/// # Errors
/// `id_wrong`.
pub fn id(text: &str) -> Result<String, Failure> {
    let text = text.trim().to_ascii_lowercase();
    if text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(text)
    } else {
        Err(ApiError::new(ErrorCode::IdWrong).into())
    }
}

/// The case that was named, if one was.
///
/// # Errors
/// `id_wrong`.
pub fn case_of(given: &Given) -> Result<Option<String>, Failure> {
    given.maybe("case").map(|text| id(&text)).transpose()
}

/// A text of an answer; empty where it has none.
#[must_use]
pub fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A number of an answer.
#[must_use]
pub fn number(value: &Value, name: &str) -> u64 {
    value.get(name).and_then(Value::as_u64).unwrap_or_default()
}

/// A list of an answer.
pub fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}
