//! Opening a vault: how much of it is the passphrase's key derivation, which is meant to cost that much.

use std::fs;

use age::scrypt::Identity;

use crate::options::Options;
use crate::place::{Place, passphrase};
use crate::report::Report;
use crate::samples::Samples;

/// Measures on a vault without records.
pub fn measure(options: &Options, report: &mut Report) {
    let place = Place::on_disk(options);
    drop(place.create_store());
    compare(&place, "unlock: share of age's scrypt at 2^18, empty vault", options, report);
}

/// The whole of unlocking, and the key file alone through age's library, in pairs.
pub fn compare(place: &Place, what: &str, options: &Options, report: &mut Report) {
    let key_file = fs::read(place.vault().join("keys/passphrase.age")).expect("the key file");
    let (mut whole, mut derivation) = (Samples::default(), Samples::default());
    for run in 0..=options.size(11, 3) {
        let (opened, derived) = report.watch.measure("unlock", || {
            let (mut opened, mut derived) = (Samples::default(), Samples::default());
            let derive = |samples: &mut Samples| {
                samples.time(|| age::decrypt(&Identity::new(passphrase()), &key_file).expect("the key file opens"));
            };
            // Who begins alternates: the second of a pair finds a warmer machine.
            if run % 2 == 0 {
                derive(&mut derived);
            }
            let store = opened.time(|| place.open_store());
            drop(store);
            if run % 2 == 1 {
                derive(&mut derived);
            }
            (opened, derived)
        });
        // The first pair warms up and isn't counted.
        if run > 0 {
            whole.extend(&opened);
            derivation.extend(&derived);
        }
    }
    report.add_share(what, &derivation, &whole, 0.95);
}
