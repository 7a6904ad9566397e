//! What counts as a name below *named*: exact dates are told by their month.

use serde_json::{Value, json};

use crate::date::{self, Date, End, Grain, Point, Reading};

/// A date no finer than its month. The phrase and the zone go: they may say the day or the place.
pub(super) fn month(value: &Value) -> Option<Value> {
    let date: Date = serde_json::from_value(value.clone()).ok()?;
    let month = match date::read(&date.edtf)? {
        Reading::Point(point) | Reading::Moment(point, ..) => match point.grain {
            Grain::Day(year @ 0..=9999, month, _) => format!("{year:04}-{month:02}"),
            Grain::Day(..) => return None,
            _ => date.edtf,
        },
        Reading::Interval(from, to) if is_wide(from) && is_wide(to) => date.edtf,
        Reading::Interval(..) => return None,
        Reading::FarYear(_) => date.edtf,
    };
    Some(json!({ "edtf": month }))
}

fn is_wide(end: End) -> bool {
    !matches!(end, End::At(Point { grain: Grain::Day(..), .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_becomes_its_month() {
        let month = |edtf: &str| month(&json!({ "edtf": edtf, "phrase": "в день рождения" }));
        assert_eq!(month("2022-03-05"), Some(json!({ "edtf": "2022-03" })));
        assert_eq!(month("2022-03-05T10:00:00Z"), Some(json!({ "edtf": "2022-03" })));
        assert_eq!(month("2022-03"), Some(json!({ "edtf": "2022-03" })));
        assert_eq!(month("2022-03/2022-05"), Some(json!({ "edtf": "2022-03/2022-05" })));
        assert_eq!(month("2022-03-05/2022-03-06"), None);
        assert_eq!(month("в марте"), None);
    }
}
