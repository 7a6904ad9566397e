//! Tests of the vault as a whole.
