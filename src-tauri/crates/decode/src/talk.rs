//! The talk with one child, from its start to its end: it is handed what it asks for of the file, so much and no more, and
//! ended when it is silent for too long. Owns the child. Must not know what its answer means.

use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::child::WORD;
use crate::parent::DecodeError;
use crate::pipe::{ANSWERS, ASKS, GIVES, Order, RANGE, read_block, read_number, write_block};

/// What a child says that isn't a question.
pub(crate) enum Said {
    /// A part of a stream.
    Part(Vec<u8>),
    /// The end of its work.
    Answer(Vec<u8>),
}

/// A child at work. Dropped, it ends it: none is left behind.
pub(crate) struct Talk {
    child: Arc<Mutex<Child>>,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// Closed when it is over.
    done: Option<Sender<()>>,
    watch: Option<JoinHandle<bool>>,
    /// Whether anything came since the watch looked.
    moved: Arc<AtomicBool>,
    /// Bytes of the file that it was handed, and may be.
    handed: (u64, u64),
    longest: u64,
}

impl Talk {
    /// Starts it and gives it its order. `patience`: so long it may be silent.
    pub(crate) fn begin(program: &Path, order: &Order, patience: Duration) -> Result<Self, DecodeError> {
        let mut child = Command::new(program)
            .arg(WORD)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(DecodeError::Start)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let child = Arc::new(Mutex::new(child));
        let Some((to, from)) = pipes else {
            end(&child);
            return Err(DecodeError::Failed);
        };
        let (done, over) = channel::<()>();
        let (watched, moved) = (Arc::clone(&child), Arc::new(AtomicBool::new(false)));
        let moves = Arc::clone(&moved);
        let watch = thread::spawn(move || {
            loop {
                if over.recv_timeout(patience) != Err(RecvTimeoutError::Timeout) {
                    return false;
                }
                // A stream may take longer than an answer, as long as it goes on.
                if !moves.swap(false, Ordering::Relaxed) {
                    end(&watched);
                    return true;
                }
            }
        });
        let most = order.want.most(order.size);
        let mut talk = Self {
            child,
            to,
            from: BufReader::new(from),
            done: Some(done),
            watch: Some(watch),
            moved,
            handed: (0, most),
            longest: order.want.longest(),
        };
        let order = serde_json::to_vec(order).unwrap_or_default();
        match write_block(&mut talk.to, &order) {
            Ok(()) => Ok(talk),
            Err(_) => Err(talk.told(DecodeError::Failed)),
        }
    }

    /// Hands it what it asks for, until it says something else.
    pub(crate) fn next(&mut self, source: &mut (impl Read + Seek)) -> Result<Said, DecodeError> {
        // A pipe that breaks is the child's end.
        let broken = |_: io::Error| DecodeError::Failed;
        loop {
            let mut says = [0];
            self.from.read_exact(&mut says).map_err(broken)?;
            match says {
                [ASKS] => {
                    let start = read_number(&mut self.from).map_err(broken)?;
                    let length = read_number(&mut self.from).map_err(broken)?.min(RANGE);
                    self.handed.0 += length;
                    if self.handed.0 > self.handed.1 {
                        return Err(DecodeError::Failed);
                    }
                    source.seek(SeekFrom::Start(start)).map_err(DecodeError::Source)?;
                    let mut range = Vec::new();
                    source.take(length).read_to_end(&mut range).map_err(DecodeError::Source)?;
                    write_block(&mut self.to, &range).map_err(broken)?;
                }
                [GIVES] => {
                    self.moved.store(true, Ordering::Relaxed);
                    return read_block(&mut self.from, RANGE).map(Said::Part).map_err(broken);
                }
                [ANSWERS] => return read_block(&mut self.from, self.longest).map(Said::Answer).map_err(broken),
                _ => return Err(DecodeError::Failed),
            }
        }
    }

    /// What went wrong: that it took too long, where it was ended for that.
    pub(crate) fn told(&mut self, error: DecodeError) -> DecodeError {
        match error {
            DecodeError::Failed if self.leave() => DecodeError::TimedOut,
            error => error,
        }
    }

    /// Takes leave of the child; whether it had been ended because it took too long.
    fn leave(&mut self) -> bool {
        drop(self.done.take());
        let late = self.watch.take().is_some_and(|watch| watch.join().unwrap_or(false));
        end(&self.child);
        late
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        self.leave();
    }
}

/// Ends the child and takes leave of it: none is left behind.
fn end(child: &Mutex<Child>) {
    let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = child.kill();
    let _ = child.wait();
}
