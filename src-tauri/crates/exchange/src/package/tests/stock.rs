//! A package opens and checks with stock tools. Run by hand: `cargo test -p khronika-exchange stock -- --ignored`;
//! the acceptance crate does the same with packages that the command line made.

use std::process::{Command, Output, Stdio};

use super::*;

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

#[test]
#[ignore = "needs age, GNU tar, sha256sum and ssh-keygen; and Python bagit in KHRONIKA_BAGIT"]
fn stock_tools_open_and_check_a_package() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let key = sample.path("key.txt");
    std::fs::write(&key, sample.identity.to_string().expose_secret()).unwrap();
    let archive = sample.path("package.tar");
    run(Command::new("age").arg("-d").arg("-i").arg(&key).arg("-o").arg(&archive).arg(&package));
    run(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(sample.folder.path()));
    let listed = run(Command::new("tar").arg("-tvf").arg(&archive));
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.lines().all(|line| line.starts_with("-rw-r--r-- 0/0")), "{listed}");
    let folder = sample.path("package");
    let checked = |list: &str| run(Command::new("sha256sum").args(["--strict", "-c", list]).current_dir(&folder));
    checked(MANIFEST);
    checked(TAG_MANIFEST);
    for (namespace, signature, message) in
        [(NAMESPACE, folder.join(SIGNATURE), std::fs::read(folder.join(TAG_MANIFEST)).unwrap()), root(&sample, &folder)]
    {
        let mut verify = Command::new("ssh-keygen")
            .args(["-Y", "verify", "-f", ALLOWED_SIGNERS, "-I", IDENTITY, "-n", namespace, "-s"])
            .arg(&signature)
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        verify.stdin.take().unwrap().write_all(&message).unwrap();
        let said = verify.wait_with_output().unwrap();
        assert!(said.status.success());
        assert!(String::from_utf8(said.stdout).unwrap().contains(&sample.author.fingerprint()));
    }
    if let Ok(bagit) = std::env::var("KHRONIKA_BAGIT") {
        run(Command::new(bagit).args(["-m", "bagit", "--validate"]).arg(&folder));
    }
}

/// The signature over the root of the commitments, taken out of the case file.
fn root(sample: &Sample, folder: &Path) -> (&'static str, PathBuf, Vec<u8>) {
    let case: Value = serde_json::from_slice(&std::fs::read(folder.join(CASE)).unwrap()).unwrap();
    let text = |key: &str| case[key].as_str().unwrap().to_owned();
    let file = sample.path("root.sig");
    std::fs::write(&file, text("signature")).unwrap();
    let said = super::super::commitment::statement(&text("package"), &text("root"));
    (ROOT_NAMESPACE, file, said.into_bytes())
}

#[test]
#[ignore = "writes the package to KHRONIKA_SAMPLE, to be looked at"]
fn a_sample_to_look_at() {
    let mut sample = Sample::new();
    let out = PathBuf::from(std::env::var("KHRONIKA_SAMPLE").unwrap());
    let to = Recipient::age(&sample.identity.to_public().to_string()).unwrap();
    let author = AuthorKey::generate().unwrap();
    std::fs::write(out.with_extension("key"), sample.identity.to_string().expose_secret()).unwrap();
    sample.seal_to(&out, &to, &author).unwrap();
}
