//! Memory doesn't grow with an exhibit.

use super::*;

/// As many zero bytes as wanted.
struct Zeros(u64);

impl ExhibitSource for Zeros {
    fn open(&mut self, _: &Exhibit) -> std::io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(std::io::repeat(0).take(self.0)))
    }
}

/// The most memory that this process has held, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
#[ignore = "2 GiB; cargo test --release -p khronika-exchange large -- --ignored --nocapture"]
fn two_gibibytes_are_sealed_and_checked_in_little_memory() {
    const SIZE: u64 = 2 << 30;
    let mut hash = Sha256::new();
    (0..SIZE >> 20).for_each(|_| hash.update(vec![0; 1 << 20]));
    let sha256 = data_encoding::HEXLOWER.encode(&hash.finalize());
    let document = json!({"title": "Запись", "size": SIZE, "sha256": sha256, "file": RecordId::random().to_string(), "shows_nobody": true});
    let scope = [GateRecord { id: RecordId::random(), kind: Kind::Evidence, document }];
    let today = NaiveDate::from_ymd_opt(2026, 5, 10).unwrap();
    let tells = [(scope[0].id, gate::Tells::Nothing)].into();
    let passed = gate::pass(&Request {
        purpose: PURPOSE,
        today,
        scope: &scope,
        persons: &[],
        consents: &[],
        names: &[],
        deleted_consents: &[],
        around: &[],
        tells: &tells,
    });
    let sample = Sample::new();
    let out = sample.path("out");
    let to = Recipient::age(&sample.identity.to_public().to_string()).unwrap();
    let contents = SealedContents { passed: &passed, day: today };
    let begun = std::time::Instant::now();
    seal(&contents, &mut Zeros(SIZE), &to, &sample.author, &out, &mut never_cancelled).unwrap();
    let sealed = begun.elapsed();
    assert_eq!(sample.verify(&out).outcome, Outcome::IntactSignerKnown);
    let checked = begun.elapsed() - sealed;
    println!("sealed in {sealed:?}, checked in {checked:?}, peak {} KiB", peak());
    assert!(peak() < 64 << 10);
}
