//! Rich Text Format (RTF 1.9.1): its letters, in the table that the file names or in Unicode, without what describes them.

use std::io;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Source, Written, whole};

/// Groups within each other.
const DEEPEST: usize = 512;
/// Groups that describe, and hold no words of the text.
const UNREAD: [&str; 18] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "generator",
    "themedata",
    "colorschememapping",
    "latentstyles",
    "datastore",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "xmlnstbl",
    "fldinst",
    "mmathPr",
    "filetbl",
];

/// How a group is read.
#[derive(Clone)]
struct Group {
    unread: bool,
    table: &'static Encoding,
    /// Signs that stand for a letter of Unicode in programs that know none.
    instead: usize,
}

/// Reads a text.
pub(super) fn read(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let bytes = whole(source, written)?;
    if !bytes.starts_with(b"{\\rtf") {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut text = Rtf { rest: &bytes, page: 1, main: WINDOWS_1252, letters: Vec::new(), skip: 0, written };
    text.read()
}

struct Rtf<'a> {
    rest: &'a [u8],
    page: u32,
    main: &'static Encoding,
    /// Bytes that wait to be decoded together.
    letters: Vec<u8>,
    skip: usize,
    written: &'a mut Written,
}

impl Rtf<'_> {
    fn read(&mut self) -> io::Result<()> {
        let mut groups: Vec<Group> = Vec::new();
        let mut group = Group { unread: false, table: self.main, instead: 1 };
        self.written.turn(Some(1));
        while let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            match first {
                b'{' => {
                    self.flush(&group);
                    if groups.len() >= DEEPEST {
                        return Err(io::ErrorKind::InvalidData.into());
                    }
                    groups.push(group.clone());
                    self.skip = 0;
                }
                b'}' => {
                    self.flush(&group);
                    group = groups.pop().unwrap_or(group);
                    self.skip = 0;
                }
                b'\\' => self.control(&mut group),
                b'\r' | b'\n' => {}
                byte => self.letter(*byte, &group),
            }
            if self.written.is_full() {
                break;
            }
        }
        self.flush(&group);
        Ok(())
    }

    fn letter(&mut self, byte: u8, group: &Group) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !group.unread {
            self.letters.push(byte);
        }
    }

    /// Letters of one table are decoded together: some take two bytes.
    fn flush(&mut self, group: &Group) {
        if !self.letters.is_empty() {
            self.written.push(&group.table.decode_without_bom_handling(&self.letters).0);
            self.letters.clear();
        }
    }

    fn control(&mut self, group: &mut Group) {
        let Some((first, rest)) = self.rest.split_first() else { return };
        if !first.is_ascii_alphabetic() {
            self.rest = rest;
            match first {
                b'\'' => {
                    let digits = rest.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
                    if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                        self.rest = rest.get(2..).unwrap_or_default();
                        self.letter(byte, group);
                    }
                }
                b'*' => group.unread = true,
                b'~' => self.letter(b' ', group),
                b'_' => self.letter(b'-', group),
                b'\\' | b'{' | b'}' => self.letter(*first, group),
                b'\r' | b'\n' => self.line(group),
                _ => {}
            }
            return;
        }
        let long = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, rest) = self.rest.split_at(long);
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
        let (number, rest) = rest.split_at(digits);
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let word = std::str::from_utf8(word).unwrap_or_default();
        let number: Option<i64> = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        self.word(word, number, group);
    }

    fn word(&mut self, word: &str, number: Option<i64>, group: &mut Group) {
        match (word, number) {
            ("ansicpg", Some(page)) => {
                let label = if page == 10007 { "x-mac-cyrillic".to_owned() } else { format!("windows-{page}") };
                self.main = Encoding::for_label(label.as_bytes()).unwrap_or(self.main);
                group.table = self.main;
            }
            ("u", Some(letter)) => {
                self.flush(group);
                // Above 32767 the number is written as a negative one.
                let letter = u32::try_from(letter.rem_euclid(65_536)).ok().and_then(char::from_u32);
                if let Some(letter) = letter.filter(|_| !group.unread) {
                    self.written.push(letter.encode_utf8(&mut [0; 4]));
                }
                self.skip = group.instead;
            }
            ("uc", Some(instead)) => group.instead = usize::try_from(instead).unwrap_or(1).min(16),
            ("bin", Some(long)) => {
                self.rest = self.rest.get(usize::try_from(long).unwrap_or_default()..).unwrap_or_default();
            }
            ("par" | "line" | "row" | "sect", _) => self.line(group),
            ("tab" | "cell", _) => self.letter(b' ', group),
            ("page", _) if !group.unread => {
                self.flush(group);
                self.page += 1;
                self.written.turn(Some(self.page));
            }
            (word, _) if UNREAD.contains(&word) => group.unread = true,
            _ => {}
        }
    }

    fn line(&mut self, group: &Group) {
        self.flush(group);
        if !group.unread {
            self.written.line();
        }
    }
}
