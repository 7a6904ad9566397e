//! Secrets: from an open file that a script names, or typed without echo. Never from an argument or the environment.
//!
//! An open file of number N is reached without unsafe code through `/proc/self/fd/N`, which opens a pipe or
//! a file anew; standard input is read directly, byte by byte, so that what follows the secret stays for others.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::failure::{Failure, Own};
use crate::stop;

/// The longest line that is taken for a secret.
const LONGEST: usize = 4096;

/// The open files that secrets come from; each is opened once, and its lines are taken in turn.
#[derive(Default)]
pub struct Sources {
    files: BTreeMap<u32, File>,
}

impl Sources {
    /// The next line of the open file: up to a line break, or all there is.
    pub fn line(&mut self, number: u32) -> Result<SecretString, Failure> {
        let _waiting = stop::waiting();
        // Its room is made at once: growing would leave copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST));
        loop {
            let mut byte = Zeroizing::new([0_u8; 1]);
            let read = self.read(number, &mut *byte).map_err(|_| Own::Descriptor(number))?;
            match *byte {
                _ if read == 0 => break,
                [b'\n'] => break,
                _ if bytes.len() == LONGEST => return Err(Own::SecretUnreadable.into()),
                [byte] => bytes.push(byte),
            }
        }
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| Own::SecretUnreadable)?;
        if text.is_empty() {
            return Err(Own::SecretUnreadable.into());
        }
        Ok(SecretString::from(text))
    }

    /// The recovery key in an open file: a line alone, or the first line of the sheet that is no remark.
    pub fn recovery(&mut self, number: u32) -> Result<SecretString, Failure> {
        use secrecy::ExposeSecret as _;
        for _ in 0..1000 {
            match self.line(number) {
                Ok(line) if line.expose_secret().starts_with('#') => {}
                Ok(line) => return Ok(line),
                // An empty line of the sheet; at its end, reading fails the same way and the loop ends.
                Err(Failure::Own(Own::SecretUnreadable)) => {}
                Err(other) => return Err(other),
            }
        }
        Err(Own::SecretUnreadable.into())
    }

    fn read(&mut self, number: u32, bytes: &mut [u8]) -> std::io::Result<usize> {
        if number == 0 {
            return Ok(rustix::io::retry_on_intr(|| rustix::io::read(rustix::stdio::stdin(), &mut *bytes))?);
        }
        let file = match self.files.entry(number) {
            std::collections::btree_map::Entry::Occupied(found) => found.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => free.insert(open(number)?),
        };
        file.read(bytes)
    }
}

fn open(number: u32) -> std::io::Result<File> {
    let folder = if cfg!(target_os = "linux") { "/proc/self/fd" } else { "/dev/fd" };
    File::open(format!("{folder}/{number}"))
}

/// What is left of standard input.
pub fn rest_of_input(most: u64) -> std::io::Result<Vec<u8>> {
    let _waiting = stop::waiting();
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
