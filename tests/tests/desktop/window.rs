//! The real window under a driver: started as a person starts it, found again after it has locked.
//!
//! Owns processes and ports. WebKitWebDriver is told where the window listens, instead of starting it itself:
//! a window that locks is followed by another process, which listens at the same place.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use thirtyfour::{Capabilities, WebDriver};

/// Long enough for a key derivation on a busy machine with two cores.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// The window, its driver, and a home of their own.
pub struct Window {
    pub page: WebDriver,
    home: tempfile::TempDir,
    binary: PathBuf,
    driver: Child,
    driver_port: u16,
    process: u32,
}

impl Window {
    /// The build that may be driven, where the environment names it.
    pub fn binary() -> Option<PathBuf> {
        let named = std::env::var_os("KHRONIKA_WINDOW").map(PathBuf::from);
        named.or_else(|| {
            std::env::var_os("KHRONIKA_BIN_DIR").map(|dir| PathBuf::from(dir).join("khronika-window-drivable"))
        })
    }

    /// Starts the window in Russian, in an empty home, and attaches.
    pub async fn start(binary: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        let (inspector, driver_port) = (free_port(), free_port());
        let address = format!("127.0.0.1:{inspector}");
        let window = Command::new(binary)
            .env("HOME", home.path())
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env("LC_ALL", "C.UTF-8")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_INSPECTOR_SERVER", &address)
            .env("KHRONIKA_WINDOW_DATA", home.path().join("webview"))
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let process = window.id();
        // The process is waited for by whoever adopts it: after a lock it isn't ours any more.
        std::thread::spawn(move || {
            let mut window = window;
            let _ = window.wait();
        });
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={driver_port}"))
            .arg(format!("--target={address}"))
            .arg("--replace-on-new-session")
            .stdin(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed");
        let page = attach(driver_port).await;
        Self { page, home, binary: binary.to_owned(), driver, driver_port, process }
    }

    pub const fn process(&self) -> u32 {
        self.process
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// After a lock: waits until the process has ended and attaches to the one that followed it.
    pub async fn follow(&mut self) {
        let locked = Instant::now();
        let old = self.process;
        wait_until("the locked process ends", || !is_running(old)).await;
        let binary = self.binary.clone();
        wait_until("another window stands", || running(&binary).is_some()).await;
        self.process = running(&binary).unwrap();
        let ended = locked.elapsed();
        self.page = attach(self.driver_port).await;
        println!("locked: the old process gone after {ended:?}, the new page answers after {:?}", locked.elapsed());
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // The last window isn't our child, so it is ended by its number.
        if is_running(self.process) {
            let _ = Command::new("kill").arg(self.process.to_string()).status();
        }
    }
}

async fn attach(port: u16) -> WebDriver {
    let began = Instant::now();
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), Capabilities::new()).await {
            Ok(page) => return page,
            Err(error) if began.elapsed() > PATIENCE => panic!("no session with the window: {error}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
        }
    }
}

pub async fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(began.elapsed() < PATIENCE, "waited too long: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Whether a process is there and hasn't ended: one that nobody has waited for yet still has a number.
pub fn is_running(process: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat"))
        .is_ok_and(|text| !text.rsplit(')').next().unwrap_or_default().trim_start().starts_with('Z'))
}

/// The process that runs that binary.
fn running(binary: &Path) -> Option<u32> {
    let name = binary.canonicalize().unwrap();
    std::fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).find(|id| {
        arguments(*id).first().is_some_and(|first| Path::new(first).canonicalize().is_ok_and(|path| path == name))
            && is_running(*id)
    })
}

/// Whether the process has started one of that name (the kernel keeps 15 letters).
pub fn has_child(process: u32, name: &str) -> bool {
    std::fs::read_dir("/proc").unwrap().filter_map(Result::ok).any(|entry| {
        let text = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let Some((front, back)) = text.rsplit_once(") ") else { return false };
        front.ends_with(name) && back.split(' ').nth(1) == Some(&process.to_string())
    })
}

/// What the process was started with: anybody on the machine can read it.
pub fn arguments(process: u32) -> Vec<String> {
    let bytes = std::fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes).split_terminator('\0').map(str::to_owned).collect()
}

/// A line of the process's limits.
pub fn limit(process: u32, name: &str) -> String {
    let text = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let line = text.lines().find(|line| line.starts_with(name)).unwrap();
    line[name.len()..].split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}
