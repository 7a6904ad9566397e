//! Values of an XML document, each with the elements that it stands in. No entity but the five that XML brings is resolved,
//! nothing is fetched.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::entity;

/// Elements within each other, and values in all, that are looked at.
const DEEPEST: usize = 64;
const MOST: usize = 100_000;

/// Namespace and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) space: String,
    pub(super) local: String,
}

/// A value, and where it stands: the elements around it, the outermost first; for an attribute, its name.
pub(super) struct Said<'a> {
    pub(super) path: &'a [Name],
    pub(super) attribute: Option<Name>,
    pub(super) value: &'a str,
}

fn named(space: ResolveResult<'_>, local: &str) -> Name {
    let space = match space {
        ResolveResult::Bound(space) => space.into_inner().to_owned(),
        _ => String::new(),
    };
    Name { space, local: local.to_owned() }
}

/// Tells of each value. What is damaged ends it; what stood before counts.
pub(super) fn walk(text: &str, mut on: impl FnMut(Said<'_>)) {
    let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
    let mut path: Vec<Name> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for _ in 0..MOST {
        let event = match reader.read_resolved_event() {
            Ok((space, Event::Start(start))) => {
                path.push(named(space, start.local_name().into_inner()));
                words.push(String::new());
                Event::Start(start)
            }
            Ok((space, Event::Empty(start))) => {
                path.push(named(space, start.local_name().into_inner()));
                Event::Empty(start)
            }
            Ok((_, event)) => event,
            Err(_) => return,
        };
        match event {
            Event::Start(start) => attributes(&reader, &start, &path, &mut on),
            Event::Empty(start) => {
                attributes(&reader, &start, &path, &mut on);
                path.pop();
            }
            Event::Text(text) => words.iter_mut().last().into_iter().for_each(|to| to.push_str(&text.xml10_content())),
            Event::CData(text) => words.iter_mut().last().into_iter().for_each(|to| to.push_str(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                words.iter_mut().last().into_iter().for_each(|to| to.extend(entity::resolved(&entity)));
            }
            Event::End(_) => {
                let value = words.pop().unwrap_or_default();
                if !value.trim().is_empty() {
                    on(Said { path: &path, attribute: None, value: value.trim() });
                }
                path.pop();
            }
            Event::Eof => return,
            _ => {}
        }
        if path.len() > DEEPEST {
            return;
        }
    }
}

fn attributes(reader: &NsReader<&[u8]>, start: &BytesStart<'_>, path: &[Name], on: &mut impl FnMut(Said<'_>)) {
    for attribute in start.attributes().flatten() {
        // That says what a prefix means, and nothing of the file.
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let attribute = Some(named(space, local.into_inner()));
        if !value.trim().is_empty() {
            on(Said { path, attribute, value: value.trim() });
        }
    }
}
