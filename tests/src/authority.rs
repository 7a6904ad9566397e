//! A time stamping authority as stock `openssl` makes one: a root, a certificate under it, answers to requests, and what a
//! forger would make with the same tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs `openssl`.
#[must_use]
pub fn openssl(arguments: &[&str]) -> Output {
    Command::new("openssl").args(arguments).output().expect("openssl is installed")
}

fn done(arguments: &[&str]) -> Output {
    let output = openssl(arguments);
    assert!(output.status.success(), "openssl {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// How an authority is set up.
#[derive(Debug, Clone, Copy)]
pub struct Setup<'a> {
    /// `rsa` or `ec`.
    pub key: &'a str,
    /// First and last day of both certificates, as `openssl ca` reads them.
    pub valid: (&'a str, &'a str),
    /// `extendedKeyUsage` of the certificate that signs.
    pub usage: &'a str,
    /// The hash that it signs with.
    pub digest: &'a str,
}

impl Default for Setup<'_> {
    fn default() -> Self {
        Self {
            key: "rsa",
            valid: ("20240101000000Z", "20440101000000Z"),
            usage: "critical,timeStamping",
            digest: "sha256",
        }
    }
}

/// An authority in a folder of its own.
pub struct Authority {
    folder: PathBuf,
}

impl Authority {
    /// Makes its keys and certificates there.
    #[must_use]
    pub fn new(folder: PathBuf, setup: &Setup<'_>) -> Self {
        fs::create_dir(&folder).unwrap();
        let authority = Self { folder };
        let at = |name: &str| authority.path(name).display().to_string();
        fs::write(authority.path("index"), "").unwrap();
        fs::write(authority.path("serial"), "1001\n").unwrap();
        fs::write(authority.path("tsa-serial"), "77\n").unwrap();
        let config = format!(
            "[ca]\ndefault_ca=it\n[it]\ndatabase={index}\nnew_certs_dir={folder}\nserial={serial}\ndefault_md=sha256\n\
             policy=any\nunique_subject=no\n[any]\norganizationName=supplied\ncommonName=supplied\n\
             [root]\nbasicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n\
             [signer]\nbasicConstraints=CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage={usage}\n\
             subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n\
             [tsa]\nserial={tsa}\ncrypto_device=builtin\nsigner_digest={digest}\ndefault_policy=1.3.6.1.4.1.99999.1\n\
             digests=sha256\naccuracy=secs:1,millisecs:500\nordering=no\ntsa_name=yes\ness_cert_id_chain=no\n\
             ess_cert_id_alg=sha256\n",
            index = at("index"),
            folder = authority.folder.display(),
            serial = at("serial"),
            tsa = at("tsa-serial"),
            usage = setup.usage,
            digest = setup.digest,
        );
        fs::write(authority.path("config"), config).unwrap();
        let algorithm: &[&str] = match setup.key {
            "ec" => &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
            _ => &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
        };
        for (name, subject) in
            [("root", "/O=Invented Roots/CN=Invented Root"), ("signer", "/O=Invented Clock/CN=Clock 1")]
        {
            let key = at(&format!("{name}.key"));
            done(&[&["genpkey", "-out", &key], algorithm].concat());
            let request = at(&format!("{name}.csr"));
            done(&["req", "-new", "-key", &key, "-subj", subject, "-out", &request, "-config", "/dev/null"]);
            let (config, certificate) = (at("config"), at(&format!("{name}.pem")));
            let (from, until) = setup.valid;
            let mut issue = vec!["ca", "-batch", "-notext", "-config", &config, "-in", &request, "-out", &certificate];
            issue.extend(["-startdate", from, "-enddate", until, "-extensions", name]);
            let (root, root_key) = (at("root.pem"), at("root.key"));
            if name == "root" {
                issue.extend(["-selfsign", "-keyfile", &root_key]);
            } else {
                issue.extend(["-cert", &root, "-keyfile", &root_key]);
            }
            done(&issue);
        }
        authority
    }

    /// A file of its folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The certificate of its root.
    #[must_use]
    pub fn root(&self) -> PathBuf {
        self.path("root.pem")
    }

    /// Its answer to a request, as a networked machine would bring it back.
    pub fn answer(&self, request: &Path, answer: &Path) {
        self.answer_with(request, answer, &[]);
    }

    /// The same, with more options of `openssl ts -reply`.
    pub fn answer_with(&self, request: &Path, answer: &Path, more: &[&str]) {
        let at = |name: &str| self.path(name).display().to_string();
        let (request, answer) = (request.display().to_string(), answer.display().to_string());
        let (config, signer, key) = (at("config"), at("signer.pem"), at("signer.key"));
        let mut reply = vec!["ts", "-reply", "-config", &config, "-section", "tsa", "-queryfile", &request];
        reply.extend(["-signer", &signer, "-inkey", &key, "-out", &answer]);
        reply.extend(more);
        let _ = openssl(&reply);
        assert!(self.path(&answer).is_file(), "{answer}");
    }

    /// What is signed in an answer: a `TSTInfo` in DER.
    #[must_use]
    pub fn content(&self, answer: &Path) -> Vec<u8> {
        let (token, content) = (self.path("content.token"), self.path("content.der"));
        let (token, content) = (token.display().to_string(), content.display().to_string());
        done(&["ts", "-reply", "-in", &answer.display().to_string(), "-token_out", "-out", &token]);
        done(&["cms", "-verify", "-noverify", "-inform", "DER", "-in", &token, "-out", &content, "-binary"]);
        fs::read(content).unwrap()
    }

    /// A token around any content, signed with this authority's key by the same rules (RFC 5652, RFC 5816): what a forger
    /// who has a key can make.
    pub fn sign(&self, content: &[u8], token: &Path) {
        let at = |name: &str| self.path(name).display().to_string();
        fs::write(self.path("forged.der"), content).unwrap();
        let kind = "1.2.840.113549.1.9.16.1.4";
        let (forged, out, signer, key) =
            (at("forged.der"), token.display().to_string(), at("signer.pem"), at("signer.key"));
        done(&[
            "cms",
            "-sign",
            "-binary",
            "-nodetach",
            "-outform",
            "DER",
            "-econtent_type",
            kind,
            "-md",
            "sha256",
            "-cades",
            "-in",
            &forged,
            "-signer",
            &signer,
            "-inkey",
            &key,
            "-out",
            &out,
        ]);
    }
}
