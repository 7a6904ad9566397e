//! The first screen as it stands before its script runs: which of the pages that the build made, and its theme.
//! The script takes the page over, or puts another screen in its place where this was wrong.

use serde_json::Value;

/// What the window begins with.
#[derive(Debug, PartialEq, Eq)]
pub struct First {
    screen: &'static str,
    language: &'static str,
    theme: &'static str,
}

impl First {
    /// From what `program.start` answers; `named`: a vault was open before, or was named when starting.
    pub fn of(start: &Value, named: bool) -> Self {
        let text = |name: &str| start.get(name).and_then(Value::as_str).unwrap_or_default();
        let exists = start.get("default_exists").and_then(Value::as_bool).unwrap_or_default();
        Self {
            screen: if named || exists { "unlock" } else { "welcome" },
            language: if text("language") == "ru" { "ru" } else { "en" },
            theme: ["light", "dark"].into_iter().find(|theme| *theme == text("theme")).unwrap_or("system"),
        }
    }

    /// File among the window's own.
    pub fn page(&self) -> String {
        format!("{}-{}.html", self.screen, self.language)
    }

    /// Script that gives the page its theme before it is painted: the system's would be seen for a moment.
    pub fn dress(&self) -> String {
        format!("document.documentElement.dataset.theme = '{}'", self.theme)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::First;

    #[test]
    fn the_page_is_the_one_that_the_screen_will_be() {
        let start = |exists, theme| json!({"language": "ru", "theme": theme, "default_exists": exists});
        assert_eq!(First::of(&start(false, "system"), false).page(), "welcome-ru.html");
        assert_eq!(First::of(&start(true, "system"), false).page(), "unlock-ru.html");
        assert_eq!(First::of(&start(false, "dark"), true).page(), "unlock-ru.html");
        assert_eq!(First::of(&json!({}), false).page(), "welcome-en.html");
    }

    #[test]
    fn nothing_but_a_known_theme_becomes_script() {
        let dark = First::of(&json!({"theme": "dark"}), false);
        assert_eq!(dark.dress(), "document.documentElement.dataset.theme = 'dark'");
        let foreign = First::of(&json!({"theme": "';alert(1)//", "language": "../x"}), false);
        assert_eq!(foreign.dress(), "document.documentElement.dataset.theme = 'system'");
        assert_eq!(foreign.page(), "welcome-en.html");
    }
}
