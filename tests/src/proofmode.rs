//! Containers as ProofMode makes them, by stock `gpg` and Python's `zipfile`: media, `<sha256>.asc`, `<sha256>.proof.csv` and
//! `.proof.json` with `.asc`, the key. Invented throughout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};

/// A capture app with a key of its own, in a folder.
pub struct App {
    home: PathBuf,
    /// The hash that goes with its key: `gpg` takes none that is shorter than the key's curve.
    digest: &'static str,
}

/// SHA-256 in hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl App {
    /// Makes its key: `rsa3072`, `ed25519`, `nistp256`.
    #[must_use]
    pub fn new(home: PathBuf, key: &str) -> Self {
        fs::create_dir_all(&home).unwrap();
        fs::set_permissions(&home, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        let digest = if key == "nistp384" { "SHA384" } else { "SHA256" };
        let app = Self { home, digest };
        app.gpg(&["--quick-gen-key", "noone@invented.example", key, "sign", "never"], b"");
        app
    }

    fn gpg(&self, arguments: &[&str], input: &[u8]) -> Vec<u8> {
        use std::io::Write;
        let mut child = Command::new("gpg")
            .args(["--homedir"])
            .arg(&self.home)
            .args(["--batch", "--quiet", "--passphrase", "", "--pinentry-mode", "loopback"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("gpg is installed");
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "gpg {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    /// A signature of these bytes, armoured.
    #[must_use]
    pub fn sign(&self, bytes: &[u8], digest: &str) -> Vec<u8> {
        self.gpg(&["--armor", "--digest-algo", digest, "--detach-sign"], bytes)
    }

    /// Its public key, armoured.
    #[must_use]
    pub fn key(&self) -> Vec<u8> {
        self.gpg(&["--armor", "--export"], b"")
    }

    /// Fingerprint of its key, as `gpg` tells it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let told = String::from_utf8(self.gpg(&["--with-colons", "--fingerprint"], b"")).unwrap();
        let line = told.lines().find(|line| line.starts_with("fpr:")).unwrap();
        line.trim_matches(':').rsplit(':').next().unwrap().to_owned()
    }

    /// What it puts together of a file, by name.
    #[must_use]
    pub fn capture(&self, name: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
        let hash = sha256(bytes);
        let csv = format!(
            "File Path,File Hash SHA256,File Created,Proof Generated,DeviceID,Wifi MAC,IPv4,Location.Latitude,Location.Longitude\n\
             /storage/emulated/0/DCIM/{name},{hash},2022-03-04T10:11:12Z,2022-03-04T10:11:20Z,f00d-invented-device,\
             02:00:00:00:00:00,192.0.2.7,55.7512,37.6184\n"
        )
        .into_bytes();
        let json = format!(
            "{{\"File Path\": \"/storage/emulated/0/DCIM/{name}\", \"File Hash SHA256\": \"{hash}\", \
             \"DeviceID\": \"f00d-invented-device\", \"Proof Generated\": \"2022-03-04T10:11:20Z\"}}"
        )
        .into_bytes();
        vec![
            (name.to_owned(), bytes.to_vec()),
            (format!("{hash}.asc"), self.sign(bytes, self.digest)),
            (format!("{hash}.proof.csv.asc"), self.sign(&csv, self.digest)),
            (format!("{hash}.proof.csv"), csv),
            (format!("{hash}.proof.json.asc"), self.sign(&json, "SHA512")),
            (format!("{hash}.proof.json"), json),
            ("pubkey.asc".to_owned(), self.key()),
            ("HowToVerifyProofData.txt".to_owned(), b"Invented.\n".to_vec()),
        ]
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = Command::new("gpgconf").arg("--homedir").arg(&self.home).args(["--kill", "all"]).status();
    }
}

/// Packs files by Python's `zipfile`, deflated.
pub fn zip(files: &[(String, Vec<u8>)], to: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let mut list = String::new();
    for (number, (name, bytes)) in files.iter().enumerate() {
        let file = folder.path().join(number.to_string());
        fs::write(&file, bytes).unwrap();
        list.push_str(&format!("{}\t{name}\n", file.display()));
    }
    let script = "import sys, zipfile\n\
                  with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:\n\
                  \x20for line in sys.stdin.read().splitlines():\n\
                  \x20\x20file, name = line.split('\\t')\n\
                  \x20\x20z.write(file, name)\n";
    python(script, &[to.as_os_str().to_str().unwrap()], list.as_bytes());
}

/// Runs a script.
pub fn python(script: &str, arguments: &[&str], input: &[u8]) {
    use std::io::Write;
    let mut child = Command::new("python3")
        .args(["-c", script])
        .args(arguments)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 is installed");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
