//! A mapping made ready: kinds, targets, formats and codes looked up once, before the first row.

use std::collections::HashMap;

use khronika_domain::{Kind, vocabulary};

use super::date::Format;
use super::fault::{Entry, List, MappingError};
use super::mapping::{Column, Constant, Mapping, Replacement, Split};
use super::target::{Target, takes_rows};

/// A mapping that can be followed.
#[derive(Debug)]
pub(super) struct Plan {
    pub kind: Kind,
    pub rules: Vec<Rule>,
    /// How many groups of source columns there are.
    pub groups: usize,
}

/// Where the values of a rule come from.
#[derive(Debug)]
pub(super) enum Origin {
    Column(String),
    Constant(String),
}

/// One entry of the mapping.
#[derive(Debug)]
pub(super) struct Rule {
    pub origin: Origin,
    pub target: Target,
    pub language: Option<String>,
    pub usage: Option<String>,
    pub scheme: Option<String>,
    pub formats: Vec<Format>,
    pub prefix: String,
    pub split: Option<Split>,
    pub group: Option<usize>,
    pub needed: bool,
    pub recognise: bool,
    values: HashMap<String, Vec<String>>,
    otherwise: Option<Vec<String>>,
}

impl Rule {
    /// What the problem of a cell is reported under.
    pub fn label(&self) -> &str {
        match &self.origin {
            Origin::Column(column) => column,
            Origin::Constant(_) => "",
        }
    }

    /// What stands for a value, where the mapping says it.
    pub fn replacement(&self, value: &str) -> Option<&[String]> {
        if self.values.is_empty() && self.otherwise.is_none() {
            return None;
        }
        self.values.get(&folded(value)).or(self.otherwise.as_ref()).map(Vec::as_slice)
    }
}

impl Plan {
    /// # Errors
    /// The first entry that can't be followed.
    pub fn new(mapping: &Mapping) -> Result<Self, MappingError> {
        let kind: Kind = mapping
            .kind
            .trim()
            .parse()
            .ok()
            .filter(|kind| takes_rows(*kind))
            .ok_or_else(|| MappingError::Kind { shown: mapping.kind.clone() })?;
        let mut groups = HashMap::new();
        let mut rules = Vec::with_capacity(mapping.columns.len() + mapping.constants.len());
        for (at, column) in mapping.columns.iter().enumerate() {
            let entry = Entry { list: List::Columns, number: at + 1 };
            let mut rule = rule(kind, column, Origin::Column(column.column.trim().to_owned()), entry)?;
            if let Some(name) = &column.group {
                let source = matches!(rule.target, Target::SourceText | Target::SourceAddress);
                if !source || column.split.is_some() {
                    return Err(MappingError::Group { at: entry });
                }
                let next = groups.len();
                rule.group = Some(*groups.entry(name.as_str()).or_insert(next));
            }
            rules.push(rule);
        }
        for (at, constant) in mapping.constants.iter().enumerate() {
            let entry = Entry { list: List::Constants, number: at + 1 };
            let rule = rule(kind, &as_column(constant), Origin::Constant(constant.value.clone()), entry)?;
            if let Some(vocabulary) = rule.target.vocabulary() {
                check_code(entry, vocabulary, &constant.value)?;
            }
            rules.push(rule);
        }
        Ok(Self { kind, rules, groups: groups.len() })
    }
}

fn as_column(constant: &Constant) -> Column {
    Column {
        column: String::new(),
        to: constant.to.clone(),
        language: constant.language.clone(),
        format: super::mapping::Formats::default(),
        of: None,
        values: std::collections::BTreeMap::new(),
        prefix: None,
        split: None,
        group: None,
        usage: None,
        scheme: None,
        skip_empty: true,
        recognise: false,
    }
}

fn rule(kind: Kind, column: &Column, origin: Origin, at: Entry) -> Result<Rule, MappingError> {
    let target = Target::parse(kind, &column.to, column.of.as_deref())
        .ok_or_else(|| MappingError::Target { at, shown: column.to.clone() })?;
    if let Target::Count(of) = &target {
        check_code(at, "count_of", of)?;
    }
    for (vocabulary, code) in [("name_usage", &column.usage), ("name_scheme", &column.scheme)] {
        if let Some(code) = code {
            check_code(at, vocabulary, code)?;
        }
    }
    let format = |text: &String| Format::parse(text).ok_or_else(|| MappingError::Format { at, shown: text.clone() });
    let mut values = HashMap::new();
    let mut otherwise = None;
    for (value, replacement) in &column.values {
        let replacement = match replacement {
            Replacement::One(one) => vec![one.clone()],
            Replacement::Many(many) => many.clone(),
        };
        if let Some(vocabulary) = target.vocabulary() {
            replacement.iter().try_for_each(|code| check_code(at, vocabulary, code))?;
        }
        if value == "*" {
            otherwise = Some(replacement);
        } else {
            values.insert(folded(value), replacement);
        }
    }
    Ok(Rule {
        origin,
        target,
        language: column.language.clone(),
        usage: column.usage.clone(),
        scheme: column.scheme.clone(),
        formats: column.format.0.iter().map(format).collect::<Result<_, _>>()?,
        prefix: column.prefix.clone().unwrap_or_default(),
        split: column.split,
        group: None,
        needed: !column.skip_empty,
        recognise: column.recognise,
        values,
        otherwise,
    })
}

fn check_code(at: Entry, vocabulary: &'static str, code: &str) -> Result<(), MappingError> {
    if vocabulary::has(vocabulary, code) {
        Ok(())
    } else {
        Err(MappingError::UnknownCode { at, vocabulary, shown: code.to_owned() })
    }
}

/// Values are compared without regard to case and white space.
fn folded(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
