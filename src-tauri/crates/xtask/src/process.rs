//! Starting other programs and reading what they say.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// How long output is still awaited from a stray grandchild once the program itself has ended.
const STRAY: Duration = Duration::from_secs(3);

/// Runs to the end with our own output, without input.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.stdin(Stdio::null()).status().map_err(|error| named(command, &error))?;
    judge(command, status)
}

/// Runs to the end and gives back what was written to standard output.
pub fn capture(command: &mut Command) -> Outcome<String> {
    let output =
        command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(|error| named(command, &error))?;
    judge(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs with `input` on standard input and gives back standard output.
pub fn feed(command: &mut Command, input: &str) -> Outcome<String> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|error| named(command, &error))?;
    if let Some(mut pipe) = child.stdin.take() {
        // A program that ends without reading closes the pipe; its exit code says more than that.
        let _ = pipe.write_all(input.as_bytes());
    }
    let output = child.wait_with_output()?;
    judge(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs, shows every line as it comes and hands it to `on_line`.
pub fn watch(command: &mut Command, mut on_line: impl FnMut(&str)) -> Outcome {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| named(command, &error))?;
    let (lines, received) = channel();
    if let Some(pipe) = child.stdout.take() {
        relay(pipe, lines.clone());
    }
    if let Some(pipe) = child.stderr.take() {
        relay(pipe, lines.clone());
    }
    drop(lines);
    // A session bus or a browser left behind may keep the pipe open: the program's end counts.
    let mut ended: Option<(ExitStatus, Instant)> = None;
    loop {
        match received.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => {
                println!("{line}");
                on_line(&line);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {}
        }
        match ended {
            None => ended = child.try_wait()?.map(|status| (status, Instant::now())),
            Some((_, at)) if at.elapsed() > STRAY => break,
            Some(_) => {}
        }
    }
    let status = match ended {
        Some((status, _)) => status,
        None => child.wait()?,
    };
    judge(command, status)
}

/// Whether a program can be started at all.
pub fn present(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn relay(pipe: impl Read + Send + 'static, lines: Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&line);
            if lines.send(text.trim_end_matches('\r').to_owned()).is_err() {
                return;
            }
        }
    });
}

fn judge(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` ended with {status}", line(command)).into())
}

fn named(command: &Command, error: &std::io::Error) -> Failure {
    format!("`{}` could not be started: {error}", line(command)).into()
}

/// The command as a person would type it.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![match program.file_name() {
        Some(name) => name.to_string_lossy().into_owned(),
        None => program.display().to_string(),
    }];
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
    }));
    words.join(" ")
}
