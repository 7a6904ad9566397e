//! A document (PDF) of which parts are hidden: its pages as pictures and nothing else. Owns how they are asked for, portion
//! by portion, and what is refused. Must not draw: that is done by a process of its own, one for each portion.

use khronika_decode::{DecodeError, Decoder, Document, Page, PagesFault, PagesWanted};
use khronika_vault::FileReader;
use serde_json::json;

use super::{Made, RedactArgs, SeenPages};
use crate::command::Progress;
use crate::{ApiError, ErrorCode};

/// The most parts of one document.
pub(super) const MOST_MARKS: usize = 2000;
/// The most pages of a document.
const MOST_PAGES: u32 = 2000;
/// Bytes of a copy's pictures, which are held in memory until they are encrypted.
const MOST_BYTES: usize = 384 << 20;
/// Pages that are asked for at once: a child gives fewer where they take time.
const PORTION: u32 = 24;
/// So much two readings of a page may differ, in points (1/72 inch) or of a hundred.
const LEEWAY: f64 = 1.0;

fn told(fault: PagesFault, from: u32) -> ApiError {
    match fault {
        PagesFault::Locked => ApiError::new(ErrorCode::DocumentLocked),
        PagesFault::TooLarge => too_large(),
        PagesFault::Undrawn => ApiError::new(ErrorCode::PageUndrawn).with("page", from + 1),
        PagesFault::Unreadable => ApiError::new(ErrorCode::NotDecoded),
    }
}

fn too_large() -> ApiError {
    ApiError::new(ErrorCode::CopyTooLarge).with("pages", MOST_PAGES)
}

/// Makes it. Nothing stays of it where it is cancelled or refused.
pub(super) fn make(
    decoder: &Decoder,
    reader: &mut FileReader,
    args: &RedactArgs,
    progress: Progress<'_>,
) -> Result<Made, ApiError> {
    let last = args.marks.iter().map(|mark| mark.page.unwrap_or_default()).max().unwrap_or_default();
    if args.marks.iter().any(|mark| mark.page.unwrap_or_default() == 0) {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "page"));
    }
    let size = reader.size();
    let (mut copy, mut lacking) = (Document::default(), Vec::new());
    let (mut from, mut total, mut most) = (0_u32, None, PORTION);
    while total.is_none_or(|total| from < total) {
        let wanted = PagesWanted { from, most, marks: args.marks.clone() };
        let pages = match decoder.pages(reader, size, wanted) {
            Ok(found) => found.map_err(|fault| told(fault, from))?,
            // Which of them it was is found one by one.
            Err(DecodeError::Failed | DecodeError::TimedOut) if most > 1 => {
                most = 1;
                continue;
            }
            Err(DecodeError::Failed | DecodeError::TimedOut) => {
                return Err(ApiError::new(ErrorCode::PageUndrawn).with("page", from + 1));
            }
            Err(error) => return Err(error.into()),
        };
        if pages.total > MOST_PAGES {
            return Err(too_large());
        }
        let differs = args.pages.as_ref().is_some_and(|seen| seen.count != pages.total);
        if differs || total.is_some_and(|total| total != pages.total) {
            return Err(ApiError::new(ErrorCode::PagesDiffer));
        }
        if last > pages.total {
            let fault = ApiError::new(ErrorCode::PageMissing);
            return Err(fault.with("page", last).with("pages", pages.total));
        }
        total = Some(pages.total);
        for page in &pages.made {
            from += 1;
            if args.pages.as_ref().is_some_and(|seen| !is_as_seen(seen, from, page)) {
                return Err(ApiError::new(ErrorCode::PagesDiffer));
            }
            if page.lacks {
                lacking.push(from);
                if !args.lacking {
                    return Err(ApiError::new(ErrorCode::PageLacks).with("page", from));
                }
            }
            copy.add(page);
        }
        if pages.made.is_empty() {
            return Err(ApiError::new(ErrorCode::PageUndrawn).with("page", from + 1));
        }
        if copy.bytes() > MOST_BYTES {
            return Err(too_large());
        }
        if !progress(u64::from(from), Some(u64::from(pages.total))) {
            return Err(ApiError::new(ErrorCode::Cancelled));
        }
    }
    let operation = json!({"of": "redaction", "marks": args.marks, "pages": copy.pages(), "lacking": lacking});
    let (content, how) = ("application/pdf", "evidence-redacted-pages-how");
    Ok(Made { bytes: copy.finish(), content, end: "pdf", operation, how, lacking })
}

/// Whether a page is as large as it was seen: cropped and turned otherwise, the parts would cover another place.
fn is_as_seen(seen: &SeenPages, number: u32, page: &Page) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() <= LEEWAY.max(other.abs() * LEEWAY / 100.0);
    seen.sizes
        .iter()
        .filter(|(of, ..)| *of == number)
        .all(|(_, width, height)| near(*width, page.width) && near(*height, page.height))
}
