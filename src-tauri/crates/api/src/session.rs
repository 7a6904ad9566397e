//! A session: which vault is open, in which language it answers, when the passphrase was typed.

use std::time::Instant;

use khronika_decode::Decoder;
use khronika_store::Store;
use khronika_texts::{Language, Texts};
use khronika_vault::{Creation, RecoveryRenewal};

use crate::command::AUTHENTICATED;
use crate::evidence::excerpt::Incoming;
use crate::evidence::view::Views;
use crate::package::telling::Told;
use crate::{ApiError, ErrorCode};

/// What the session holds.
#[derive(Default)]
pub(crate) enum Held {
    /// No vault.
    #[default]
    Nothing,
    /// A vault that is being created: nothing is on disk yet.
    Creating(Box<Creation>),
    /// An open vault.
    Open(Box<Store>),
}

/// One person at one window or terminal.
pub struct Session {
    pub(crate) held: Held,
    pub(crate) renewal: Option<RecoveryRenewal>,
    pub(crate) language: Language,
    pub(crate) texts: Texts,
    pub(crate) views: Views,
    pub(crate) incoming: Incoming,
    pub(crate) decoder: Decoder,
    /// What files of exhibits say of themselves, as far as it was looked for since the vault was opened.
    pub(crate) told: Told,
    authenticated: Option<Instant>,
    /// How often a vault was opened or closed: work that runs beside ends in its own opening only.
    opening: u64,
}

impl Session {
    /// A session without a vault.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            held: Held::Nothing,
            renewal: None,
            language,
            texts: Texts::new(language),
            views: Views::default(),
            incoming: Incoming::default(),
            decoder: Decoder::default(),
            told: Told::new(),
            authenticated: None,
            opening: 0,
        }
    }

    /// Foreign files are read by that program from now on, instead of by this one started again.
    pub fn decode_by(&mut self, decoder: Decoder) {
        self.decoder = decoder;
    }

    /// Whether a vault is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.held, Held::Open(_))
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
        self.texts = Texts::new(language);
    }

    /// Folder of the open vault.
    #[must_use]
    pub fn directory(&self) -> Option<&std::path::Path> {
        match &self.held {
            Held::Open(store) => Some(store.vault().directory()),
            _ => None,
        }
    }

    pub(crate) fn store(&mut self) -> Result<&mut Store, ApiError> {
        match &mut self.held {
            Held::Open(store) => Ok(store),
            _ => Err(ApiError::new(ErrorCode::VaultClosed)),
        }
    }

    pub(crate) fn hold(&mut self, store: Store) {
        self.opening += 1;
        self.held = Held::Open(Box::new(store));
        self.authenticated = Some(Instant::now());
    }

    pub(crate) const fn opening(&self) -> u64 {
        self.opening
    }

    pub(crate) fn authenticated_now(&mut self) {
        self.authenticated = Some(Instant::now());
    }

    /// As if the passphrase had been typed too long ago: who asked for it has given up meanwhile.
    pub fn forget_authentication(&mut self) {
        self.authenticated = None;
    }

    pub(crate) fn is_authenticated(&self) -> bool {
        self.authenticated.is_some_and(|at| at.elapsed() < AUTHENTICATED)
    }

    /// Closes the vault. The process that held it should end too: memory isn't wiped by this alone.
    pub fn close(&mut self) {
        self.opening += 1;
        self.held = Held::Nothing;
        self.views.clear();
        self.incoming.clear();
        self.told.clear();
        self.renewal = None;
        self.authenticated = None;
    }
}
