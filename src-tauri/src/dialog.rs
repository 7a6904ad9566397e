//! The system's own dialog for files and folders. It leaves no trace of what was chosen.

use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};

use tauri::{AppHandle, Manager};

use crate::files::{Choice, Chosen, Files, Sort};

/// Shows the dialog and waits for the person; nothing where they cancel. Never on the window's thread.
pub fn choose(app: &AppHandle, files: &Files, window: &str, choice: &Choice) -> Vec<Chosen> {
    let (send, receive) = channel();
    let (handle, label, wanted) = (app.clone(), window.to_owned(), choice.clone());
    if app.run_on_main_thread(move || show(&handle, &label, &wanted, send)).is_err() {
        return Vec::new();
    }
    // The sender goes with the dialog, so this ends with it in any case.
    let paths: Vec<PathBuf> = receive.recv().unwrap_or_default();
    let within = choice.sort == Sort::NewFolder && !choice.name.is_empty();
    paths.into_iter().map(|path| files.take(if within { path.join(&choice.name) } else { path })).collect()
}

/// GTK notes what is chosen in a file of the home folder, unless it is told not to.
#[cfg(target_os = "linux")]
pub fn forget_recent() {
    use gtk::prelude::GtkSettingsExt;
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_recent_files_enabled(false);
    }
}

/// Other systems have their own means; none is built yet.
#[cfg(not(target_os = "linux"))]
pub fn forget_recent() {}

#[cfg(target_os = "linux")]
fn show(app: &AppHandle, window: &str, choice: &Choice, answer: Sender<Vec<PathBuf>>) {
    use gtk::prelude::{FileChooserExt, NativeDialogExt};
    use gtk::{FileChooserAction as Action, FileChooserNative, ResponseType};

    let action = match choice.sort {
        Sort::File | Sort::Files => Action::Open,
        Sort::Folder | Sort::NewFolder => Action::SelectFolder,
        Sort::NewFile => Action::Save,
    };
    let above = app.get_webview_window(window).and_then(|window| window.gtk_window().ok());
    let title = (!choice.title.is_empty()).then_some(choice.title.as_str());
    let dialog = FileChooserNative::new(title, above.as_ref(), action, None, None);
    dialog.set_select_multiple(choice.sort == Sort::Files);
    dialog.set_local_only(true);
    dialog.set_modal(true);
    if choice.sort == Sort::NewFile {
        dialog.set_current_name(&choice.name);
    }
    let held = std::cell::RefCell::new(Some(dialog.clone()));
    dialog.connect_response(move |dialog, response| {
        let chosen = if response == ResponseType::Accept { dialog.filenames() } else { Vec::new() };
        // Whoever asked may be gone: then nobody wants to know.
        let _ = answer.send(chosen);
        dialog.destroy();
        held.take();
    });
    dialog.show();
}

#[cfg(not(target_os = "linux"))]
fn show(_: &AppHandle, _: &str, _: &Choice, _: Sender<Vec<PathBuf>>) {}
