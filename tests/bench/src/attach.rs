//! Taking in a large file, beside the stock tools that do the same one after the other: `age`, then
//! `openssl dgst -sha256`.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use khronika_vault::{Flow, Vault};

use crate::disturbance::Watch;
use crate::invention::chance::Chance;
use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use crate::samples::Samples;

/// A key that nobody needs to have: only its public half is used.
const RECIPIENT: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

const MIB: usize = 1 << 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Peer {
    /// As the tools are: nothing is fsynced.
    Plain,
    /// With the fsync that the program does.
    Synced,
}

/// Measures in memory, where the program's fsync costs nothing either, and on disk.
pub fn measure(options: &Options, report: &mut Report) {
    let size = options.size(1024, 64);
    let runs = options.size(9, 3);
    let (own, peer) = compare(&Place::in_memory(options), size, runs, Peer::Plain, &mut report.watch);
    report.add_speed(&format!("attach {size} MiB in memory, no fsync, against `age` then `openssl`"), &own, &peer, 1.3);
    let (own, peer) = compare(&Place::on_disk(options), size, runs, Peer::Synced, &mut report.watch);
    report.add_speed(
        &format!("attach {size} MiB on disk with fsync, against `age`, `sync` then `openssl`"),
        &own,
        &peer,
        1.0,
    );
}

fn compare(place: &Place, mebibytes: usize, runs: usize, how: Peer, watch: &mut Watch) -> (Samples, Samples) {
    let source = place.path("exhibit.bin");
    write_source(&source, mebibytes);
    let vault = place.create_vault();
    let (mut own, mut peer) = (Samples::default(), Samples::default());
    let sealed = place.path("exhibit.age");
    // One pair beforehand warms files and clocks and isn't counted; then who begins alternates.
    for run in 0..=runs {
        let (attached, by_tools) = watch.measure("attach", || {
            let (mut attached, mut by_tools) = (Samples::default(), Samples::default());
            if run % 2 == 0 {
                attach(&vault, &source, &mut attached);
            }
            by_tools.time(|| seal_by_tools(&source, &sealed, how));
            fs::remove_file(&sealed).expect("the tools' file");
            settle(how);
            if run % 2 == 1 {
                attach(&vault, &source, &mut attached);
            }
            settle(how);
            (attached, by_tools)
        });
        if run > 0 {
            own.extend(&attached);
            peer.extend(&by_tools);
        }
    }
    (own, peer)
}

/// What was removed has to be gone from the disk's queue before the next run begins.
fn settle(how: Peer) {
    if how == Peer::Synced {
        run(&mut Command::new("sync"));
    }
}

fn attach(vault: &Vault, source: &Path, samples: &mut Samples) {
    let added = samples.time(|| {
        let mut file = File::open(source).expect("the source");
        let size = file.metadata().expect("its size").len();
        vault.add_file(&mut file, Some(size), &mut |_| Flow::Continue).expect("the file goes in")
    });
    // Dropped without a row that names it, it removes itself.
    drop(added);
}

fn seal_by_tools(source: &Path, sealed: &Path, how: Peer) {
    run(Command::new("age").args(["-r", RECIPIENT, "-o"]).arg(sealed).arg(source));
    if how == Peer::Synced {
        run(Command::new("sync").arg(sealed));
    }
    run(Command::new("openssl").args(["dgst", "-sha256"]).arg(source));
}

fn run(command: &mut Command) {
    let status = command.stdout(Stdio::null()).status().expect("the tool starts");
    assert!(status.success(), "{command:?} ended with {status}");
}

/// Bytes that can't be compressed, as in photographs and video.
fn write_source(path: &Path, mebibytes: usize) {
    let mut chance = Chance::new(1);
    let mut block = vec![0_u8; MIB];
    let mut file = File::create(path).expect("the source");
    for _ in 0..mebibytes {
        for piece in block.chunks_exact_mut(8) {
            piece.copy_from_slice(&chance.number().to_le_bytes());
        }
        file.write_all(&block).expect("room for the source");
    }
    file.sync_all().expect("the source is on its medium");
}
