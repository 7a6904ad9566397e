//! Files that the person chose in the system's own dialog, or dropped on the window: the page gets a token
//! for each and never names a path that a command would read or write.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use khronika_api::{ApiError, ErrorCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The arguments that are paths, by command. In each of them the page's token becomes what was chosen.
const PATHS: &[(&str, &[&str])] = &[
    ("backup.run", &["to"]),
    ("evidence.attach", &["file"]),
    ("evidence.certificate", &["out"]),
    ("evidence.extract", &["out"]),
    ("import.columns", &["file"]),
    ("import.preview", &["file", "mapping"]),
    ("import.table", &["file", "mapping"]),
    ("intake.begin", &["from"]),
    ("key.new", &["out"]),
    ("key.show", &["file"]),
    ("package.open", &["file", "identity", "out"]),
    ("package.seal", &["out"]),
    ("package.verify", &["file", "identity", "out"]),
    ("recovery.write", &["file"]),
    ("timestamp.extract", &["out"]),
    ("timestamp.request", &["out"]),
    ("transcript.make", &["file"]),
    ("translation.make", &["file"]),
    ("timestamp.take", &["file", "certificate"]),
];

/// Those that are lists of them.
const MANY: &[(&str, &str)] = &[("intake.begin", "from")];

/// What is to be chosen.
#[derive(Debug, Clone, Deserialize)]
pub struct Choice {
    /// Of which sort.
    pub sort: Sort,
    /// Above the dialog.
    #[serde(default)]
    pub title: String,
    /// What a new file or folder would be called.
    #[serde(default)]
    pub name: String,
}

/// Files or folders, there already or to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// One file.
    File,
    /// Several.
    Files,
    /// A folder.
    Folder,
    /// A file that isn't there yet.
    NewFile,
    /// A folder in which a new one of the given name is meant.
    NewFolder,
}

/// Something that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chosen {
    /// Stands for it in commands.
    pub token: String,
    /// Its name without the folder.
    pub name: String,
    /// Where it lies, to be shown.
    pub path: String,
    /// Bytes, of a file that is there.
    pub size: Option<u64>,
}

/// What was chosen since the process began.
#[derive(Clone, Default)]
pub struct Files(Arc<Mutex<HashMap<String, PathBuf>>>);

impl Files {
    /// Hands out a token for a path.
    pub fn take(&self, path: PathBuf) -> Chosen {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let token = format!("chosen-{}", known.len() + 1);
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let size = path.metadata().ok().filter(std::fs::Metadata::is_file).map(|found| found.len());
        let chosen =
            Chosen { token: token.clone(), name: name(&path), path: path.to_string_lossy().into_owned(), size };
        known.insert(token, path);
        chosen
    }

    /// Hands out a token for something new in a folder that was chosen. Only a plain name is taken: an absolute
    /// one would replace the folder, and `..` would leave it.
    pub fn take_within(&self, folder: PathBuf, name: &str) -> Option<Chosen> {
        let mut parts = Path::new(name).components();
        match (parts.next(), parts.next()) {
            (Some(Component::Normal(plain)), None) if plain == name => Some(self.take(folder.join(plain))),
            _ => None,
        }
    }

    /// Puts what was chosen in the place of the tokens.
    ///
    /// # Errors
    /// `arguments_wrong` where an argument that is a path holds anything but a token.
    pub fn resolve(&self, command: &str, args: &mut Value) -> Result<(), ApiError> {
        // A list would be read field by field as well, and no field of it has a name to be looked at.
        if !args.is_object() {
            return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "arguments"));
        }
        let Some((_, fields)) = PATHS.iter().find(|(name, _)| *name == command) else { return Ok(()) };
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for field in *fields {
            let Some(value) = args.get_mut(field).filter(|value| !value.is_null()) else { continue };
            let named = |value: &Value| {
                let path = value.as_str().and_then(|token| known.get(token));
                let path = path.ok_or_else(|| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", *field))?;
                // A name that isn't UTF-8 can't be sent on; it is refused as a file that isn't there.
                let text = path.to_str().ok_or_else(|| ApiError::new(ErrorCode::FileMissing))?;
                Ok(Value::String(text.to_owned()))
            };
            *value = match &*value {
                Value::Array(tokens) if MANY.contains(&(command, *field)) => {
                    Value::Array(tokens.iter().map(named).collect::<Result<_, ApiError>>()?)
                }
                one => named(one)?,
            };
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_reaches_only_what_was_chosen() {
        let files = Files::default();
        let chosen = files.take(PathBuf::from("/home/user/photo.jpg"));
        assert_eq!((chosen.name.as_str(), chosen.size), ("photo.jpg", None));
        let mut args = json!({"file": chosen.token, "case": "0"});
        files.resolve("evidence.attach", &mut args).unwrap();
        assert_eq!(args, json!({"file": "/home/user/photo.jpg", "case": "0"}));
        for path in ["/etc/passwd", "chosen-2", "", "../photo.jpg"] {
            let refused = files.resolve("evidence.attach", &mut json!({"file": path})).unwrap_err();
            assert_eq!(refused.code, ErrorCode::ArgumentsWrong, "{path}");
        }
        assert!(files.resolve("evidence.attach", &mut json!({"file": ["chosen-1"]})).is_err());
        let mut many = json!({"from": ["chosen-1", "chosen-1"]});
        files.resolve("intake.begin", &mut many).unwrap();
        assert_eq!(many, json!({"from": ["/home/user/photo.jpg", "/home/user/photo.jpg"]}));
        for from in [json!(["chosen-1", "/etc/passwd"]), json!([["chosen-1"]]), json!("/etc/passwd"), json!([null])] {
            assert!(files.resolve("intake.begin", &mut json!({"from": from})).is_err(), "{from}");
        }
        // serde reads a struct from a list too.
        for list in [json!(["/etc/passwd", "person", null, null]), json!("/etc/passwd"), json!(null)] {
            for command in ["import.columns", "key.new", "record.show"] {
                assert!(files.resolve(command, &mut list.clone()).is_err(), "{command}");
            }
        }
        let within = |name| files.take_within(PathBuf::from("/home/user"), name).map(|chosen| chosen.path);
        assert_eq!(within("package").as_deref(), Some("/home/user/package"));
        for name in ["/etc", "..", ".", "a/b", "../b", "", "a/"] {
            assert_eq!(within(name), None, "{name}");
        }
        let mut optional = json!({"file": chosen.token, "identity": null});
        files.resolve("package.verify", &mut optional).unwrap();
    }

    #[test]
    fn every_argument_that_is_a_path_is_a_token() {
        // Where the types are generated, a path is an argument of one of these names; `directory` is a vault's
        // folder, which the person types or chooses before anything is open.
        let generated = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/generated");
        let list = std::fs::read_to_string(generated.join("commands.ts")).unwrap();
        for command in khronika_api::COMMANDS {
            let line = list.lines().find(|line| line.contains(&format!("\"{}\":", command.name))).unwrap();
            let args = line.split("args: ").nth(1).unwrap().split(';').next().unwrap();
            let Ok(text) = std::fs::read_to_string(generated.join(format!("{args}.ts"))) else { continue };
            for field in ["file", "from", "out", "to", "identity", "mapping", "recovery_out", "certificate"] {
                let named = text.lines().any(|line| {
                    let shapes = [": string", "?: string", ": Array<string>"];
                    shapes.iter().any(|shape| line.starts_with(&format!("{field}{shape}")))
                });
                // The recipient of a package is a key, the end of a range a day; no window creates unattended.
                let no_path = [
                    ("package.seal", "to"),
                    ("record.list", "from"),
                    ("record.list", "to"),
                    ("search.find", "from"),
                    ("search.find", "to"),
                ];
                if !named || no_path.contains(&(command.name, field)) || command.name == "vault.create" {
                    continue;
                }
                let known = PATHS.iter().find(|(name, _)| *name == command.name);
                assert!(known.is_some_and(|(_, fields)| fields.contains(&field)), "{}: {field}", command.name);
            }
        }
    }
}
