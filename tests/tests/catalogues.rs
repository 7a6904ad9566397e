//! The two languages say the same things: every message exists in both, with the same arguments.
//!
//! Owns: what is checked on the Fluent files themselves, whoever reads them.
//! Must not: judge the wording.

// A file that can't be read ends the test at that place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

const LANGUAGES: [&str; 2] = ["en", "ru"];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a text asks for and chooses by; the words themselves may differ between the languages.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    arguments: BTreeSet<String>,
    /// `$sex: feminine masculine other`: choices that aren't plural forms must be the same in both.
    choices: BTreeSet<String>,
    /// The plural forms of each choice, to be held against what the language has.
    plurals: Vec<BTreeSet<String>>,
}

impl Shape {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let mut names = BTreeSet::new();
                for variant in variants {
                    if let VariantKey::Identifier { name } = &variant.key {
                        names.insert((*name).to_owned());
                    }
                    self.read(&variant.value);
                }
                let plural = names.iter().all(|name| PLURALS.contains(&name.as_str()));
                if plural {
                    self.plurals.push(names);
                } else {
                    let names: Vec<String> = names.into_iter().collect();
                    self.choices.insert(format!("{}: {}", subject(selector), names.join(" ")));
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.read_call(arguments),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => self.read_call(arguments),
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }

    fn read_call(&mut self, call: &CallArguments<&str>) {
        for argument in &call.positional {
            self.read_inline(argument);
        }
    }
}

fn subject(selector: &InlineExpression<&str>) -> String {
    match selector {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::FunctionReference { id, .. } => id.name.to_owned(),
        _ => "a term".to_owned(),
    }
}

/// Every message, attribute (`message.attribute`) and term (`-term`) of one language, by file.
struct Catalogue {
    texts: BTreeMap<(String, String), Shape>,
    faults: Vec<String>,
}

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("ui/locales").join(language)
}

fn read(language: &str) -> Catalogue {
    let mut catalogue = Catalogue { texts: BTreeMap::new(), faults: Vec::new() };
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "ftl"));
    files.sort();
    assert!(!files.is_empty(), "{language} has no catalogue");
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let resource = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                catalogue.faults.extend(errors.iter().map(|error| format!("{language}/{file}: {error}")));
                resource
            }
        };
        for entry in &resource.body {
            for (name, pattern) in patterns(entry) {
                if let Some(other) = owners.insert(name.clone(), file.clone()) {
                    catalogue.faults.push(format!("{language}/{file}: {name} stands in {other} already"));
                }
                let mut shape = Shape::default();
                if let Some(pattern) = pattern {
                    shape.read(pattern);
                }
                catalogue.texts.insert((file.clone(), name), shape);
            }
        }
    }
    catalogue
}

fn patterns<'a>(entry: &'a Entry<&'a str>) -> Vec<(String, Option<&'a Pattern<&'a str>>)> {
    let (name, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
        _ => return Vec::new(),
    };
    let mut found: Vec<_> =
        attributes.iter().map(|attribute| (format!("{name}.{}", attribute.id.name), Some(&attribute.value))).collect();
    found.push((name, value));
    found
}

fn none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

#[test]
fn every_file_is_read_whole_and_names_each_text_once() {
    let faults: Vec<String> = LANGUAGES.iter().flat_map(|language| read(language).faults).collect();
    none(&faults, "Fluent's grammar");
}

#[test]
fn every_text_exists_in_both_languages() {
    let [en, ru] = LANGUAGES.map(read);
    let mut faults = Vec::new();
    for (here, there, language) in [(&en, &ru, "ru"), (&ru, &en, "en")] {
        for (file, name) in here.texts.keys() {
            if !there.texts.contains_key(&(file.clone(), name.clone())) {
                faults.push(format!("{language}/{file}: {name} is missing"));
            }
        }
    }
    none(&faults, "complete in both");
}

#[test]
fn both_languages_take_the_same_arguments() {
    let [en, ru] = LANGUAGES.map(read);
    let mut faults = Vec::new();
    for ((file, name), english) in &en.texts {
        // A term may have cases in one language only; who calls it passes what it needs.
        let Some(russian) = ru.texts.get(&(file.clone(), name.clone())).filter(|_| !name.starts_with('-')) else {
            continue;
        };
        if english.arguments != russian.arguments {
            faults.push(format!("{file}: {name}: en {:?}, ru {:?}", english.arguments, russian.arguments));
        }
        if english.choices != russian.choices {
            faults.push(format!("{file}: {name}: en {:?}, ru {:?}", english.choices, russian.choices));
        }
    }
    none(&faults, "the same arguments and choices");
}

/// With "other" alone a choice is by exact numbers, and needs no further forms.
#[test]
fn every_plural_has_the_forms_of_its_language() {
    let mut faults = Vec::new();
    for (language, forms) in [("en", ["one", "other"].as_slice()), ("ru", ["one", "few", "many"].as_slice())] {
        for ((file, name), shape) in read(language).texts {
            for found in shape.plurals.iter().filter(|found| found.len() > 1) {
                if !forms.iter().all(|form| found.contains(*form)) {
                    faults.push(format!("{language}/{file}: {name}: {found:?} of {forms:?}"));
                }
            }
        }
    }
    none(&faults, "plural forms");
}

#[test]
fn the_checks_find_what_they_look_for() {
    let shape = |text: &str| {
        let resource = parser::parse(text).unwrap();
        let mut shape = Shape::default();
        shape.read(patterns(&resource.body[0])[0].1.unwrap());
        format!("{shape:?}")
    };
    let by_sex = shape("a = { $sex ->\n [f] { $name }\n *[other] they\n }\n");
    assert!(by_sex.contains("$sex: f other") && by_sex.contains("\"name\""), "{by_sex}");
    let by_count = shape("a = { NUMBER($n) ->\n [one] one\n *[other] many\n }\n");
    assert!(by_count.contains("plurals: [{\"one\", \"other\"}]") && by_count.contains("\"n\""), "{by_count}");
}
