//! Errors at the boundary: a closed list of codes, each with its text in every language
//! (`error-<code>`: what happened, what was kept, what to do). Nothing secret is in them.

use std::collections::BTreeMap;

use khronika_domain::DomainError;
use khronika_exchange::table::{MappingError, TableError};
use khronika_store::StoreError;
use khronika_vault::VaultError;
use serde::Serialize;
use ts_rs::TS;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal $severity:ident),* $(,)?) => {
        /// What went wrong; the window and the command line switch on it, never on text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
        pub enum ErrorCode {
            $($(#[$doc])* #[serde(rename = $code)] $variant),*
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// As it is written in answers and in the key of its text.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),* }
            }
        }
    };
}

/// How grave an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The person's input can't be taken as it is; nothing happened.
    Refused,
    /// Something outside failed; nothing was lost.
    Failed,
    /// Something is damaged or was tampered with.
    Damaged,
}

codes! {
    /// No command of that name.
    CommandUnknown = "command_unknown" Refused,
    /// The arguments don't have the command's shape.
    ArgumentsWrong = "arguments_wrong" Refused,
    /// The command needs an open vault.
    VaultClosed = "vault_closed" Refused,
    /// The command needs that no vault is open.
    VaultIsOpen = "vault_is_open" Refused,
    /// The command needs the passphrase again.
    AuthenticationNeeded = "authentication_needed" Refused,
    /// No vault there.
    VaultMissing = "vault_missing" Refused,
    /// The folder isn't empty.
    VaultExists = "vault_exists" Refused,
    /// Another program has the vault open.
    VaultOpenElsewhere = "vault_open_elsewhere" Refused,
    /// The passphrase or recovery key is wrong.
    KeyWrong = "key_wrong" Refused,
    /// The recovery key is mistyped: its own check digits disagree.
    RecoveryMalformed = "recovery_malformed" Refused,
    /// Too many wrong guesses; wait.
    KeyTooSoon = "key_too_soon" Refused,
    /// The passphrase is too easy to guess.
    PassphraseWeak = "passphrase_weak" Refused,
    /// The two passphrases differ.
    PassphrasesDiffer = "passphrases_differ" Refused,
    /// The groups asked back are wrong.
    RecoveryMismatch = "recovery_mismatch" Refused,
    /// The key file asks for too little work: it isn't this program's.
    KdfTooCheap = "kdf_too_cheap" Damaged,
    /// The file asks for more work than is allowed.
    KdfTooCostly = "kdf_too_costly" Refused,
    /// A key file is damaged.
    KeyFileDamaged = "key_file_damaged" Damaged,
    /// The database is damaged.
    VaultDamaged = "vault_damaged" Damaged,
    /// The database is older than the last entry that was written.
    VaultRolledBack = "vault_rolled_back" Damaged,
    /// A newer version of the program wrote the vault.
    VaultTooNew = "vault_too_new" Refused,
    /// The disk is full.
    DiskFull = "disk_full" Failed,
    /// The folder or file can't be written.
    ReadOnly = "read_only" Failed,
    /// Reading or writing failed.
    Io = "io" Failed,
    /// The file to read isn't there.
    FileMissing = "file_missing" Refused,
    /// The file to read can't be read to its end.
    SourceUnreadable = "source_unreadable" Failed,
    /// There is no file in what was chosen to be taken in.
    IntakeEmpty = "intake_empty" Refused,
    /// There are too many files for one intake.
    IntakeTooLarge = "intake_too_large" Refused,
    /// The folder that is being taken in can't be reached any more.
    IntakeAway = "intake_away" Failed,
    /// The file to write is there already.
    FileExists = "file_exists" Refused,
    /// An exhibit's file is gone from the vault.
    ExhibitMissing = "exhibit_missing" Damaged,
    /// An exhibit's file is damaged.
    ExhibitDamaged = "exhibit_damaged" Damaged,
    /// What reads foreign files gave no answer.
    NotDecoded = "not_decoded" Failed,
    /// The exhibit is no picture of which parts could be hidden.
    NoPicture = "no_picture" Refused,
    /// No copy without its metadata can be made of the exhibit.
    NotCleaned = "not_cleaned" Refused,
    /// The exhibit holds no files that could be taken out.
    NoContainer = "no_container" Refused,
    /// The picture was seen otherwise than it is read.
    PictureDiffers = "picture_differs" Refused,
    /// The exhibit is no recording of sound or film.
    NoRecording = "no_recording" Refused,
    /// The exhibit is no transcript, or not one of that recording.
    NoTranscript = "no_transcript" Refused,
    /// What should be a transcript can't be taken as one: `reason` says why, `number` the line or the passage.
    TranscriptUnreadable = "transcript_unreadable" Refused,
    /// The document's pages were seen otherwise than they are read.
    PagesDiffer = "pages_differ" Refused,
    /// The document opens by a password only.
    DocumentLocked = "document_locked" Refused,
    /// A part is said to be on a page that the document doesn't have.
    PageMissing = "page_missing" Refused,
    /// A page can't be drawn.
    PageUndrawn = "page_undrawn" Failed,
    /// Something of a page can't be drawn.
    PageLacks = "page_lacks" Refused,
    /// The document has more than a copy can be made of.
    CopyTooLarge = "copy_too_large" Refused,
    /// The folder holds another vault's copy, or something else.
    BackupForeign = "backup_foreign" Refused,
    /// The file to write lies inside the vault.
    InsideVault = "inside_vault" Refused,
    /// The folder lies inside the vault.
    BackupInside = "backup_inside" Refused,
    /// The copy is open, or wasn't closed cleanly.
    BackupOpen = "backup_open" Refused,
    /// The copy holds entries that the vault lacks.
    BackupNewer = "backup_newer" Refused,
    /// A backup is running.
    BackupRunning = "backup_running" Refused,
    /// Records changed while they were sealed.
    PackageOutdated = "package_outdated" Refused,
    /// The person cancelled.
    Cancelled = "cancelled" Refused,
    /// No record of that id.
    RecordMissing = "record_missing" Refused,
    /// The record has moved on.
    Conflict = "conflict" Refused,
    /// The record is deleted or erased.
    RecordNotLive = "record_not_live" Refused,
    /// The id is of another kind.
    RecordOtherKind = "record_other_kind" Refused,
    /// No such kind.
    KindUnknown = "kind_unknown" Refused,
    /// Not an id.
    IdWrong = "id_wrong" Refused,
    /// A field has the wrong shape.
    FieldShape = "field_shape" Refused,
    /// A needed field is empty.
    FieldMissing = "field_missing" Refused,
    /// A date can't be read.
    DateUnreadable = "date_unreadable" Refused,
    /// A code isn't in its vocabulary.
    TermUnknown = "term_unknown" Refused,
    /// A testimony's narrative is fixed.
    NarrativeKept = "narrative_kept" Refused,
    /// A testimony is sealed.
    TestimonySealed = "testimony_sealed" Refused,
    /// An event of custody is kept as it was saved.
    LogKept = "log_kept" Refused,
    /// An answer or a proof isn't a time stamp of what it should be, or can't be relied on: `reason` says which check failed.
    StampRefused = "stamp_refused" Refused,
    /// A record can't be merged into itself.
    SamePerson = "same_person" Refused,
    /// The record was not merged into another.
    NotMerged = "not_merged" Refused,
    /// A term with that label is there already.
    TermStands = "term_stands" Refused,
    /// A field or a term of the vault's own stands in records.
    InUse = "in_use" Refused,
    /// The document is too large.
    DocumentTooLarge = "document_too_large" Refused,
    /// The journal doesn't hold together.
    JournalDamaged = "journal_damaged" Damaged,
    /// The mapping can't be used.
    MappingWrong = "mapping_wrong" Refused,
    /// The table can't be read.
    TableUnreadable = "table_unreadable" Refused,
    /// Rows have problems and all or nothing was asked for.
    TableProblems = "table_problems" Refused,
    /// Nothing to seal.
    PackageEmpty = "package_empty" Refused,
    /// Not a recipient.
    RecipientWrong = "recipient_wrong" Refused,
    /// The file is no package, or cut off.
    PackageUnreadable = "package_unreadable" Damaged,
    /// The package was altered.
    PackageAltered = "package_altered" Damaged,
    /// Neither a recipient nor a passphrase was given, or both.
    PackageKeyNeeded = "package_key_needed" Refused,
    /// Something failed that has no better word.
    Internal = "internal" Failed,
}

/// An error as the window and the command line get it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ApiError {
    /// What went wrong.
    pub code: ErrorCode,
    /// What its text names: field, number, id. Never a value of a record or a secret.
    pub args: BTreeMap<String, String>,
    /// How grave it is.
    pub severity: Severity,
}

impl ApiError {
    /// An error of that code.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self { code, args: BTreeMap::new(), severity: code.severity() }
    }

    /// With something that its text names.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.text())
    }
}

impl std::error::Error for ApiError {}

impl From<DomainError> for ApiError {
    fn from(error: DomainError) -> Self {
        match error {
            DomainError::Shape { field } => Self::new(ErrorCode::FieldShape).with("field", field),
            DomainError::Missing { field } => Self::new(ErrorCode::FieldMissing).with("field", field),
            DomainError::Date { field, fault } => {
                Self::new(ErrorCode::DateUnreadable).with("field", field).with("reason", fault.code())
            }
            DomainError::Term { field, vocabulary } => {
                Self::new(ErrorCode::TermUnknown).with("field", field).with("vocabulary", vocabulary)
            }
            DomainError::NarrativeKept => Self::new(ErrorCode::NarrativeKept),
            DomainError::Sealed => Self::new(ErrorCode::TestimonySealed),
            DomainError::LogKept => Self::new(ErrorCode::LogKept),
            DomainError::TooLarge => Self::new(ErrorCode::DocumentTooLarge),
            DomainError::Kind => Self::new(ErrorCode::KindUnknown),
            DomainError::Id => Self::new(ErrorCode::IdWrong),
            _ => Self::new(ErrorCode::Internal),
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Document(error) => error.into(),
            StoreError::Vault(error) => error.into(),
            StoreError::NotFound(id) => Self::new(ErrorCode::RecordMissing).with("id", id),
            StoreError::Conflict { id, current, based_on } => {
                Self::new(ErrorCode::Conflict).with("id", id).with("version", current).with("based_on", based_on)
            }
            StoreError::SamePerson(id) => Self::new(ErrorCode::SamePerson).with("id", id),
            StoreError::TermStands => Self::new(ErrorCode::TermStands),
            StoreError::InUse(records) => Self::new(ErrorCode::InUse).with("records", records),
            StoreError::NotMerged(id) => Self::new(ErrorCode::NotMerged).with("id", id),
            StoreError::NotLive(id) => Self::new(ErrorCode::RecordNotLive).with("id", id),
            StoreError::OtherKind(id) => Self::new(ErrorCode::RecordOtherKind).with("id", id),
            StoreError::TooNew { found, known } => {
                Self::new(ErrorCode::VaultTooNew).with("found", found).with("known", known)
            }
            StoreError::RolledBack { sequence } => Self::new(ErrorCode::VaultRolledBack).with("sequence", sequence),
            StoreError::Journal(_) => Self::new(ErrorCode::JournalDamaged),
            StoreError::Damaged(_) => Self::new(ErrorCode::VaultDamaged),
            StoreError::DiskFull => Self::new(ErrorCode::DiskFull),
            StoreError::Cancelled => Self::new(ErrorCode::Cancelled),
            _ => Self::new(ErrorCode::Internal),
        }
    }
}

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        use ErrorCode as Code;
        let code = match &error {
            VaultError::NotAVault => Code::VaultMissing,
            VaultError::ExistsAlready => Code::VaultExists,
            VaultError::OpenElsewhere => Code::VaultOpenElsewhere,
            VaultError::WrongKey => Code::KeyWrong,
            VaultError::RecoveryMalformed => Code::RecoveryMalformed,
            VaultError::TooSoon { seconds } => return Self::new(Code::KeyTooSoon).with("seconds", seconds),
            VaultError::PassphraseWeak => Code::PassphraseWeak,
            VaultError::KdfTooCheap { .. } => Code::KdfTooCheap,
            VaultError::KdfTooCostly => Code::KdfTooCostly,
            VaultError::KeyFileDamaged => Code::KeyFileDamaged,
            VaultError::Damaged { .. } => Code::VaultDamaged,
            VaultError::TooNew { found, known } => {
                return Self::new(Code::VaultTooNew).with("found", found).with("known", known);
            }
            VaultError::DiskFull => Code::DiskFull,
            VaultError::SourceUnreadable(_) => Code::SourceUnreadable,
            VaultError::Cancelled => Code::Cancelled,
            VaultError::FileDamaged { id } => return Self::new(Code::ExhibitDamaged).with("id", id),
            VaultError::FileMissing { id } | VaultError::FileUnknown { id } => {
                return Self::new(Code::ExhibitMissing).with("id", id);
            }
            VaultError::RecoveryMismatch => Code::RecoveryMismatch,
            VaultError::BackupTargetForeign => Code::BackupForeign,
            VaultError::BackupTargetInside => Code::BackupInside,
            VaultError::BackupTargetOpen => Code::BackupOpen,
            VaultError::BackupTargetNewer => Code::BackupNewer,
            VaultError::BackupRunning => Code::BackupRunning,
            VaultError::InsideVault => Code::InsideVault,
            VaultError::ReadOnly => Code::ReadOnly,
            VaultError::Io(error) => return crate::evidence::told_io(error),
            _ => Code::Internal,
        };
        Self::new(code)
    }
}

impl From<MappingError> for ApiError {
    fn from(error: MappingError) -> Self {
        let mut told = Self::new(ErrorCode::MappingWrong).with("reason", error.code());
        if let Some(entry) = error.entry() {
            told = told.with("entry", entry.number);
        }
        // What stands in the mapping, shortened: no value of a record.
        if let Some(shown) = error.shown() {
            told = told.with("shown", shown.chars().take(60).collect::<String>());
        }
        told
    }
}

impl From<TableError> for ApiError {
    fn from(error: TableError) -> Self {
        if let TableError::Read(error) = &error {
            return crate::evidence::told_io(error);
        }
        let mut told = Self::new(ErrorCode::TableUnreadable).with("reason", error.code());
        if let Some(line) = error.line() {
            told = told.with("line", line);
        }
        if let Some(most) = error.most() {
            told = told.with("most", most);
        }
        told
    }
}
