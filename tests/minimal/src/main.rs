//! The least that Tauri can show: one window, one page, one field. How fast Khronika's window stands is measured
//! beside it. It has no command and must get none.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
