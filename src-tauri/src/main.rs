//! The desktop shell: one window, a small one that asks for the passphrase, three commands, one session.
//! Owns the windows, files that are chosen, what is hardened at start, and locking: ending this process.
//! Must not know what a record is: every command but the lock goes to `khronika_api`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod authentication;
mod command;
mod desk;
mod dialog;
mod event;
mod files;
mod first;
mod guard;
mod handover;
mod offer;
mod watch;
mod window;
mod work;

use std::process::ExitCode;

fn main() -> ExitCode {
    // Started by this program itself, for a foreign file: without a window, and before anything else.
    if std::env::args_os().nth(1).is_some_and(|word| word == khronika_api::DECODE) {
        return ExitCode::from(khronika_api::decode());
    }
    guard::quieten();
    guard::start_clean();
    window::draw_in_memory();
    guard::harden();
    // Returns once the process that handed over has ended, and with it its hold on the vault.
    let directory = handover::receive().or_else(named_directory);
    match window::run(desk::Desk::new(directory)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("khronika-window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The vault that a person named when starting the window by hand.
fn named_directory() -> Option<String> {
    std::env::args().nth(1).filter(|name| !name.starts_with('-'))
}
