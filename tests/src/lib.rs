//! What the acceptance tests share: vaults made and used through the api, and the same vaults
//! opened by stock means. Owns nothing that ships; must not reach past what a test may see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod authority;
pub mod bus;
pub mod crowd;
pub mod desk;
pub mod hard_case;
pub mod media;
pub mod opened;
pub mod proofmode;
pub mod residue;
pub mod screen;
pub mod shipped;
pub mod stock;
pub mod trace;

pub use desk::Desk;
