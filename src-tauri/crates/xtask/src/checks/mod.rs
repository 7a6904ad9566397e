//! The steps of `cargo xtask test`.
//!
//! Owns: which program checks what, with which options and environment.
//! Must not: decide the order (that is the command's), or count on anything that setting up didn't install.

pub mod acceptance;
pub mod interface;
pub mod runner;
pub mod rust;
pub mod types;
