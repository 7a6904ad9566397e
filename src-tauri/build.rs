//! Tells Tauri which commands exist, so that a page can call no other.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "call_secret", "attend", "exhibit_bytes", "excerpt_bytes"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
