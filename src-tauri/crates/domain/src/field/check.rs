//! Whether what stands in fields is what their shapes say: codes of vocabularies, dates that can be read.

use serde_json::Value;

use super::{Field, Shape, items};
use crate::date::Date;
use crate::date_fault::Fault;
use crate::{DomainError, vocabulary};

/// Whether every code stands in its vocabulary and every date can be read. `document` is as its kind writes it.
///
/// # Errors
/// `Term` and `Date`, with the field; one within rows is `placements/from`.
pub fn check(fields: &[Field], document: &Value) -> Result<(), DomainError> {
    fields.iter().try_for_each(|field| match document.get(field.name) {
        None | Some(Value::Null) => Ok(()),
        Some(value) => check_value(field.name, field.shape, value),
    })
}

fn check_value(name: &str, shape: Shape, value: &Value) -> Result<(), DomainError> {
    let part = |item: &Value, part: &str, vocabulary| check_code(name, vocabulary, item.get(part));
    match shape {
        Shape::Code { vocabulary } => check_code(name, vocabulary, Some(value)),
        Shape::Codes { vocabulary } => items(value).try_for_each(|code| check_code(name, vocabulary, Some(code))),
        Shape::Term => match value.as_str().and_then(vocabulary::labels_of) {
            Some(_) => Ok(()),
            None => Err(DomainError::Shape { field: name.to_owned() }),
        },
        Shape::Date => check_date(name, value),
        Shape::Place => {
            check_code(&format!("{name}/precision"), "place_precision", value.get("precision"))?;
            check_code(&format!("{name}/region"), "region", value.get("region"))
        }
        Shape::Counts => items(value).try_for_each(|count| part(count, "of", "count_of")),
        Shape::Names => items(value).try_for_each(|each| {
            part(each, "usage", "name_usage")?;
            part(each, "scheme", "name_scheme")
        }),
        Shape::Additions => {
            items(value).try_for_each(|each| each.get("date").map_or(Ok(()), |date| check_date(name, date)))
        }
        Shape::Rows { fields } => items(value).try_for_each(|row| {
            fields.iter().try_for_each(|field| match row.get(field.name) {
                None | Some(Value::Null) => Ok(()),
                Some(value) => check_value(&format!("{name}/{}", field.name), field.shape, value),
            })
        }),
        _ => Ok(()),
    }
}

fn check_code(field: &str, vocabulary: &'static str, code: Option<&Value>) -> Result<(), DomainError> {
    match code.and_then(Value::as_str) {
        Some(code) if !code.is_empty() && !vocabulary::has(vocabulary, code) => {
            Err(DomainError::Term { field: field.to_owned(), vocabulary })
        }
        _ => Ok(()),
    }
}

fn check_date(field: &str, date: &Value) -> Result<(), DomainError> {
    match serde_json::from_value::<Option<Date>>(date.clone()) {
        Ok(Some(date)) => date.read(field).map(|_| ()),
        Ok(None) => Ok(()),
        Err(_) => Err(DomainError::Date { field: field.to_owned(), fault: Fault::Other }),
    }
}
