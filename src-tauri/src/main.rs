//! The desktop shell: one window, two commands, one session.
//! Owns the window, what is hardened at start, and locking, which is ending this process.
//! Must not know what a record is: every command but the lock goes to `khronika_api`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod command;
mod desk;
mod guard;
mod handover;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    guard::quieten();
    guard::refuse_driving();
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
