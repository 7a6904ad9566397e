//! Files that a person points at: opened so that none of them keeps anybody waiting, and read no farther than can be used.
//! Must not write, and must not say what is in them.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;

use crate::{ApiError, ErrorCode};

/// Where a path ends in a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// It means what it leads to: somebody pointed at it.
    Followed,
    /// It isn't the file that was found there.
    Refused,
}

/// Opens a regular file. A pipe, which would wait for whoever writes into it, is no file, and neither is a device.
///
/// # Errors
/// `file_missing`; `source_unreadable`.
pub(crate) fn open(file: &Path, link: Link) -> Result<File, ApiError> {
    let mut flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    flags.set(OFlags::NOFOLLOW, link == Link::Refused);
    let opened =
        OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(file).map_err(unreadable)?;
    if opened.metadata().map_err(unreadable)?.is_file() {
        Ok(opened)
    } else {
        Err(ApiError::new(ErrorCode::FileMissing))
    }
}

/// The bytes of a file, at most so many and one more, which tells that there are more.
///
/// # Errors
/// As [`open`].
pub(crate) fn read(file: &Path, most: u64) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    open(file, Link::Followed)?.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// What the system says of a file that is to be read.
pub(crate) fn unreadable(error: io::Error) -> ApiError {
    ApiError::new(match error.kind() {
        io::ErrorKind::NotFound => ErrorCode::FileMissing,
        _ => ErrorCode::SourceUnreadable,
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn only_a_file_is_opened_and_nobody_waits_for_a_pipe() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("file"), "12345").unwrap();
        symlink(at("file"), at("link")).unwrap();
        assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
        assert_eq!(read(&at("link"), 3).unwrap(), b"1234");
        let code = |name: &str, link| open(&at(name), link).unwrap_err().code;
        assert_eq!(code("link", Link::Refused), ErrorCode::SourceUnreadable);
        for name in ["pipe", ".", "nothing"] {
            assert_eq!(code(name, Link::Followed), ErrorCode::FileMissing, "{name}");
        }
    }
}
