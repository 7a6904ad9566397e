//! The main job from end to end, through the command line, on the sample case.

use std::path::PathBuf;

use super::{SampleVault, is_filled, show};
use crate::failure::Outcome;
use crate::json::Json;
use crate::process;
use crate::program::Program;

/// Creates, fills, lists, finds, seals, checks and backs up, and says where the package lies.
pub fn walk(program: &Program) -> Outcome<PathBuf> {
    let sample = SampleVault::prepare(program)?;
    let vault = sample.vault();

    println!("\n1. A vault is created and filled with an invented case");
    sample.fill()?;

    println!("\n2. Its cases are listed");
    let cases = sample.ask(sample.khronika(&["list"]).arg(&vault).args(["case", "--json"]))?;
    let case = first_id(&Json::parse(&cases)?).ok_or("the sample vault lists no case")?;

    println!("\n3. Something is found again, in any of its word forms");
    sample.ask(sample.khronika(&["search"]).arg(&vault).arg("митинга"))?;

    println!("\n4. A recipient makes a key");
    let key = sample.path("recipient.key");
    let shown = recipient(&sample)?;
    println!("    {shown}");

    println!("\n5. The case is sealed for that recipient");
    let package = sample.path("sample-case.tar.age");
    sample.ask(
        sample
            .khronika(&["seal"])
            .arg(&vault)
            .args(["--case", &case, "--purpose", "un-special-procedures", "--to", &shown])
            .arg("--out")
            .arg(&package),
    )?;

    println!("\n6. The recipient checks it");
    let mut verify = sample.khronika(&["verify"]);
    verify.arg(&package).arg("--identity").arg(&key);
    println!("  $ {}", process::line(&verify));
    show(&process::capture(&mut verify)?);

    println!("\n7. The vault is backed up");
    sample.ask(sample.khronika(&["backup"]).arg(&vault).arg(sample.path("backup")))?;

    if !is_filled(&package) {
        return Err(format!("no package was written at {}", package.display()).into());
    }
    println!("\nThe sealed package lies at\n  {}", package.display());
    println!("It opens without this program:\n  age -d -i {} {} | tar -t", key.display(), package.display());
    println!("Everything in it is invented. The vault itself has been removed again.");
    sample.leave_package();
    Ok(package)
}

/// Makes the recipient's key and gives back its public half.
fn recipient(sample: &SampleVault) -> Outcome<String> {
    let key = sample.path("recipient.key");
    for words in [["key", "new", "--out"].as_slice(), ["key", "show"].as_slice()] {
        let mut command = sample.khronika(words);
        command.arg(&key);
        println!("  $ {}", process::line(&command));
        let said = process::capture(&mut command)?;
        if let Some(shown) = said.split_whitespace().find(|word| word.starts_with("age1")) {
            return Ok(shown.to_owned());
        }
    }
    Err("`khronika key show` shows no recipient".into())
}

/// The first record's id: of a list, or of a list inside the answer.
fn first_id(answer: &Json) -> Option<String> {
    if let Some(id) = answer.get("id").and_then(Json::text) {
        return Some(id.to_owned());
    }
    let inside = answer.members().iter().map(|(_, value)| value);
    answer.items().iter().chain(inside).find_map(first_id)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::{Json, Program, first_id, walk};

    /// Stands in for the command line: demands the passphrase and does as little as each verb must.
    const STAND_IN: &str = r#"#!/bin/sh
asked() { [ "$(cat)" = "amber tram crosses nine quiet bridges before dusk" ] || exit 4; }
case "$1" in
    vault) asked; mkdir "$3"; echo words > "$5" ;;
    sample) asked; echo filled ;;
    list) asked; echo '{"records": [{"id": "c1"}]}' ;;
    search) asked; echo found ;;
    key) if [ "$2" = new ]; then echo secret > "$4"; else echo age1example; fi ;;
    seal) asked; [ "$4 $8" = "c1 age1example" ] || exit 5; if [ -n "$SEALS" ]; then echo sealed > "${10}"; fi ;;
    verify) [ "$(cat "$2" "$4")" = "sealed
secret" ] ;;
    backup) asked; mkdir "$3" ;;
    *) exit 2 ;;
esac
"#;

    fn stand_in(name: &str, script: &str) -> Program {
        let folder = std::env::temp_dir().join(format!("xtask-walk-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("khronika"), script).unwrap();
        fs::set_permissions(folder.join("khronika"), fs::Permissions::from_mode(0o700)).unwrap();
        Program::built_in(folder)
    }

    #[test]
    fn the_walk_asks_for_each_step_and_notices_one_that_does_nothing() {
        let whole = stand_in("whole", &STAND_IN.replace("$SEALS", "yes"));
        let package = walk(&whole).unwrap();
        let left = package.parent().unwrap();
        let mut names: Vec<_> = fs::read_dir(left).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["recipient.key", "sample-case.tar.age"]);
        fs::remove_dir_all(left).unwrap();

        let idle = stand_in("idle", &STAND_IN.replace("$SEALS", ""));
        let failure = walk(&idle).unwrap_err();
        assert!(failure.to_string().contains("verify"), "{failure}");
        for program in [whole, idle] {
            fs::remove_dir_all(program.command_line().parent().unwrap()).unwrap();
        }
    }

    #[test]
    fn the_first_record_is_taken_not_a_nested_id() {
        let answer = Json::parse(r#"{"total": 2, "records": [{"names": [{"id": "n"}], "id": "a"}, {"id": "b"}]}"#);
        assert_eq!(first_id(&answer.unwrap()).as_deref(), Some("a"));
    }
}
