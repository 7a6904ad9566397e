//! The child: it takes its limits before it reads a byte, does one order, and ends.

use std::io::{self, BufWriter, Read, Write};

use rustix::process::{
    DumpableBehavior, Pid, Resource, Rlimit, Signal, getppid, set_dumpable_behavior, set_parent_process_death_signal,
    setrlimit,
};

use crate::pipe::{ANSWERS, Asked, LONGEST_ORDER, Order, Want, read_block, write_block};
use crate::stamp::{self, MOST_STAMP};
use crate::{clean, credentials, inside, picture, redact, text};

/// The word by which a program is started as a decoder.
pub const WORD: &str = "decode";

/// Bytes of memory of its own that the child may take.
const MEMORY: u64 = 768 << 20;
/// Seconds of a processor that it may use.
const SECONDS: u64 = 20;
/// How far what nobody waits for stands behind other processes.
const BEHIND: i32 = 10;

/// What the system refuses is refused: a decoder without its limits decodes nothing.
fn take_limits() -> io::Result<()> {
    let limit = |resource, most| setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    // The pipes that are open stay usable; with room for none no file and no socket is opened, whatever is closed first.
    limit(Resource::Nofile, 0)?;
    limit(Resource::Nproc, 0)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Data, MEMORY)?;
    limit(Resource::Cpu, SECONDS)?;
    // At exactly 1 the kernel gives a dump up; at 0 a handler that is a pipe would get it.
    limit(Resource::Core, 1)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    // A lock ends the parent, and with it whoever holds bytes of an exhibit.
    set_parent_process_death_signal(Some(Signal::KILL))?;
    // It may have ended just before.
    if getppid().is_none_or(Pid::is_init) { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
}

/// Does the one order that comes by standard input; the exit code tells whether an answer was given.
#[must_use]
pub fn serve() -> u8 {
    // Nothing that a foreign file brings about is told anywhere.
    std::panic::set_hook(Box::new(|_| {}));
    if take_limits().is_err() {
        return 1;
    }
    u8::from(answer(io::stdin(), io::stdout()).is_err())
}

/// In the background: what somebody waits for comes first. Refused, it is read all the same.
fn stand_back() {
    let _ = rustix::process::nice(BEHIND);
}

fn answer(mut from: impl Read + Send, to: impl Write + Send) -> io::Result<()> {
    let order: Order = serde_json::from_slice(&read_block(&mut from, LONGEST_ORDER)?)?;
    let mut file = Asked::new(from, BufWriter::new(to), order.size);
    let found = match &order.want {
        Want::Inside => serde_json::to_vec(&inside::read(&mut file, &order.content))?,
        Want::Credentials => {
            let told = credentials::read(&mut file, &order.content).map_err(io::Error::other)?;
            serde_json::to_vec(&told)?
        }
        Want::Picture => {
            stand_back();
            serde_json::to_vec(&picture::read(&mut file, &order.content)?)?
        }
        Want::Text => {
            stand_back();
            serde_json::to_vec(&text::read(&mut file, &order.content)?)?
        }
        Want::Stamp(chosen) => {
            let mut bytes = Vec::new();
            (&mut file).take(MOST_STAMP).read_to_end(&mut bytes)?;
            let chosen = data_encoding::BASE64.decode(chosen.as_bytes()).unwrap_or_default();
            serde_json::to_vec(&stamp::read(&bytes, &chosen))?
        }
        Want::Redacted(marks) => {
            let made = redact::redact(&mut file, &order.content, marks).map_err(io::Error::other)?;
            with_file(&serde_json::to_vec(&made)?, &made.bytes)?
        }
        Want::Cleaned => {
            let made = clean::clean(&mut file, &order.content);
            with_file(&serde_json::to_vec(&made)?, made.as_ref().map_or(&[], |made| &made.bytes))?
        }
    };
    let mut to = file.into_writer();
    to.write_all(&[ANSWERS])?;
    write_block(&mut to, &found)?;
    to.flush()
}

/// What a file is stands before it, with its length.
fn with_file(told: &[u8], bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut answer = Vec::with_capacity(told.len() + bytes.len() + 8);
    write_block(&mut answer, told)?;
    answer.extend_from_slice(bytes);
    Ok(answer)
}
