//! Points at which a test ends the process without warning. Nothing outside tests.

#[cfg(not(test))]
#[inline]
pub(crate) const fn point(_name: &str) {}

#[cfg(test)]
pub(crate) use counted::{arm, point};

#[cfg(test)]
mod counted {
    use std::cell::Cell;

    thread_local! {
        /// Points until the process ends; 0 = never. Per thread: the thread that runs the operation counts.
        static LEFT: Cell<u32> = const { Cell::new(0) };
    }

    /// Ends the process at the `count`th point from now.
    pub(crate) fn arm(count: u32) {
        LEFT.set(count);
    }

    pub(crate) fn point(_name: &str) {
        match LEFT.get() {
            0 => {}
            1 => std::process::abort(),
            more => LEFT.set(more - 1),
        }
    }
}
