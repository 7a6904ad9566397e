//! What is switched off before anything secret is in memory: core files, debuggers, files that others
//! can read, and a window that another program drives.

/// Takes out of this process's environment the variables by which another program drives or inspects the window
/// (Tauri honours them in release builds too), and names a data folder that takes no file: told not to note which
/// files were chosen, GTK empties the person's own list of them, and what it can't reach it leaves alone.
///
/// Before anything else, while there is one thread. Starting over with another environment would do the same and
/// link the webview twice: 60 ms later.
#[cfg(all(target_os = "linux", not(feature = "drivable")))]
pub fn start_clean() {
    const DRIVING: [&str; 4] =
        ["TAURI_WEBVIEW_AUTOMATION", "TAURI_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];
    for name in DRIVING {
        gtk::glib::unsetenv(name);
    }
    if let Err(error) = gtk::glib::setenv("XDG_DATA_HOME", "/dev/null", true) {
        eprintln!("khronika-window: {error}");
        std::process::exit(1);
    }
}

/// The tests' build may be driven; other systems have no such variables.
#[cfg(not(all(target_os = "linux", not(feature = "drivable"))))]
pub fn start_clean() {}

/// A panic says where it was, not what it was about: its words may quote what was typed.
pub fn quieten() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => eprintln!("khronika-window: stopped at {}:{}", place.file(), place.line()),
        None => eprintln!("khronika-window: stopped"),
    }));
}

/// No core file, no debugger, no file that others can read. A failure is said and doesn't stop the
/// person from working: whoever can't be protected from a crash still has to be able to lock.
#[cfg(target_os = "linux")]
pub fn harden() {
    use rustix::fs::Mode;
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask};

    umask(Mode::RWXG | Mode::RWXO);
    // Exactly 1: a limit of 0 doesn't stop a core handler that is fed through a pipe. WebKit's own
    // processes inherit the limit; what is set below doesn't outlive an exec.
    let limit = Rlimit { current: Some(1), maximum: Some(1) };
    if let Err(error) = setrlimit(Resource::Core, limit) {
        eprintln!("khronika-window: core files could not be switched off: {error}");
    }
    if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
        eprintln!("khronika-window: this process can be read by a debugger: {error}");
    }
}

/// Other systems have their own means; none is built yet.
#[cfg(not(target_os = "linux"))]
pub fn harden() {}
