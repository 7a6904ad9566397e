//! The window's page: who imports whom, and no markup made of text.

use crate::{Source, none, sources};

fn page() -> Vec<Source> {
    let mut found = sources();
    found.retain(|source| source.path.starts_with("ui/src/") && source.has_ending(&["ts", "svelte", "js"]));
    found
}

/// What follows `from` or `import`, in any of its forms.
fn imports(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in ["from", "import", "import("] {
        for (at, _) in text.match_indices(word) {
            let rest = text[at + word.len()..].trim_start();
            for quote in ['"', '\''] {
                if let Some((name, _)) = rest.strip_prefix(quote).and_then(|inside| inside.split_once(quote)) {
                    found.push(name);
                }
            }
        }
    }
    found
}

/// Whether an import leads into that folder of `ui/src`.
fn leads_into(name: &str, folder: &str) -> bool {
    name.split('/').any(|part| part.trim_start_matches(['$', '@', '~']) == folder)
}

#[test]
fn imports_are_read_in_every_form() {
    let text = "import a from \"x/a\";\nimport 'x/b';\nconst c = await import('x/c');\nexport { d } from \"x/d\";\n";
    let mut found = imports(text);
    found.sort_unstable();
    assert_eq!(found, ["x/a", "x/b", "x/c", "x/d"]);
    assert!(leads_into("../../views/Start.svelte", "views") && leads_into("$views/Start.svelte", "views"));
    assert!(!leads_into("../reviews/list", "views"));
}

#[test]
fn only_the_host_knows_the_shell() {
    let mut faults = Vec::new();
    for source in page().iter().filter(|source| !source.path.starts_with("ui/src/host/")) {
        for name in imports(&source.text).into_iter().filter(|name| name.starts_with("@tauri-apps/")) {
            faults.push(format!("{} imports {name}", source.path));
        }
    }
    none(&faults, "only ui/src/host imports @tauri-apps");
}

#[test]
fn page_layers_look_downwards() {
    let rules: [(&str, &[&str]); 3] = [
        ("components", &["features", "views"]),
        ("features", &["views"]),
        ("host", &["components", "features", "views"]),
    ];
    let mut faults = Vec::new();
    for source in page() {
        for (folder, forbidden) in rules {
            if !source.path.starts_with(&format!("ui/src/{folder}/")) {
                continue;
            }
            for name in imports(&source.text) {
                if name.starts_with(['.', '$', '@', '~']) && forbidden.iter().any(|other| leads_into(name, other)) {
                    faults.push(format!("{} imports {name}", source.path));
                }
            }
        }
    }
    none(&faults, "views import features, features import components, never the other way");
}

/// WebKitGTK 2.50: a paragraph with `text-wrap: pretty` that holds a no-break space (U+00A0) ends the page's process
/// when it is laid out in a narrow window. Whoever writes such a space into a record would close the vault.
#[test]
fn no_paragraph_is_wrapped_prettily() {
    let mut faults = Vec::new();
    let styles = sources().into_iter().filter(|source| source.path.starts_with("ui/src/"));
    for source in styles.filter(|source| source.has_ending(&["svelte", "css"])) {
        if source.text.contains("text-wrap") {
            faults.push(source.path);
        }
    }
    none(&faults, "text-wrap: pretty crashes WebKitGTK on a no-break space");
}

#[test]
fn no_markup_is_made_of_text() {
    let mut faults = Vec::new();
    for source in page().iter().filter(|source| !source.is_test()) {
        for word in ["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"] {
            if source.text.contains(word) {
                faults.push(format!("{}: {word}", source.path));
            }
        }
    }
    none(&faults, "recorded text is shown as text");
}
