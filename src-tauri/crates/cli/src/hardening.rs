//! What is set before anything else: no core file, no other process that looks in, files for their owner only.

use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask};

/// Hardens the process. What the system refuses is no reason to refuse the work: it is said in the threat model.
pub fn begin() {
    // At 0 a core handler that is a pipe still gets the memory; at exactly 1 the kernel gives up.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(1), maximum: Some(1) });
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    umask(Mode::RWXG | Mode::RWXO);
}
