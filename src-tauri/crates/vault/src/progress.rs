//! How far a long operation is, and whether it goes on.

/// What a long operation is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    /// Evidence is read, encrypted or copied; counted in bytes.
    Evidence,
    /// The database is copied; counted in bytes.
    Database,
    /// What was written is read back and compared; counted in bytes.
    Checking,
}

/// How far a long operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes done in this stage.
    pub done: u64,
    /// Bytes to do in this stage, where known.
    pub total: Option<u64>,
}

/// The caller's answer to a progress report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop: the operation ends with `VaultError::Cancelled` and leaves the earlier state.
    Stop,
}
