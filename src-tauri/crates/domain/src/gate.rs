//! The disclosure gate: which records, and how much of each, a purpose may see.
