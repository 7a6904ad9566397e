//! The program's speed beside its peers, as `docs/benchmarks.md` tells it: `cargo xtask bench`.
//!
//! Owns: what is measured, the invented records it is measured on, the table that comes out.
//! Must not: be built with the tests' low scrypt factor, or judge a single run.

// What can't be prepared or doesn't answer ends the measuring at that place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod attach;
mod disturbance;
mod filling;
mod import;
mod invention;
mod lists;
mod machine;
mod options;
mod people;
mod place;
mod report;
mod samples;
mod saves;
mod searches;
mod unlock;
mod upkeep;

use options::Options;
use report::Report;

fn main() {
    let options = Options::read();
    if let Some(once) = &options.import_once {
        import::run_once(once);
        return;
    }
    println!("{}\n", machine::description(&options));
    let mut report = Report::new(options.patience);
    if options.wants("attach") {
        attach::measure(&options, &mut report);
    }
    if options.wants("unlock") {
        unlock::measure(&options, &mut report);
    }
    if options.wants("records") {
        measure_records(&options, &mut report);
    }
    if options.wants("people") {
        people::measure(&options, &mut report);
    }
    if options.wants("import") {
        import::measure(&options, &mut report);
    }
    println!("\n{}", report.table());
    println!("{}\n{}", report.watch.summary(), machine::load());
}

/// Everything that needs one vault full of records.
fn measure_records(options: &Options, report: &mut Report) {
    let place = place::Place::on_disk(options);
    let filled = filling::fill(&place, options, report);
    let mut session = place.open_session();
    lists::measure(&mut session, &filled, options, report);
    searches::measure(&mut session, &filled, options, report);
    saves::measure(&mut session, &filled, options, report);
    session.close();
    upkeep::measure(&place, options, report);
}
