//! E-mail (RFC 5322, MIME): who, to whom, when, about what; the words of its parts; names of what is attached.

use std::io;

use mailparse::{MailHeaderMap, ParsedMail, parse_mail};

use super::{Source, Written, html, whole};

/// Headers that are read out.
const HEADERS: [&str; 6] = ["Subject", "From", "To", "Cc", "Date", "Reply-To"];
/// Mails within mails.
const DEEPEST: usize = 8;

/// Reads a mail.
pub(super) fn read(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let bytes = whole(source, written)?;
    mail(&bytes, DEEPEST, written).map_err(io::Error::other)
}

fn mail(bytes: &[u8], deeper: usize, written: &mut Written) -> Result<(), mailparse::MailParseError> {
    let mail = parse_mail(bytes)?;
    for name in HEADERS {
        for value in mail.headers.get_all_values(name) {
            written.push(&value);
            written.line();
        }
    }
    part(&mail, deeper, written);
    Ok(())
}

/// Multiparts are nested as deep as the file says; the parser has gone as deep already.
fn part(of: &ParsedMail<'_>, deeper: usize, written: &mut Written) {
    let disposition = of.get_content_disposition();
    if let Some(name) = disposition.params.get("filename").or_else(|| of.ctype.params.get("name")) {
        written.push(name);
        written.line();
    }
    match of.ctype.mimetype.as_str() {
        "multipart/alternative" => {
            // The same words twice say no more: the plain ones, where there are any.
            let plain = of.subparts.iter().find(|part| {
                part.ctype.mimetype == "text/plain" && part.get_body().is_ok_and(|body| !body.trim().is_empty())
            });
            match plain {
                Some(plain) => part(plain, deeper, written),
                None => of.subparts.iter().for_each(|each| part(each, deeper, written)),
            }
        }
        _ if !of.subparts.is_empty() => of.subparts.iter().for_each(|each| part(each, deeper, written)),
        "text/html" => html::read(&of.get_body().unwrap_or_default(), written),
        "message/rfc822" if deeper > 0 => {
            let _ = of.get_body_raw().ok().map(|bytes| mail(&bytes, deeper - 1, written));
        }
        text if text.starts_with("text/") => written.push(&of.get_body().unwrap_or_default()),
        _ => {}
    }
    written.line();
}
