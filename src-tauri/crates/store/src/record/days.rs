//! Records of some days, by what their dates can mean.

use rusqlite::types::Value as Sql;

/// The numbers of the records that aren't over before `from` and haven't begun after `to` (YYYY-MM-DD), as a
/// subquery; `None` where neither is given. Undated records aren't among them. The index `listing_by_days`
/// holds all of it.
pub(crate) fn within(from: Option<&String>, to: Option<&String>, values: &mut Vec<Sql>) -> Option<String> {
    if from.is_none() && to.is_none() {
        return None;
    }
    let mut wheres = "date_from <> ''".to_owned();
    if let Some(to) = to {
        values.push(to.clone().into());
        wheres.push_str(&format!(" AND date_from <= ?{}", values.len()));
    }
    if let Some(from) = from {
        values.push(from.clone().into());
        // A date without an end may last.
        wheres.push_str(&format!(" AND (date_to = '' OR date_to >= ?{})", values.len()));
    }
    Some(format!("SELECT number FROM listing WHERE {wheres}"))
}
