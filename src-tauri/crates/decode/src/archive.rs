//! An archive of which parts are read that are known by name: a document of an office, a book. Owns how much of it may be
//! unpacked. Must not know what its parts say; archives that are taken apart whole are another matter (`container`).

use std::io::{self, Read, Seek, SeekFrom};

use zip::ZipArchive;

/// How much is read of an archive.
pub(crate) struct Limits {
    /// The most files.
    pub(crate) files: usize,
    /// Bytes of one file, as it is unpacked.
    pub(crate) longest: u64,
    /// Bytes of all that are read.
    pub(crate) bytes: u64,
}

/// An archive, and how many bytes may still be unpacked of it.
pub(crate) struct Archive<R: Read + Seek> {
    zip: ZipArchive<R>,
    longest: u64,
    left: u64,
}

fn broken(_: impl std::error::Error) -> io::Error {
    io::ErrorKind::InvalidData.into()
}

impl<R: Read + Seek> Archive<R> {
    /// # Errors
    /// `InvalidData` for what is none, and for one of too many files.
    pub(crate) fn open(mut file: R, limits: &Limits) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        let zip = ZipArchive::new(file).map_err(broken)?;
        if zip.len() > limits.files {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Self { zip, longest: limits.longest, left: limits.bytes })
    }

    /// Names of its files, in the archive's order.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        self.zip.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
    }

    /// A file of it; nothing where there is none of that name.
    ///
    /// # Errors
    /// `InvalidData` for one that is too large, what the archive says of one that is damaged.
    pub(crate) fn part(&mut self, name: &str) -> io::Result<Option<Vec<u8>>> {
        let most = self.longest.min(self.left);
        let Ok(file) = self.zip.by_name(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        file.take(most + 1).read_to_end(&mut bytes)?;
        self.left = self.left.saturating_sub(bytes.len() as u64);
        if bytes.len() as u64 > most { Err(io::ErrorKind::InvalidData.into()) } else { Ok(Some(bytes)) }
    }

    /// Whether more could have been unpacked: otherwise something may have been left out.
    pub(crate) const fn has_room(&self) -> bool {
        self.left > 0
    }
}
