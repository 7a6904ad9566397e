//! A page in HTML as somebody would read it: without its tags, scripts and styles.

use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::Written;

/// What isn't read out.
const UNREAD: &[&[u8]] = &[b"script", b"style", b"noscript", b"template", b"svg", b"math"];
/// What stands within a line.
const INLINE: &[&[u8]] = &[
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"big", b"cite", b"code", b"del", b"dfn", b"em", b"font", b"i", b"ins",
    b"kbd", b"label", b"mark", b"q", b"s", b"samp", b"small", b"span", b"strike", b"strong", b"sub", b"sup", b"time",
    b"tt", b"u", b"var", b"wbr", b"o:p",
];
/// What stands beside something in one line.
const BESIDE: &[&[u8]] = &[b"td", b"th", b"img", b"input", b"button", b"select"];

/// Reads a page.
pub(super) fn read(page: &str, written: &mut Written) {
    let mut emitter = DefaultEmitter::default();
    // So that what stands in a script or a style is taken for no tag.
    emitter.naively_switch_states(true);
    let mut unread: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        if written.is_full() {
            return;
        }
        match token {
            Token::StartTag(tag) => {
                let name = tag.name.as_slice();
                if UNREAD.contains(&name) && !tag.self_closing {
                    *unread.entry(name.to_vec()).or_default() += 1;
                }
                ends(name, written);
                if let Some(alt) = tag.attributes.get(b"alt".as_slice()).filter(|_| unread.is_empty()) {
                    written.push(&String::from_utf8_lossy(alt.as_slice()));
                    written.space();
                }
            }
            Token::EndTag(tag) => {
                let name = tag.name.as_slice();
                if let Some(open) = unread.get_mut(name) {
                    *open = open.saturating_sub(1);
                    if *open == 0 {
                        unread.remove(name);
                    }
                }
                ends(name, written);
            }
            Token::String(text) if unread.is_empty() => written.push(&within_a_line(text.as_slice())),
            _ => {}
        }
    }
}

/// Line ends in the source are white space.
fn within_a_line(text: &[u8]) -> String {
    String::from_utf8_lossy(text).replace(['\n', '\r'], " ")
}

fn ends(tag: &[u8], written: &mut Written) {
    if BESIDE.contains(&tag) {
        written.space();
    } else if !INLINE.contains(&tag) {
        written.line();
    }
}
