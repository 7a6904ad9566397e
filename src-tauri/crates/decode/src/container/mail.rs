//! Letters as mail programs save them (RFC 5322, RFC 2045): the files that are attached to one. Must not use a name as it
//! stands: it is whatever the sender wrote.

use std::collections::HashSet;
use std::io::{self, Read, Write};

use mailparse::{DispositionType, ParsedMail};

use super::{
    Container, ContainerFault, ContainerKind, MOST_MEMBERS, Member, MemberPart, MemberRead, Passing, Source, unsigned,
};
use crate::openpgp::Digests;

/// Media type (IANA) of a letter.
pub(crate) const MAIL: &str = "message/rfc822";
/// The most bytes of a letter: it is in memory as a whole, and what is attached to it once more.
const MOST: u64 = 256 << 20;
/// The most letters of a name.
const LONGEST: usize = 200;

/// What is attached to a letter.
pub(crate) fn list(file: &mut impl Source, size: u64) -> Container {
    let refused = |fault| Container::refused(ContainerKind::Mail, fault);
    let Some(bytes) = whole(file, size) else { return refused(ContainerFault::Unreadable) };
    let Some(mail) = mailparse::parse_mail(&bytes).ok().filter(is_letter) else {
        return refused(ContainerFault::Unreadable);
    };
    let mut members = Vec::new();
    let mut taken = HashSet::new();
    for (number, part) in (0_u32..).zip(attached(&mail)) {
        if members.len() >= MOST_MEMBERS {
            return refused(ContainerFault::Many);
        }
        let Ok(body) = part.get_body_raw() else { continue };
        let path = alone(name(part, number), &mut taken);
        members.push(Member { number, path, size: body.len() as u64, part: MemberPart::Other, signature: None });
    }
    Container { kind: ContainerKind::Mail, fault: None, members, proofs: Vec::new() }
}

/// Hands one of them on.
///
/// # Errors
/// `InvalidData` where it isn't there; what is wrong with the other end of the pipe.
pub(crate) fn stream(
    file: &mut impl Source,
    to: &mut impl Write,
    size: u64,
    member: &Member,
) -> io::Result<MemberRead> {
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let bytes = whole(file, size).ok_or_else(wrong)?;
    let mail = mailparse::parse_mail(&bytes).map_err(|_| wrong())?;
    let number = usize::try_from(member.number).map_err(|_| wrong())?;
    let attached = attached(&mail);
    let body = attached.get(number).ok_or_else(wrong)?.get_body_raw().map_err(|_| wrong())?;
    let mut passing = Passing { to, digests: Digests::new()? };
    passing.pass(&mut body.as_slice(), member.size)?;
    Ok(MemberRead { sha256: passing.digests.sha256()?, signature: unsigned() })
}

fn whole(file: &mut impl Source, size: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    (size <= MOST).then(|| file.take(MOST).read_to_end(&mut bytes).ok())??;
    Some(bytes)
}

/// Whether it says from whom, to whom or when: any text parses as a letter of a kind.
fn is_letter(mail: &ParsedMail<'_>) -> bool {
    let said = |wanted: &str| mail.headers.iter().any(|header| header.get_key_ref().eq_ignore_ascii_case(wanted));
    said("From") && ["To", "Date", "Subject", "Message-ID"].into_iter().any(said)
}

/// The parts that are files: they have a name, are said to be attached, or are no text to read.
fn attached<'a>(mail: &'a ParsedMail<'a>) -> Vec<&'a ParsedMail<'a>> {
    let is_file = |part: &&ParsedMail<'_>| {
        part.subparts.is_empty()
            && (part.get_content_disposition().disposition == DispositionType::Attachment
                || said(part).is_some()
                || !part.ctype.mimetype.starts_with("text/"))
    };
    let leaves = mail.parts().filter(is_file);
    leaves.filter(|part| !part.ctype.mimetype.starts_with("multipart/")).collect()
}

/// The name that the sender gave (RFC 2183, RFC 2231; in a word of RFC 2047 as many programs write it).
fn said(part: &ParsedMail<'_>) -> Option<String> {
    let disposition = part.get_content_disposition();
    let given = disposition.params.get("filename").or_else(|| part.ctype.params.get("name"))?;
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    let clean = clean.trim().trim_matches('.');
    (!clean.is_empty()).then(|| clean.to_owned())
}

fn name(part: &ParsedMail<'_>, number: u32) -> String {
    said(part).unwrap_or_else(|| {
        let end = if part.ctype.mimetype == MAIL { "eml" } else { "bin" };
        format!("{}.{end}", number + 1)
    })
}

/// A name that no other one has.
fn alone(name: String, taken: &mut HashSet<String>) -> String {
    let mut found = name.clone();
    let mut count = 2;
    while !taken.insert(found.to_lowercase()) {
        found = match name.rsplit_once('.') {
            Some((stem, end)) => format!("{stem} ({count}).{end}"),
            None => format!("{name} ({count})"),
        };
        count += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(letter: &str) -> Vec<String> {
        let bytes = letter.replace('\n', "\r\n").into_bytes();
        let size = bytes.len() as u64;
        list(&mut io::Cursor::new(bytes), size).members.into_iter().map(|member| member.path).collect()
    }

    #[test]
    fn names_in_every_form_are_read_and_none_leads_anywhere() {
        let letter = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n\
            --x\nContent-Type: text/plain\n\nwords\n\
            --x\nContent-Type: image/png\nContent-Disposition: attachment; filename*=UTF-8''%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0.png\n\na\n\
            --x\nContent-Type: image/png\nContent-Disposition: attachment; filename=\"=?utf-8?B?0KHQv9GA0LDQstC60LAucG5n?=\"\n\nb\n\
            --x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../etc/passwd\"\n\nc\n\
            --x\nContent-Type: message/rfc822\n\nFrom: c@example.org\nTo: d@example.org\n\ninner\n\
            --x--\n";
        assert_eq!(names(letter), ["Справка.png", "Справка (2).png", "passwd", "4.eml"]);
        assert_eq!(names("no letter at all\n"), Vec::<String>::new());
    }
}
