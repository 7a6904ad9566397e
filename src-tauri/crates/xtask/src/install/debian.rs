//! Debian packages: what the system has to bring.

use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

/// To build and run the program.
pub const FOR_PROGRAM: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-libav",
];

/// To run all tests besides: a screen, a driver for it, and the stock tools that must open what we write.
pub const FOR_TESTS: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-libav",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "dbus-x11",
    "xdotool",
    "at-spi2-core",
    "gir1.2-atspi-2.0",
    "python3-gi",
    "fonts-dejavu-core",
    "imagemagick",
    "libimage-exiftool-perl",
    "poppler-utils",
    "qpdf",
    "age",
    "openssh-client",
    "openssl",
    "strace",
    "ffmpeg",
    "gnupg",
    "ripgrep",
];

/// To build the one public matcher that comes without a wheel.
pub const FOR_MATCHERS: &[&str] = &["g++", "pkg-config", "libicu-dev"];

/// Installs those that are missing. Whoever isn't root is told what to type.
pub fn install(tree: &Tree, wanted: &[&str]) -> Outcome {
    if !process::present("dpkg-query") {
        println!("This is not Debian: these packages, or what they are called here, have to be there:");
        println!("  {}", wanted.join(" "));
        return Ok(());
    }
    let mut missing: Vec<&str> = Vec::new();
    for name in wanted {
        if !installed(tree, name) {
            missing.push(name);
        }
    }
    // A Python that isn't Debian's usually brings venv along; Debian's needs two packages for it.
    if wanted == FOR_TESTS && !makes_environments(tree) {
        missing.extend(["python3", "python3-venv"]);
    }
    if missing.is_empty() {
        return Ok(());
    }
    if !is_root(tree) {
        println!("Packages are missing. Type this, then start again:\n");
        println!("  sudo apt-get install {}\n", missing.join(" "));
        return Err("Debian packages are missing".into());
    }
    println!("installing {}", missing.join(" "));
    process::run(apt(tree).arg("update"))?;
    process::run(apt(tree).args(["install", "-y", "--no-install-recommends"]).args(&missing))
}

fn apt(tree: &Tree) -> std::process::Command {
    let mut apt = tree.command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
    apt
}

fn installed(tree: &Tree, name: &str) -> bool {
    tree.command("dpkg-query")
        .args(["-W", "-f", "${db:Status-Status}", name])
        .output()
        .is_ok_and(|answer| answer.stdout == b"installed")
}

fn makes_environments(tree: &Tree) -> bool {
    tree.command("python3").args(["-c", "import venv, ensurepip"]).output().is_ok_and(|answer| answer.status.success())
}

fn is_root(tree: &Tree) -> bool {
    tree.command("id").arg("-u").output().is_ok_and(|answer| answer.stdout == b"0\n")
}
