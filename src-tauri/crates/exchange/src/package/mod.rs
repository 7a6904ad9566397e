//! Sealed packages: out and in.
