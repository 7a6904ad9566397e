//! The main job from end to end, through the command line, on the sample case.

use super::{SampleVault, is_filled, show};
use crate::failure::Outcome;
use crate::json::Json;
use crate::process;
use crate::program::Program;

/// Creates, fills, lists, finds, seals, checks and backs up, and says where the package lies.
pub fn walk(program: &Program) -> Outcome {
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
    Ok(())
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
    use super::{Json, first_id};

    #[test]
    fn the_first_record_is_taken_not_a_nested_id() {
        let answer = Json::parse(r#"{"total": 2, "records": [{"names": [{"id": "n"}], "id": "a"}, {"id": "b"}]}"#);
        assert_eq!(first_id(&answer.unwrap()).as_deref(), Some("a"));
    }
}
