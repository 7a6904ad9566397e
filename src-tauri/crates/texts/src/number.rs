//! Numbers as each language writes them.

use fluent_bundle::FluentValue;

/// What stands between groups of three digits. Russian: a space at which no line breaks.
const ENGLISH: &str = ",";
const RUSSIAN: &str = "\u{a0}";

/// Fluent's formatter for English.
pub(crate) fn format_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, ENGLISH, ".")
}

/// Fluent's formatter for Russian.
pub(crate) fn format_russian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format(value, RUSSIAN, ",")
}

fn format(value: &FluentValue<'_>, group: &str, point: &str) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_ref()), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let grouped = if number.options.use_grouping { grouped(whole, group) } else { whole.to_owned() };
    Some(match fraction {
        Some(fraction) => format!("{sign}{grouped}{point}{fraction}"),
        None => format!("{sign}{grouped}"),
    })
}

fn grouped(digits: &str, group: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(value: f64) -> Option<String> {
        format_english(&FluentValue::from(value), &())
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(english(5169.0).as_deref(), Some("5,169"));
        assert_eq!(english(-1_234_567.5).as_deref(), Some("-1,234,567.5"));
        assert_eq!(english(999.0).as_deref(), Some("999"));
        assert_eq!(format_russian(&FluentValue::from(100_000), &()).as_deref(), Some("100\u{a0}000"));
        assert_eq!(format_russian(&FluentValue::from(0.5), &()).as_deref(), Some("0,5"));
        assert_eq!(format_english(&FluentValue::from("5169"), &()), None);
    }
}
