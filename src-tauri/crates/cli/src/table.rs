//! Columns: as wide as what stands in them, the last one as wide as the screen leaves.

/// Rows under each other; every column but the last is padded, and one in which nothing stands is left out.
#[must_use]
pub fn aligned(rows: &[Vec<String>], width: usize) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths).filter(|(_, width)| **width > 0) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.chars().count()) + 2));
        }
        text.push_str(&shortened(line.trim_end(), width));
        text.push('\n');
    }
    text
}

/// A text on one line of at most that many signs.
#[must_use]
pub fn shortened(text: &str, width: usize) -> String {
    match text.char_indices().nth(width.max(2)) {
        None => text.to_owned(),
        Some(_) => {
            let kept: String = text.chars().take(width.max(2) - 1).collect();
            format!("{}…", kept.trim_end())
        }
    }
}

/// A text from elsewhere: nothing in it steers the terminal.
#[must_use]
pub fn tame(text: &str) -> String {
    let line = |c: char| matches!(c, '\n' | '\t');
    text.chars().map(|c| if c.is_control() && !line(c) || is_bidi_control(c) { '\u{fffd}' } else { c }).collect()
}

/// The same on one line.
#[must_use]
pub fn line(text: &str) -> String {
    tame(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Overrides of the writing direction can show a text as another one.
const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_in_any_script() {
        let rows = vec![vec!["а".to_owned(), "b".to_owned()], vec!["абв".to_owned(), "c".to_owned()]];
        assert_eq!(aligned(&rows, 80), "а    b\nабв  c\n");
        let gap = vec![vec!["a".to_owned(), String::new(), "b".to_owned()]];
        assert_eq!(aligned(&gap, 80), "a  b\n");
        assert_eq!(aligned(&rows, 5), "а…\nабв…\n");
    }

    #[test]
    fn recorded_text_does_not_steer_the_terminal() {
        assert_eq!(tame("a\u{1b}[2Jb\u{202e}c\nd"), "a\u{fffd}[2Jb\u{fffd}c\nd");
        assert_eq!(line(" a\n b\t"), "a b");
    }
}
