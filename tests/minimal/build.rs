//! Tauri's own step.

fn main() {
    tauri_build::build();
}
