//! What was given with a verb, without clap's types.

use clap::ArgMatches;

/// The options of the verb and those that stood before it.
#[derive(Debug, Clone)]
pub struct Given(Vec<ArgMatches>);

impl Given {
    /// The innermost command's path, and everything that was given on the way; none without a verb.
    pub(super) fn read(matches: ArgMatches) -> Option<(Self, String)> {
        let mut path: Vec<String> = Vec::new();
        let mut levels = vec![matches];
        while let Some((name, below)) = levels.last_mut().and_then(ArgMatches::remove_subcommand) {
            path.push(name);
            levels.push(below);
        }
        levels.reverse();
        (!path.is_empty()).then(|| (Self(levels), path.join(" ")))
    }

    fn first<T: Clone + Send + Sync + 'static>(&self, id: &str) -> Option<T> {
        self.0.iter().find_map(|level| level.try_get_one::<T>(id).ok().flatten().cloned())
    }

    /// A needed text; clap has refused the call without it.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.maybe(id).unwrap_or_default()
    }

    /// A text that may be missing.
    #[must_use]
    pub fn maybe(&self, id: &str) -> Option<String> {
        self.first(id)
    }

    /// A number that may be missing.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<u32> {
        self.first(id)
    }

    /// A larger number that may be missing.
    #[must_use]
    pub fn version(&self, id: &str) -> Option<u64> {
        self.first(id)
    }

    /// Whether a switch was given, before the verb or after it.
    #[must_use]
    pub fn flag(&self, id: &str) -> bool {
        self.0.iter().any(|level| level.try_get_one::<bool>(id).ok().flatten() == Some(&true))
    }

    /// Whether anything was given for it.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.maybe(id).is_some()
    }

    /// All values of an option that may be repeated.
    #[must_use]
    pub fn all(&self, id: &str) -> Vec<String> {
        self.0
            .iter()
            .find_map(|level| level.try_get_many::<String>(id).ok().flatten())
            .map(|values| values.cloned().collect())
            .unwrap_or_default()
    }
}
