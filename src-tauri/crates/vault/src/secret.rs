//! Key bytes in memory: on a page of their own that is zeroed when dropped and kept out of swap where allowed.

use region::LockGuard;
use zeroize::Zeroize;

/// One memory page. Its own alignment keeps unrelated data off the page, so that unlocking one secret
/// doesn't unlock another (mlock doesn't count).
#[repr(align(4096))]
struct Page([u8; 4096]);

/// Up to 4096 secret bytes.
pub(crate) struct Secret {
    // Declared before the page: the lock has to end while the page is still mapped.
    _guard: Option<LockGuard>,
    page: Box<Page>,
    length: usize,
}

impl Secret {
    /// Copies `bytes`; the caller zeroes its own copy. Bytes beyond one page are not taken.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut page = Box::new(Page([0; 4096]));
        // Locking fails where RLIMIT_MEMLOCK is used up or the system forbids it. A vault has to open there
        // too; swap is among the published non-promises, and the program warns of unencrypted swap.
        let guard = region::lock(page.0.as_ptr(), page.0.len()).ok();
        let length = bytes.len().min(page.0.len());
        for (to, from) in page.0.iter_mut().zip(bytes) {
            *to = *from;
        }
        Self { _guard: guard, page, length }
    }

    pub(crate) fn expose(&self) -> &[u8] {
        self.page.0.get(..self.length).unwrap_or_default()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.page.0.zeroize();
    }
}
