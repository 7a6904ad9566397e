//! A process to be killed: it opens a vault, works, and says on a line of its own what was acknowledged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write;
use std::path::Path;

use acceptance::desk::{open_at, passphrase};
use serde_json::json;

fn say(line: &str) {
    println!("{line}");
    std::io::stdout().flush().unwrap();
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (work, vault) = (arguments[1].as_str(), Path::new(&arguments[2]));
    let mut session = open_at(vault).expect("the vault opens");
    let mut call = |name: &str, args| session.call(name, args, Vec::new()).expect("the work goes on");
    say("ready");
    match work {
        "save" => {
            for number in 0.. {
                let text = format!("Подтверждённая запись {number}");
                let saved = call("record.save", json!({"kind": "note", "record": {"text": text}}));
                say(&format!("saved {} {text}", saved["id"].as_str().unwrap()));
            }
        }
        "attach" => {
            for number in 0_u64.. {
                let file = vault.parent().unwrap().join(format!("exhibit-{}.bin", number % 3));
                // The same bytes would be the same exhibit.
                let mut bytes = std::fs::read(&file).unwrap();
                bytes.extend(std::process::id().to_be_bytes().into_iter().chain(number.to_be_bytes()));
                let file = vault.parent().unwrap().join("now.bin");
                std::fs::write(&file, bytes).unwrap();
                let done = call("evidence.attach", json!({"file": file}));
                say(&format!("attached {} {}", done["id"].as_str().unwrap(), done["sha256"].as_str().unwrap()));
            }
        }
        "intake" => loop {
            let intake = call("intake.next", json!({"id": arguments[3]}));
            say(&format!("taken {}", intake["taken"]));
            if intake["ended"] == json!(true) {
                break;
            }
        },
        "import" => {
            for _ in 0.. {
                let args = json!({"file": vault.parent().unwrap().join("table.csv"), "mapping": arguments[3]});
                let done = call("import.table", args);
                say(&format!("imported {}", done["id"].as_str().unwrap()));
                call("import.undo", json!({"id": done["id"]}));
                say(&format!("undone {}", done["id"].as_str().unwrap()));
            }
        }
        "rekey" => {
            for number in 0.. {
                session.call("vault.rekey", json!({}), vec![passphrase()]).expect("a re-key");
                say(&format!("rekeyed {number}"));
            }
        }
        "backup" => {
            for number in 0.. {
                call("backup.run", json!({"to": vault.parent().unwrap().join("copy")}));
                say(&format!("copied {number}"));
                call("record.save", json!({"kind": "note", "record": {"text": format!("Между копиями {number}")}}));
            }
        }
        other => panic!("no such work: {other}"),
    }
}
