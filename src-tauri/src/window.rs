//! The one window: private, going nowhere, opening nothing.

use tauri::webview::NewWindowResponse;
use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

use crate::command;
use crate::desk::Desk;

/// The label that the capability names.
const LABEL: &str = "main";
/// The same for every vault and every screen: a title is read in task bars and over shoulders.
const TITLE: &str = "Khronika";

/// Opens the window and returns when it is closed.
pub fn run(desk: Desk) -> tauri::Result<()> {
    tauri::Builder::default()
        .manage(desk)
        .invoke_handler(tauri::generate_handler![command::call, command::call_secret])
        .setup(|app| {
            let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
                .title(TITLE)
                .inner_size(1280.0, 800.0)
                .min_inner_size(640.0, 480.0)
                .general_autofill_enabled(false)
                .zoom_hotkeys_enabled(true)
                .on_navigation(is_own)
                .on_new_window(|_, _| NewWindowResponse::Deny);
            keep_nothing(builder).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// Only the program's own pages. A policy on content doesn't stop a page from going elsewhere.
fn is_own(url: &Url) -> bool {
    let own = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    own && url.port().is_none()
}

type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, tauri::App>;

/// The webview writes nothing to disk.
#[cfg(not(feature = "drivable"))]
fn keep_nothing(builder: Builder<'_>) -> Builder<'_> {
    builder.incognito(true)
}

/// WebDriver can't attach to a private window, so a test's window keeps its things in a folder of the test.
#[cfg(feature = "drivable")]
fn keep_nothing(builder: Builder<'_>) -> Builder<'_> {
    let folder = std::env::var_os("KHRONIKA_WINDOW_DATA").map_or_else(std::env::temp_dir, std::path::PathBuf::from);
    builder.incognito(false).data_directory(folder)
}

#[cfg(test)]
mod tests {
    use super::is_own;

    fn allowed(text: &str) -> bool {
        is_own(&text.parse().unwrap())
    }

    #[test]
    fn only_own_pages_are_shown() {
        assert!(allowed("tauri://localhost/index.html"));
        for foreign in [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "tauri://example.org/",
            "tauri://localhost:99/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "blob:tauri://localhost/0",
            "javascript:alert(1)",
        ] {
            assert!(!allowed(foreign), "{foreign}");
        }
    }
}
