//! Hashes that stand beside files without a signature: Tella's table, lists as `sha256sum` writes them beside captures of
//! pages, the description of a WACZ. Owns which sort of archive that makes. A hash that nobody signed shows only that the
//! files belong together.

use super::{ContainerKind, Member, MemberPart, Proof, last, sidecar};

/// The most files that are looked into.
const MOST: usize = 500;

/// Hashes that a file states, each with the name that it states beside.
type Said = Vec<(String, Option<String>)>;
/// What finds them in a file's bytes.
type Reader = fn(&[u8]) -> Said;

/// By what an archive was made, with what it says of its files; nothing where it says nothing of them.
pub(super) fn read(
    members: &mut [Member],
    open: &mut dyn FnMut(u32) -> Option<Vec<u8>>,
) -> Option<(ContainerKind, Vec<Proof>)> {
    let whole: Vec<(u32, String)> = members.iter().map(|member| (member.number, member.path.to_lowercase())).collect();
    let named = |wanted: &dyn Fn(&str) -> bool| -> Vec<u32> {
        whole.iter().filter(|(_, path)| wanted(path)).map(|(number, _)| *number).take(MOST).collect()
    };
    let description = named(&|path| path == "datapackage.json");
    let is_wacz = !named(&|path| path.starts_with("archive/") && path.contains(".warc")).is_empty();
    let page = |path: &str| [".html", ".htm", ".mhtml", ".pdf", ".png"].iter().any(|end| path.ends_with(end));
    let sorts: [(ContainerKind, Vec<u32>, Reader); 3] = [
        (ContainerKind::Wacz, if is_wacz { description } else { Vec::new() }, of_description),
        (ContainerKind::Tella, named(&|path| path.ends_with(".csv")), of_table),
        (
            ContainerKind::Capture,
            if named(&page).is_empty() { Vec::new() } else { named(&|path| is_list(last(path))) },
            of_list,
        ),
    ];
    for (kind, files, read) in sorts {
        let mut proofs = Vec::new();
        for number in files {
            let said = open(number).map(|bytes| read(&bytes)).unwrap_or_default();
            if said.is_empty() {
                continue;
            }
            if let Some(member) = members.iter_mut().find(|member| member.number == number) {
                member.part = MemberPart::Proof;
            }
            proofs.extend(said.into_iter().map(|(hash, name)| Proof {
                number,
                says: Some(hash.clone()),
                named: hash,
                name: name.map(|name| last(&name).to_owned()),
            }));
        }
        if !proofs.is_empty() {
            for member in members.iter_mut().filter(|member| member.part == MemberPart::Other) {
                let lower = member.path.to_lowercase();
                let stamp = [".tsr", ".tst", ".ots"].iter().any(|end| lower.ends_with(end));
                // What describes the description itself is no file of the capture.
                let about = kind == ContainerKind::Wacz && lower == "datapackage-digest.json";
                member.part = match () {
                    () if stamp => MemberPart::Stamp,
                    () if about => MemberPart::Other,
                    () => MemberPart::Media,
                };
            }
            return Some((kind, proofs));
        }
    }
    None
}

/// A list of hashes, by its name.
fn is_list(name: &str) -> bool {
    let names = ["hash", "hash.txt", "hashes.txt", "sha256", "sha256.txt", "sha256sum", "sha256sum.txt", "sha256sums"];
    names.contains(&name) || name.ends_with(".sha256") || name.ends_with(".sha256sum")
}

fn hash(text: &str) -> Option<String> {
    let text = text.trim();
    let hex = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex.then(|| text.to_ascii_lowercase())
}

/// Lines of `sha256sum`: a hash, a space, a space or a star, a name; or a hash alone.
fn of_list(bytes: &[u8]) -> Said {
    let text = String::from_utf8_lossy(bytes);
    let line = |line: &str| {
        let (first, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        let name = rest.trim_start().trim_start_matches('*');
        Some((hash(first)?, (!name.is_empty()).then(|| name.to_owned())))
    };
    text.lines().filter_map(line).collect()
}

/// Tella's table of one file.
fn of_table(bytes: &[u8]) -> Said {
    let said = sidecar::read(bytes).unwrap_or_default();
    let value = |wanted: &str| said.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value);
    let found = value("File hash").zip(value("File path")).and_then(|(said, path)| {
        let name = value("File name").filter(|name| !name.is_empty()).unwrap_or(path);
        Some((hash(said)?, Some(name.clone())))
    });
    found.into_iter().collect()
}

/// `datapackage.json` of a WACZ 1.1.1: `resources`, each with `path` and `hash`.
fn of_description(bytes: &[u8]) -> Said {
    let whole: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let resources = whole.get("resources").and_then(serde_json::Value::as_array);
    let one = |resource: &serde_json::Value| {
        let said = resource.get("hash")?.as_str()?.strip_prefix("sha256:")?;
        Some((hash(said)?, resource.get("path")?.as_str().map(str::to_owned)))
    };
    resources.into_iter().flatten().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_read_as_each_sort_writes_them() {
        let hash = "AB".repeat(32);
        let low = hash.to_lowercase();
        let named = |name: &str| vec![(low.clone(), Some(name.to_owned()))];
        assert_eq!(of_list(format!("{hash}  a b.html\n").as_bytes()), named("a b.html"));
        assert_eq!(of_list(format!("{hash} *a.png\r\nwords\n").as_bytes()), named("a.png"));
        assert_eq!(of_list(hash.as_bytes()), [(low.clone(), None)]);
        assert_eq!(
            of_table(format!("File hash,File path,Device ID\n{hash},/x/a.jpg,f00d\n").as_bytes()),
            named("/x/a.jpg")
        );
        assert_eq!(of_table(b"File hash,File path\nnone,/x/a.jpg\n"), []);
        let package =
            format!("{{\"resources\": [{{\"path\": \"archive/a.warc.gz\", \"hash\": \"sha256:{hash}\"}}, 7]}}");
        assert_eq!(of_description(package.as_bytes()), named("archive/a.warc.gz"));
        assert_eq!(of_description(b"{"), []);
    }
}
