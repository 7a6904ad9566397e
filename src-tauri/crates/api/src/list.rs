//! The list of commands.

use crate::command::commands;
use crate::{
    Empty, backup, check, custody, date, draft, evidence, import, key, name, network, overview, own, package,
    passphrase, person, program, record, records, recovery, rows, sample, search, setting, table, timeline, timestamp,
    today, transcript, vault, vocabulary,
};

commands! {
    held:
    "program.start" Always 0 Empty => program::Start = program::start;
    "program.set" Always 0 program::SetArgs => Empty = program::set;
    "passphrase.propose" Always 0 passphrase::ProposeArgs => passphrase::Proposal = passphrase::propose;
    "passphrase.strength" Always 1 Empty => passphrase::StrengthAnswer = passphrase::strength;
    "date.read" Always 0 date::DateArgs => date::DateRead = date::read;
    "name.spell" Always 0 name::NameArgs => name::Spellings = name::spell;
    "vocabulary.list" Always 0 Empty => vocabulary::Vocabularies = vocabulary::list;
    "vocabulary.fields" Always 0 Empty => vocabulary::Fields = vocabulary::fields;

    "vault.begin" Closed 1 vault::DirectoryArgs => recovery::Sheet = vault::begin;
    "vault.finish" Closed 0 recovery::AnswersArgs => vault::Opened = vault::finish;
    "vault.cancel" Closed 0 Empty => Empty = vault::cancel;
    "vault.create" Closed 1 vault::CreateArgs => vault::Opened = vault::create;
    "vault.unlock" Closed 1 vault::UnlockArgs => vault::Opened = vault::unlock;
    "vault.recover" Closed 2 vault::DirectoryArgs => vault::Opened = vault::recover;
    "vault.authenticate" Open 1 Empty => Empty = vault::authenticate;
    "vault.status" Open 0 Empty => vault::Status = vault::status;
    "vault.check" Open 0 check::CheckArgs => check::Checked = check::check;
    "vault.rebuild" Open 0 Empty => check::RebuiltAnswer = check::rebuild;
    "vault.passphrase" Authenticated 1 Empty => Empty = vault::passphrase;
    "vault.rekey" Authenticated 1 Empty => Empty = vault::rekey;
    "vault.author" Open 0 vault::AuthorArgs => Empty = vault::author;
    "recovery.begin" Authenticated 0 Empty => recovery::Sheet = recovery::begin;
    "recovery.finish" Authenticated 0 recovery::AnswersArgs => Empty = recovery::finish;
    "recovery.write" Authenticated 0 recovery::WriteArgs => Empty = recovery::write;

    "record.list" Open 0 rows::ListArgs => rows::List = rows::list;
    "record.show" Open 0 record::IdArgs => record::Shown = record::show;
    "record.save" Open 0 record::SaveArgs => record::Saved = record::save;
    "record.history" Open 0 record::IdArgs => record::History = record::history;
    "record.delete" Open 0 record::DeleteArgs => record::Saved = record::delete;
    "record.restore" Open 0 record::IdArgs => record::Saved = record::restore;
    "record.undo" Open 0 record::UndoArgs => record::Saved = record::undo;
    "record.titles" Open 0 records::ManyArgs => rows::Rows = rows::titles;
    "record.around" Open 0 record::IdArgs => rows::Around = rows::around;
    "records.create" Open 0 records::CreateManyArgs => records::Created = records::create;
    "records.delete" Open 0 records::ManyArgs => records::Many = records::delete;
    "records.restore" Open 0 records::ManyArgs => records::Many = records::restore;
    "record.erase" Authenticated 0 record::EraseArgs => record::ErasedAnswer = record::erase;
    "search.find" Open 0 search::FindArgs => search::Found = search::find;

    "today.list" Open 0 Empty => today::Today = today::list;
    "today.handle" Open 0 today::HandleArgs => record::Saved = today::handle;
    "case.overview" Open 0 record::IdArgs => overview::Overview = overview::overview;
    "vocabulary.own" Open 0 Empty => own::Own = own::list;
    "case.timeline" Open 0 timeline::PortionArgs => timeline::Timeline = timeline::timeline;
    "case.network" Open 0 timeline::PortionArgs => network::Network = network::network;
    "custody.days" Open 0 record::IdArgs => custody::Held = custody::held;
    "evidence.pictures" Open 0 evidence::like::PicturesArgs => evidence::like::ExhibitPictures = evidence::like::pictures;
    "evidence.like" Open 0 record::IdArgs => evidence::like::LikeExhibits = evidence::like::like;
    "evidence.apart" Open 0 evidence::like::ApartPicturesArgs => Empty = evidence::like::apart;
    "evidence.view" Open 0 record::IdArgs => evidence::view::ExhibitView = evidence::view::view;
    "evidence.leave" Open 0 evidence::view::LeaveArgs => Empty = evidence::view::leave;
    "evidence.log" Open 0 record::IdArgs => evidence::log::CustodyLog = evidence::log::log;
    "intake.list" Open 0 Empty => evidence::intake::Intakes = evidence::intake::list;
    "intake.again" Open 0 record::IdArgs => evidence::intake::IntakeState = evidence::intake::again;
    "intake.end" Open 0 record::IdArgs => evidence::intake::IntakeState = evidence::intake::end;
    "timestamp.list" Open 0 timestamp::TimestampListArgs => timestamp::Timestamps = timestamp::list;
    "timestamp.request" Authenticated 0 timestamp::request::TimestampRequestArgs => timestamp::request::TimestampRequested = timestamp::request::write;
    "timestamp.extract" Authenticated 0 timestamp::TimestampExtractArgs => timestamp::TimestampExtracted = timestamp::extract;
    "person.alike" Open 0 person::AlikeArgs => person::Alike = person::alike;
    "person.pairs" Open 0 person::PairsArgs => person::PersonPairs = person::pairs;
    "person.compare" Open 0 person::TwoArgs => person::Compared = person::compare;
    "person.merge" Open 0 person::MergeArgs => person::PersonMerged = person::merge;
    "person.part" Open 0 record::IdArgs => person::PersonParted = person::part;
    "person.merged" Open 0 record::IdArgs => person::MergedInto = person::merged;
    "person.apart" Open 0 person::ApartArgs => record::Saved = person::apart;
    "draft.keep" Open 0 draft::KeepArgs => Empty = draft::keep;
    "draft.show" Open 0 draft::DraftArgs => draft::Draft = draft::show;
    "draft.list" Open 0 Empty => draft::Drafts = draft::list;
    "draft.drop" Open 0 draft::DraftArgs => Empty = draft::forget;
    "setting.list" Open 0 Empty => setting::Settings = setting::list;
    "setting.set" Open 0 setting::SettingArgs => Empty = setting::set;

    "import.columns" Open 0 table::ColumnsArgs => table::Columns = table::columns;
    "import.preview" Open 0 import::ImportArgs => import::Preview = import::preview;
    "import.table" Open 0 import::ImportArgs => import::Imported = import::table;
    "import.undo" Open 0 record::IdArgs => import::UndoneAnswer = import::undo;
    "excerpt.begin" Open 0 Empty => evidence::excerpt::ExcerptBegun = evidence::excerpt::begin;
    "excerpt.end" Open 0 evidence::excerpt::ExcerptBegun => Empty = evidence::excerpt::end;
    "transcript.show" Open 0 record::IdArgs => transcript::TranscriptShown = transcript::show;
    "transcript.list" Open 0 record::IdArgs => transcript::Transcripts = transcript::list;
    "key.new" Always 0 key::NewArgs => key::PublicKey = key::new;
    "key.read" Always 0 key::KeyArgs => key::KeyRead = key::read;
    "key.show" Always 0 key::ShowArgs => key::PublicKey = key::show;
    "sample.fill" Open 0 Empty => sample::Filled = sample::fill;

    beside:
    "evidence.attach" Open 0 evidence::AttachArgs => evidence::Attached = evidence::attach;
    "evidence.extract" Authenticated 0 evidence::ExtractArgs => evidence::Extracted = evidence::extract;
    "evidence.credentials" Open 0 record::IdArgs => khronika_decode::Credentials = evidence::inside::credentials;
    "evidence.inside" Open 0 record::IdArgs => evidence::inside::ExhibitInside = evidence::inside::inside;
    "evidence.redact" Open 0 evidence::redact::RedactArgs => evidence::working::WorkingCopy = evidence::redact::redact;
    "evidence.claim" Open 0 evidence::claim::ExhibitClaimArgs => record::Saved = evidence::claim::claim;
    "evidence.clean" Open 0 record::IdArgs => evidence::working::WorkingCopy = evidence::clean::clean;
    "evidence.read" Open 0 evidence::read::ReadArgs => evidence::read::ExhibitsRead = evidence::read::read;
    "evidence.verify" Open 0 evidence::verify::VerifyArgs => evidence::verify::ExhibitsVerified = evidence::verify::verify;
    "evidence.certificate" Authenticated 0 evidence::certificate::CertificateArgs => evidence::certificate::Certified = evidence::certificate::certify;
    "intake.begin" Open 0 evidence::intake::IntakeArgs => evidence::intake::IntakeState = evidence::intake::begin;
    "intake.next" Open 0 record::IdArgs => evidence::intake::IntakeState = evidence::intake::next;
    "excerpt.make" Open 0 evidence::excerpt::ExcerptArgs => evidence::working::WorkingCopy = evidence::excerpt::make;
    "transcript.make" Open 0 transcript::TranscribeArgs => evidence::working::WorkingCopy = transcript::make;
    "translation.make" Open 0 transcript::TranslateArgs => evidence::working::WorkingCopy = transcript::translate;
    "timestamp.take" Open 0 timestamp::take::TimestampTakeArgs => timestamp::take::TimestampTaken = timestamp::take::take;
    "package.preview" Open 0 package::ScopeArgs => package::preview::Preview = package::preview::look;
    "package.seal" Authenticated 1 package::SealArgs => package::Sealed = package::seal;
    "package.verify" Always 1 package::OpenArgs => package::Verified = package::verify;
    "package.open" Always 1 package::OpenArgs => package::OpenedPackage = package::open;
    "backup.run" Authenticated 0 backup::BackupArgs => backup::BackupDone = backup::run;
}
