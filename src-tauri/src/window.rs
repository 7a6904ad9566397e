//! The window, and what holds for every window: private, going nowhere, opening nothing.

use tauri::webview::NewWindowResponse;
use tauri::{DragDropEvent, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::authentication::Question;
use crate::desk::Desk;
use crate::event::Event;
use crate::{command, dialog, watch};

/// The label that the capability names.
pub const LABEL: &str = "main";
/// The same for every vault and every screen: a title is read in task bars and over shoulders.
pub const TITLE: &str = "Khronika";

/// Opens the window and returns when it is closed.
pub fn run(desk: Desk) -> tauri::Result<()> {
    tauri::Builder::default()
        .manage(desk.clone())
        .manage(Question::default())
        .invoke_handler(tauri::generate_handler![
            command::call,
            command::call_secret,
            command::attend,
            command::exhibit_bytes,
            command::excerpt_bytes
        ])
        .setup(move |app| {
            dialog::forget_recent();
            let first = desk.first();
            let builder = WebviewWindowBuilder::new(app.handle(), LABEL, WebviewUrl::App(first.page().into()))
                .initialization_script(first.dress())
                .title(TITLE)
                .inner_size(1280.0, 800.0)
                .min_inner_size(640.0, 480.0)
                .zoom_hotkeys_enabled(true);
            let window = guarded(builder).build()?;
            watch::listen(&desk);
            watch::look(desk.clone());
            window.on_window_event(move |event| match event {
                WindowEvent::DragDrop(dragged) => drag(&desk, dragged),
                // Whoever closes the window leaves: no small window stays behind it.
                WindowEvent::Destroyed => std::process::exit(0),
                _ => {}
            });
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// What was dropped is handed to the page by token, as if it had been chosen.
fn drag(desk: &Desk, dragged: &DragDropEvent) {
    match dragged {
        DragDropEvent::Enter { .. } => desk.listener.tell(&Event::Dragged { over: true }),
        DragDropEvent::Leave => desk.listener.tell(&Event::Dragged { over: false }),
        DragDropEvent::Drop { paths, .. } => {
            let files = paths.iter().map(|path| desk.files.take(path.clone())).collect();
            desk.listener.tell(&Event::Dropped { files });
        }
        _ => {}
    }
}

/// What every window of the program is built with.
pub fn guarded(builder: Builder<'_>) -> Builder<'_> {
    let builder = builder
        .general_autofill_enabled(false)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    keep_nothing(builder)
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

/// WebKit hands its pictures to the window through memory instead of buffers of the graphics card (ADR 17), unless
/// whoever starts the program has said otherwise. Before the first window, while there is one thread.
#[cfg(target_os = "linux")]
pub fn draw_in_memory() {
    // It draws correctly the other way, too: a failure is no reason not to start.
    let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
}

/// Other systems have one way.
#[cfg(not(target_os = "linux"))]
pub fn draw_in_memory() {}

/// In whichever moment of the program it is made.
type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, tauri::AppHandle>;

/// The webview writes nothing to disk.
#[cfg(not(feature = "drivable"))]
fn keep_nothing(builder: Builder<'_>) -> Builder<'_> {
    let builder = builder.incognito(true);
    if cfg!(target_os = "linux") { builder.data_directory(nowhere()) } else { builder }
}

/// A folder that is there, takes no file, and is another one each time.
///
/// On Linux each private window has a memory of its own, but Tauri makes the program's pages known once for all
/// windows of the same folder: the second one would find no page ("The URL can't be shown"). A private window
/// never uses the folder; Tauri only asks that it be there.
#[cfg(not(feature = "drivable"))]
fn nowhere() -> std::path::PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    format!("/proc{}", "/self/..".repeat(NUMBER.fetch_add(1, Ordering::Relaxed))).into()
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
