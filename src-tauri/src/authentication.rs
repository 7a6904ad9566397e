//! The passphrase asked for once more, in a short-lived window of its own: what is typed there never is in
//! the page that shows records, and goes with the window's process.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::window;

/// The label that its capability names.
pub const LABEL: &str = "authenticate";

/// What it is asked for: the page says it in the person's words.
const ACTS: [&str; 7] = ["seal", "extract", "backup", "erase", "passphrase", "sheet", "rekey"];

/// The act of that name; one that isn't known is told as any of them.
pub fn act(name: &str) -> &'static str {
    ACTS.into_iter().find(|act| *act == name).unwrap_or("any")
}

/// The question that is open.
#[derive(Clone, Default)]
pub struct Question(Arc<Mutex<Option<Sender<bool>>>>);

impl Question {
    /// Answers it; the window closes. Gives whether anybody was still waiting.
    pub fn answer(&self, app: &AppHandle, granted: bool) -> bool {
        let heard = self.hear(granted);
        if let Some(window) = app.get_webview_window(LABEL) {
            let _ = window.destroy();
        }
        heard
    }

    fn hear(&self, granted: bool) -> bool {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        waiting.is_some_and(|answer| answer.send(granted).is_ok())
    }

    /// Opens the window, which says for which act, and waits for the person; `false` where they close it. Never on
    /// the window's thread.
    pub fn ask(&self, app: &AppHandle, act: &'static str) -> bool {
        let (send, receive) = channel();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(send);
        let (handle, question) = (app.clone(), self.clone());
        let opened = app.run_on_main_thread(move || {
            if open(&handle, &question, act).is_err() {
                question.answer(&handle, false);
            }
        });
        opened.is_ok() && receive.recv().unwrap_or(false)
    }
}

fn open(app: &AppHandle, question: &Question, act: &str) -> tauri::Result<()> {
    if let Some(there) = app.get_webview_window(LABEL) {
        return there.set_focus();
    }
    let mut builder =
        WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(format!("authenticate.html?act={act}").into()))
            .title(window::TITLE)
            .inner_size(460.0, 360.0)
            .resizable(false)
            .minimizable(false)
            .maximizable(false)
            .center();
    if let Some(main) = app.get_webview_window(window::LABEL) {
        builder = builder.parent(&main)?;
    }
    let there = window::guarded(builder).build()?;
    let (handle, question) = (app.clone(), question.clone());
    there.on_window_event(move |event| {
        if matches!(event, WindowEvent::CloseRequested { .. } | WindowEvent::Destroyed) {
            question.answer(&handle, false);
        }
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_acts_that_are_known_are_told() {
        assert_eq!((act("seal"), act("x&y"), act("")), ("seal", "any", "any"));
    }

    #[test]
    fn an_answer_after_the_window_was_closed_is_heard_by_nobody() {
        let question = Question::default();
        let (send, receive) = channel();
        *question.0.lock().unwrap() = Some(send);
        assert!(question.hear(false));
        assert!(!receive.recv().unwrap());
        assert!(!question.hear(true));
    }
}
