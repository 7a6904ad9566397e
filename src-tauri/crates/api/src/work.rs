//! Long work that runs beside others: begun while the session is held, done without it, ended with it
//! again. Owns no thread; whoever asks chooses one. Must not keep a reference into the session.

use serde::Serialize;
use serde_json::Value;

use crate::command::Progress;
use crate::{ApiError, ErrorCode, Session};

type End<R> = Box<dyn FnOnce(&mut Session) -> Result<R, ApiError> + Send>;
type Middle<R> = Box<dyn FnOnce(Progress<'_>) -> Result<End<R>, ApiError> + Send>;

/// What a command has to do once its arguments were read and everything it needs of the vault was taken.
pub(crate) struct Work<R>(Middle<R>);

impl<R: Send + 'static> Work<R> {
    /// Work whose result needs the session once more: a record to be written.
    pub(crate) fn new<E>(middle: impl FnOnce(Progress<'_>) -> Result<E, ApiError> + Send + 'static) -> Self
    where
        E: FnOnce(&mut Session) -> Result<R, ApiError> + Send + 'static,
    {
        Self(Box::new(|progress| Ok(Box::new(middle(progress)?) as End<R>)))
    }

    /// Work that needs the session no more.
    pub(crate) fn alone(middle: impl FnOnce(Progress<'_>) -> Result<R, ApiError> + Send + 'static) -> Self {
        Self::new(|progress| {
            let answer = middle(progress)?;
            Ok(move |_: &mut Session| Ok(answer))
        })
    }
}

impl<R: Serialize + Send + 'static> Work<R> {
    pub(crate) fn into_task(self, opening: u64) -> Task {
        let middle = self.0;
        Task {
            opening,
            work: Work::new(|progress| {
                let end = middle(progress)?;
                Ok(|session: &mut Session| {
                    serde_json::to_value(end(session)?).map_err(|_| ApiError::new(ErrorCode::Internal))
                })
            }),
        }
    }
}

/// Work that was begun; see `Session::prepare`.
pub struct Task {
    /// Of which opening of a vault it is: it never ends in another one.
    opening: u64,
    work: Work<Value>,
}

/// Work that is done but for its last step.
pub struct Done {
    opening: u64,
    end: End<Value>,
}

impl Task {
    /// Does it, without the session.
    ///
    /// # Errors
    /// What the command says; nothing of it stays.
    pub fn run(self, progress: Progress<'_>) -> Result<Done, ApiError> {
        Ok(Done { opening: self.opening, end: (self.work.0)(progress)? })
    }
}

impl Session {
    /// The last step of work that ran beside.
    ///
    /// # Errors
    /// `vault_closed` where the vault was closed meanwhile: nothing of the work stays. Else what the
    /// command says.
    pub fn finish(&mut self, done: Done) -> Result<Value, ApiError> {
        if done.opening != self.opening() {
            return Err(ApiError::new(ErrorCode::VaultClosed));
        }
        (done.end)(self)
    }
}
