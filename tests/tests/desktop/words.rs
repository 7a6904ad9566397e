//! The window's texts as the test finds them: by key, in the language that is on screen.

use std::collections::BTreeMap;
use std::path::Path;

/// The texts of one language that stand on one line and take no argument.
pub struct Words(BTreeMap<String, String>);

impl Words {
    pub fn of(language: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("ui/locales").join(language);
        let mut words = BTreeMap::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let lines = text.lines().filter(|line| !line.starts_with([' ', '#', '}']));
            words.extend(
                lines.filter_map(|line| line.split_once(" = ")).map(|(key, text)| (key.to_owned(), text.to_owned())),
            );
        }
        Self(words)
    }

    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).unwrap_or_else(|| panic!("no text {key}"))
    }
}
