//! Small pictures, and pictures that look alike: measured on variants that stock tools make.

use std::path::Path;

use acceptance::{Desk, shipped};
use serde_json::json;

use super::{attached, destroyed, read_all, tool, written};

/// Pictures that have nothing in common, by ImageMagick's own means.
const DIFFERENT: [&[&str]; 3] = [
    &["-size", "800x600", "plasma:red-blue"],
    &["-size", "800x600", "gradient:black-white"],
    &["-size", "800x600", "radial-gradient:white-navy"],
];

fn made(folder: &Path, name: &str, arguments: &[&str]) -> bool {
    let mut all: Vec<&str> = arguments.to_vec();
    all.push(name);
    tool(folder, "convert", &all)
}

#[test]
fn a_picture_in_another_form_is_proposed_and_another_picture_is_not() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let folder = desk.folder.path().to_owned();
    let mut families: Vec<Vec<String>> = Vec::new();
    for (number, how) in
        [&["rose:", "-resize", "800x600!"][..], &["wizard:", "-resize", "800x600!"], &["logo:", "-resize", "800x600!"]]
            .into_iter()
            .enumerate()
    {
        let name = |of: &str| format!("{of}{number}.jpg");
        if !made(&folder, &name("original"), how) {
            return;
        }
        let original = name("original");
        let changes: [(&str, &[&str]); 4] = [
            ("small", &["-resize", "40%"]),
            ("poor", &["-quality", "35"]),
            ("bright", &["-modulate", "125"]),
            ("cut", &["-gravity", "center", "-crop", "96%x96%+0+0", "+repage"]),
        ];
        let mut family = vec![attached(&mut desk, &folder.join(&original))];
        for (change, arguments) in changes {
            let mut all = vec![original.as_str()];
            all.extend(arguments);
            assert!(made(&folder, &name(change), &all));
            family.push(attached(&mut desk, &folder.join(name(change))));
        }
        families.push(family);
    }
    for (number, how) in DIFFERENT.iter().enumerate() {
        assert!(made(&folder, &format!("other{number}.png"), how));
        families.push(vec![attached(&mut desk, &folder.join(format!("other{number}.png")))]);
    }
    let told = read_all(&mut desk, json!({}));
    assert_eq!(told["unreadable"], 0, "{told}");
    let (mut most, mut found) = (0, 0);
    for family in &families {
        for id in family {
            let like = desk.call("evidence.like", json!({"id": id}))["like"].clone();
            for other in like.as_array().unwrap() {
                let other_id = other["id"].as_str().unwrap().to_owned();
                assert!(family.contains(&other_id), "{id} and {other} have nothing in common");
                most = most.max(other["differs"].as_u64().unwrap());
                found += 1;
            }
        }
    }
    let pairs: usize = families.iter().map(|family| family.len() * (family.len() - 1)).sum();
    println!(
        "{found} of {pairs} pairs of variants are proposed, with up to {most} of 256 bits that differ; no other pair is"
    );
    assert!(found * 10 >= pairs * 9, "{found} of {pairs}");

    let (one, other) = (families[0][0].clone(), families[0][1].clone());
    desk.call("evidence.apart", json!({"one": other, "other": one}));
    for (of, to) in [(&one, &other), (&other, &one)] {
        let like = desk.call("evidence.like", json!({"id": of}))["like"].clone();
        assert!(!like.as_array().unwrap().iter().any(|like| like["id"] == json!(to)), "said once, for both");
    }
    // Nothing was merged, and each has its small picture.
    let pictures = desk.call("evidence.pictures", json!({"ids": families[0]}))["pictures"].clone();
    assert_eq!(pictures.as_array().unwrap().len(), 5);
    assert!(pictures[0]["jpeg"].as_str().unwrap().starts_with("/9j/"), "a JPEG");
    destroyed(&mut desk, &one);
    assert_eq!(desk.call("evidence.pictures", json!({"ids": [one]}))["pictures"], json!([]));
}

#[test]
fn a_picture_is_turned_as_it_was_held_and_says_nothing_else_and_a_document_shows_its_first_page() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let folder = desk.folder.path().to_owned();
    if !made(&folder, "lies.jpg", &["-size", "600x300", "gradient:red-blue"])
        || !tool(
            &folder,
            "exiftool",
            &["-q", "-overwrite_original", "-n", "-Orientation=6", "-Artist=Квжщ", "lies.jpg"],
        )
    {
        return;
    }
    let picture = attached(&mut desk, &folder.join("lies.jpg"));
    let document = acceptance::media::document(&folder, 2, "words");
    let document = attached(&mut desk, &document);
    let text = written(&desk, "a.txt", "Слова");
    let text = attached(&mut desk, &text);
    read_all(&mut desk, json!({}));
    let pictures = desk.call("evidence.pictures", json!({"ids": [picture, document, text]}))["pictures"].clone();
    assert_eq!(pictures.as_array().unwrap().len(), 2, "a text has no look");
    for (at, taller) in [(0, true), (1, true)] {
        let jpeg = pictures[at]["jpeg"].as_str().unwrap();
        let file = folder.join("out.jpg");
        std::fs::write(folder.join("out.b64"), jpeg).unwrap();
        assert!(tool(&folder, "sh", &["-c", "base64 -d out.b64 > out.jpg"]));
        let told = std::process::Command::new("identify").args(["-format", "%w %h"]).arg(&file).output().unwrap();
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        let (width, height) = told.split_once(' ').unwrap();
        let (width, height): (u32, u32) = (width.parse().unwrap(), height.trim().parse().unwrap());
        assert_eq!(height > width, taller, "{told}");
        assert_eq!(height.max(width), 256, "{told}");
        assert!(!acceptance::stock::contains(&std::fs::read(&file).unwrap(), "Квжщ".as_bytes()));
    }
}
