//! One call: the session, the words, the screen, and where secrets come from.

use std::io::IsTerminal;

use khronika_api::{ApiError, ErrorCode, Session};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use crate::answer::{Screen, aside};
use crate::arguments::Given;
use crate::failure::{Failure, Own};
use crate::progress::{Bar, Unit};
use crate::prompt;
use crate::secret::Sources;
use crate::stop::Stop;
use crate::words::Words;

/// How often a mistyped passphrase may be typed again.
const ATTEMPTS: usize = 3;

/// One call of the program.
pub struct Call {
    session: Session,
    stop: Stop,
    sources: Sources,
    passphrase: Option<u32>,
    recovery: Option<u32>,
    held: Option<SecretString>,
    /// The catalogue.
    pub words: Words,
    /// How the answer is shown.
    pub screen: Screen,
}

impl Call {
    /// Begins; nothing is opened yet.
    pub fn begin(words: Words, json: bool, given: &Given) -> Self {
        Self {
            session: Session::new(words.language()),
            stop: Stop::listen(),
            sources: Sources::default(),
            passphrase: given.number("passphrase-fd"),
            recovery: given.number("recovery-fd"),
            held: None,
            words,
            screen: Screen::of(json),
        }
    }

    /// Closes the vault.
    pub fn close(&mut self) {
        self.session.close();
        self.held = None;
    }

    /// Asks the api.
    pub fn ask(&mut self, name: &str, args: Value) -> Result<Value, Failure> {
        self.ask_with(name, args, Vec::new(), None)
    }

    /// Asks the api, with secrets, and with a bar where the work may take long.
    pub fn ask_with(
        &mut self,
        name: &str,
        args: Value,
        secrets: Vec<SecretString>,
        unit: Option<Unit>,
    ) -> Result<Value, Failure> {
        if self.stop.is_asked() {
            return Err(Failure::cancelled());
        }
        let visible = unit.is_some() && !self.screen.json && std::io::stderr().is_terminal();
        let mut bar = Bar::new(&self.words, unit.unwrap_or(Unit::Pieces), visible);
        let stop = self.stop.clone();
        let answer = self.session.call_with(name, args, secrets, &mut |done, total| {
            bar.at(done, total);
            !stop.is_asked()
        })?;
        Ok(answer)
    }

    /// Opens the vault in that folder, with the recovery key where one was named, else with the passphrase.
    pub fn open(&mut self, directory: &str) -> Result<(), Failure> {
        self.open_as(directory, false)
    }

    /// Opens the vault; an older state than the last known one only where that is accepted.
    pub fn open_as(&mut self, directory: &str, accept_older: bool) -> Result<(), Failure> {
        let recovery = self.recovery.is_some();
        let args = json!({ "directory": directory, "accept_older": accept_older, "recovery": recovery });
        let mut left = if self.recovery.is_none() && self.passphrase.is_none() { ATTEMPTS } else { 1 };
        let opened = loop {
            let secret = match self.recovery {
                Some(number) => self.sources.recovery(number)?,
                None => self.passphrase()?,
            };
            left -= 1;
            match self.unlock(&args, secret) {
                Err(failure) if failure.is(ErrorCode::KeyWrong) && left > 0 => {
                    self.held = None;
                    aside(&self.words.error(&ApiError::new(ErrorCode::KeyWrong)));
                }
                other => break other?,
            }
        };
        for code in opened.get("notices").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            self.notice(code, &[]);
        }
        Ok(())
    }

    /// Unlocks; the pause after a wrong passphrase is waited for where the next one was typed.
    fn unlock(&mut self, args: &Value, secret: SecretString) -> Result<Value, Failure> {
        loop {
            match self.ask_with("vault.unlock", args.clone(), vec![secret.clone()], None) {
                Err(failure) if self.passphrase.is_none() && self.recovery.is_none() => match failure.pause() {
                    Some(pause) => {
                        let _waiting = crate::stop::waiting();
                        std::thread::sleep(pause);
                    }
                    None => return Err(failure),
                },
                other => return other,
            }
        }
    }

    /// The vault's passphrase, asked for once.
    pub fn passphrase(&mut self) -> Result<SecretString, Failure> {
        if let Some(held) = &self.held {
            return Ok(held.clone());
        }
        let secret = match self.passphrase {
            Some(number) => self.sources.line(number)?,
            None => {
                if !prompt::is_possible() {
                    return Err(Own::NoTerminal.into());
                }
                prompt::secret(&self.words.say("cli-ask-passphrase"))?
            }
        };
        self.held = Some(secret.clone());
        Ok(secret)
    }

    /// A passphrase that is to be set: from the open file, or typed twice; an empty line asks for a proposal.
    pub fn new_passphrase(&mut self, number: Option<u32>, question: &str) -> Result<SecretString, Failure> {
        if let Some(number) = number {
            return self.sources.line(number);
        }
        if !prompt::is_possible() {
            return Err(Own::NoTerminal.into());
        }
        loop {
            let first = prompt::secret(&self.words.say(question))?;
            if first.expose_secret().is_empty() {
                self.propose()?;
                continue;
            }
            let again = prompt::secret(&self.words.say("cli-ask-again"))?;
            if first.expose_secret() == again.expose_secret() {
                return Ok(first);
            }
            aside(&self.words.error(&ApiError::new(ErrorCode::PassphrasesDiffer)));
        }
    }

    /// Shows a proposed passphrase, at the terminal only.
    fn propose(&mut self) -> Result<(), Failure> {
        let language = self.words.language().code();
        let proposal = self.ask("passphrase.propose", json!({ "language": language }))?;
        if let Some(Value::String(text)) = proposal.get("passphrase") {
            prompt::write(&format!("{}\n\n    {text}\n\n", self.words.say("cli-proposed")))?;
        }
        Ok(())
    }

    /// The passphrase source of the vault, for `create`.
    pub const fn passphrase_source(&self) -> Option<u32> {
        self.passphrase
    }

    /// A secret from an open file.
    pub fn secret(&mut self, number: u32) -> Result<SecretString, Failure> {
        self.sources.line(number)
    }

    /// Says something beside the answer: in words, or as an object of its own for a program.
    pub fn notice(&self, code: &str, args: &[(&str, &str)]) {
        let message = self.words.tell(&format!("cli-notice-{code}"), args);
        if self.screen.json {
            aside(&json!({ "notice": { "code": code, "message": message } }).to_string());
        } else {
            aside(&message);
        }
    }

    /// Prints the answer.
    pub fn answer(&self, value: &Value, told: impl FnOnce(&Words, &Value) -> String) -> Result<(), Failure> {
        self.screen.answer(value, |value| told(&self.words, value))
    }
}
