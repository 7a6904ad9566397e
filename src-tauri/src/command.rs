//! The five commands that a page may call: one in JSON, one whose body is bytes because it carries secrets,
//! one by which it listens, one that answers bytes of an exhibit, one that takes bytes of an excerpt. And what the shell answers itself, because it isn't the api's.

use khronika_api::{ApiError, ErrorCode, Secrets};
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::ipc::{Channel, InvokeBody, Request, Response};
use tauri::{AppHandle, Manager, State, Webview};

use crate::authentication::{self, Question};
use crate::desk::Desk;
use crate::event::Event;
use crate::files::Choice;
use crate::{dialog, window};

/// No call has more secrets: a recovery key and a new passphrase.
const MOST_SECRETS: usize = 2;

/// A command without secrets.
#[tauri::command]
pub async fn call(
    webview: Webview,
    desk: State<'_, Desk>,
    name: String,
    args: Value,
    ticket: Option<u32>,
) -> Result<Value, ApiError> {
    run(&webview, &desk, Order { name, args, ticket }, Vec::new()).await
}

/// A command with secrets, as raw bytes: they never become text in a log or in JSON.
#[tauri::command]
pub async fn call_secret(webview: Webview, desk: State<'_, Desk>, request: Request<'_>) -> Result<Value, ApiError> {
    let InvokeBody::Raw(body) = request.body() else { return Err(malformed()) };
    let (order, secrets) = read(body).ok_or_else(malformed)?;
    run(&webview, &desk, order, secrets).await
}

/// Bytes of an exhibit that the main window looks at, as bytes: no text, no address, nothing that a page could load.
#[tauri::command]
pub async fn exhibit_bytes(
    webview: Webview,
    desk: State<'_, Desk>,
    view: u64,
    from: u64,
    length: u64,
) -> Result<Response, ApiError> {
    if webview.label() != window::LABEL {
        return Err(malformed());
    }
    let views = desk.views.clone();
    let task = tauri::async_runtime::spawn_blocking(move || views.read(view, from, length));
    task.await.unwrap_or_else(|_| Err(interrupted())).map(Response::new)
}

/// The next bytes of an excerpt that the main window makes: its number in eight bytes, little end first, and the bytes. Waits
/// until there is room for them.
#[tauri::command]
pub async fn excerpt_bytes(webview: Webview, desk: State<'_, Desk>, request: Request<'_>) -> Result<(), ApiError> {
    let InvokeBody::Raw(body) = request.body() else { return Err(malformed()) };
    let Some((excerpt, bytes)) = body.split_first_chunk::<8>() else { return Err(malformed()) };
    if webview.label() != window::LABEL {
        return Err(malformed());
    }
    let (incoming, excerpt, bytes) = (desk.incoming.clone(), u64::from_le_bytes(*excerpt), bytes.to_vec());
    let task = tauri::async_runtime::spawn_blocking(move || incoming.push(excerpt, bytes));
    task.await.unwrap_or_else(|_| Err(interrupted()))
}

/// From now on the page hears of progress and of files that are dropped on it.
#[tauri::command]
pub fn attend(webview: Webview, desk: State<'_, Desk>, channel: Channel<Event>) {
    if webview.label() == window::LABEL {
        desk.listener.attend(channel);
    }
}

async fn run(webview: &Webview, desk: &Desk, order: Order, secrets: Secrets) -> Result<Value, ApiError> {
    let (desk, app, label) = (desk.clone(), webview.app_handle().clone(), webview.label().to_owned());
    let task = tauri::async_runtime::spawn_blocking(move || {
        let Order { name, args, ticket } = order;
        match own(&app, &desk, &label, &name, &args) {
            Some(answer) => answer,
            None => {
                let answer = desk.call(&label, &name, args, secrets, ticket);
                if label == authentication::LABEL
                    && name == "vault.authenticate"
                    && answer.is_ok()
                    && !app.state::<Question>().answer(&app, true)
                {
                    // The window was closed while the key was derived: the person took it back.
                    desk.forget_authentication();
                }
                answer
            }
        }
    });
    task.await.unwrap_or_else(|_| Err(interrupted()))
}

/// What isn't the api's: the process, the screen, the files that a person points at.
fn own(app: &AppHandle, desk: &Desk, label: &str, name: &str, args: &Value) -> Option<Result<Value, ApiError>> {
    let number = |field: &str| args.get(field).and_then(Value::as_u64);
    match (label, name) {
        // It ends the process that the api runs in.
        (window::LABEL, "vault.lock") => desk.lock(),
        (window::LABEL, "window.active") => desk.watch.see(),
        (window::LABEL, "window.idle") => desk.watch.wait(number("minutes").unwrap_or_default()),
        (window::LABEL, "work.cancel") => {
            desk.works.cancel(u32::try_from(number("ticket").unwrap_or_default()).unwrap_or_default());
        }
        (window::LABEL, "files.choose") => {
            let choice: Choice = match serde_json::from_value(args.clone()) {
                Ok(choice) => choice,
                Err(_) => return Some(Err(malformed())),
            };
            return Some(Ok(json!({"files": dialog::choose(app, &desk.files, label, &choice)})));
        }
        (window::LABEL, "authenticate.ask") => {
            let act = authentication::act(args.get("act").and_then(Value::as_str).unwrap_or_default());
            return Some(Ok(json!({"granted": app.state::<Question>().ask(app, act)})));
        }
        (authentication::LABEL, "authenticate.close") => {
            app.state::<Question>().answer(app, false);
        }
        _ => return None,
    }
    Some(Ok(json!({})))
}

/// What a page asks for.
#[derive(Deserialize)]
struct Order {
    name: String,
    args: Value,
    /// The page's number for long work.
    #[serde(default)]
    ticket: Option<u32>,
}

/// Length, the order as JSON, then each secret with its length; lengths are 32 bits, little end first.
fn read(body: &[u8]) -> Option<(Order, Secrets)> {
    let (order, mut rest) = split(body)?;
    let order = serde_json::from_slice(order).ok()?;
    let mut secrets = Vec::new();
    while !rest.is_empty() {
        let (secret, after) = split(rest)?;
        secrets.push(SecretString::from(std::str::from_utf8(secret).ok()?));
        rest = after;
    }
    (secrets.len() <= MOST_SECRETS).then_some((order, secrets))
}

fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}

fn malformed() -> ApiError {
    ApiError::new(ErrorCode::ArgumentsWrong)
}

/// The command panicked; its message stays out of the answer, because it may quote what was typed.
fn interrupted() -> ApiError {
    ApiError::new(ErrorCode::Internal)
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn part(bytes: &[u8]) -> Vec<u8> {
        let mut whole = u32::try_from(bytes.len()).unwrap().to_le_bytes().to_vec();
        whole.extend_from_slice(bytes);
        whole
    }

    #[test]
    fn secrets_come_apart_as_they_were_put_together() {
        let mut body = part(br#"{"name":"vault.recover","args":{"directory":"/v"}}"#);
        body.extend(part("ключ".as_bytes()));
        body.extend(part(b""));
        let (order, secrets) = read(&body).unwrap();
        assert_eq!(order.name, "vault.recover");
        assert_eq!(order.args["directory"], "/v");
        assert_eq!(secrets.len(), 2);
        assert_eq!(secrets[0].expose_secret(), "ключ");
        assert!(secrets[1].expose_secret().is_empty());
    }

    #[test]
    fn a_body_that_is_cut_or_lies_about_its_length_is_refused() {
        let whole = [part(br#"{"name":"a","args":{}}"#), part(b"secret")].concat();
        for cut in 0..whole.len() {
            let fits = cut == whole.len() - 10; // the order alone, without any secret
            assert_eq!(read(&whole[..cut]).is_some(), fits, "{cut}");
        }
        assert!(read(&u32::MAX.to_le_bytes()).is_none());
        assert!(read(&[whole, part(b"2"), part(b"3")].concat()).is_none());
    }
}
