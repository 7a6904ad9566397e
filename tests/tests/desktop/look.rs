//! Each screen as it is seen: axe finds nothing in either language and theme; pictures where they are wanted.

use std::path::{Path, PathBuf};

use acceptance::bus::Hand;
use serde_json::Value;
use thirtyfour::{By, WebDriver};

use crate::{page, reach};

const LANGUAGES: [&str; 2] = ["en", "ru"]; // the last one stays
const THEMES: [&str; 2] = ["dark", "light"];
const SIZES: [(u32, u32); 2] = [(1024, 640), (1280, 800)];

/// What looks at screens.
pub struct Look {
    axe: String,
    pictures: Option<PathBuf>,
    /// What the pictures of this walk begin with.
    walk: String,
    seen: usize,
    /// Words of which a screen's name must hold one, where only some are wanted.
    wanted: Vec<String>,
    /// Whether one language and theme must do.
    brief: bool,
    hand: Hand,
    wrong: Vec<String>,
}

impl Look {
    pub fn new(walk: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let axe = std::fs::read_to_string(root.join("ui/node_modules/axe-core/axe.min.js")).unwrap();
        let pictures = std::env::var_os("KHRONIKA_SCREENSHOTS").map(PathBuf::from);
        if let Some(folder) = &pictures {
            std::fs::create_dir_all(folder).unwrap();
        }
        Self {
            axe,
            pictures,
            walk: walk.to_owned(),
            seen: 0,
            wanted: std::env::var("KHRONIKA_SCREENS")
                .map(|wanted| wanted.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
            brief: false,
            hand: Hand::start(Path::new("khronika-window-drivable")),
            wrong: Vec::new(),
        }
    }

    /// One that asks each screen only what data can change: many screens in little time.
    pub fn brief(walk: &str) -> Self {
        Self { brief: true, ..Self::new(walk) }
    }

    /// Whether it is one of those.
    pub const fn is_brief(&self) -> bool {
        self.brief
    }

    /// What was wrong, by screen.
    pub fn into_wrong(self) -> Vec<String> {
        self.wrong.iter().map(|each| format!("{}: {each}", self.walk)).collect()
    }

    /// Nothing was wrong on any screen; gives how many were looked at.
    pub fn finish(self) -> usize {
        assert!(self.wrong.is_empty(), "{}: {} screens,\n  {}", self.walk, self.seen, self.wrong.join("\n  "));
        self.seen
    }

    /// The screen that is there now, in both languages and themes. It is left in Russian and light.
    pub async fn at(&mut self, page: &WebDriver, name: &str) {
        self.seen += 1;
        if !self.wants(name) {
            return dress(page, "ru", "light").await;
        }
        let known = self.wrong.len();
        self.look_at(page, name).await;
        // At once: a walk that breaks off has told by then what it found.
        self.wrong.iter().skip(known).for_each(|each| println!("{}: {each}", self.walk));
    }

    async fn look_at(&mut self, page: &WebDriver, name: &str) {
        if self.brief {
            dress(page, "ru", "light").await;
            self.ask_axe(page, name).await;
            self.wrong.extend(reach::names(&mut self.hand, name));
            return;
        }
        for language in LANGUAGES {
            for theme in THEMES {
                dress(page, language, theme).await;
                self.picture(page, &format!("{}-{:02}-{name}-{language}-{theme}", self.walk, self.seen)).await;
                self.ask_axe(page, &format!("{name} in {language}, {theme}")).await;
            }
        }
        self.wrong.extend(reach::names(&mut self.hand, name));
        self.wrong.extend(reach::large(page, name).await);
        self.wrong.extend(reach::focus(page, name).await);
    }

    /// What lies above the screen now, as it stands: a dialog can't be left for the settings.
    pub async fn here(&mut self, page: &WebDriver, name: &str) {
        self.seen += 1;
        if self.wants(name) {
            self.picture(page, &format!("{}-{:02}-{name}", self.walk, self.seen)).await;
            self.ask_axe(page, name).await;
        }
    }

    fn wants(&self, name: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|wanted| name.contains(wanted.as_str()))
    }

    async fn picture(&self, page: &WebDriver, name: &str) {
        let Some(folder) = &self.pictures else { return };
        for (width, height) in SIZES {
            page.set_window_rect(0, 0, width, height).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
            // Of the screen: the driver waits without end for a picture of what WebKit draws in memory (ADR 17).
            let area = format!("{width}x{height}+0+0");
            let mut import = std::process::Command::new("/usr/bin/import");
            let file = folder.join(format!("{name}-{width}.png"));
            let took = import.args(["-window", "root", "-crop", &area, "+repage"]).arg(file).status().unwrap();
            assert!(took.success(), "ImageMagick took no picture: {took}");
        }
    }

    async fn ask_axe(&mut self, page: &WebDriver, what: &str) {
        let present = page.execute("return typeof window.axe === 'object'", vec![]).await.unwrap();
        if present.json() != &Value::Bool(true) {
            page.execute(&self.axe, vec![]).await.unwrap();
        }
        let ask = "const done = arguments[0]; axe.run(document).then(r => done(r.violations.map(v => v.id + ': ' + \
                   v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '))), e => done(['axe failed: ' + e]));";
        let found: Vec<String> = page.execute_async(ask, vec![]).await.unwrap().convert().unwrap();
        self.wrong.extend(found.into_iter().map(|each| format!("{what}: {each}")));
    }
}

/// Puts the window into that language and theme, as a person would: before a vault is open by its switches, inside
/// one by the box that does anything.
async fn dress(page: &WebDriver, language: &str, theme: &str) {
    let inside = page.find(By::Css("aside nav")).await.is_ok();
    for (value, shown) in [(language, format!("html[lang={language}]")), (theme, format!("html[data-theme={theme}]"))] {
        if page.find(By::Css(shown.as_str())).await.is_ok() {
            continue;
        }
        if inside {
            command(page, value).await;
        } else {
            // The radio itself is invisible: its label is what is clicked.
            let path = format!("//label[input[@type='radio' and @value='{value}']]");
            page::find(page, By::XPath(path)).await.click().await.unwrap();
        }
        page::find(page, By::Css(shown)).await;
    }
    // What is asked anew in another language may take its time in a crowded vault.
    page::settled(page, std::time::Duration::from_secs(240)).await;
    tokio::time::sleep(std::time::Duration::from_millis(120)).await;
}

/// Does what is called so in either language.
async fn command(page: &WebDriver, value: &str) {
    let [english, russian] = match value {
        "en" => ["In English"; 2],
        "ru" => ["По-русски"; 2],
        "light" => ["Light colours", "Светлое оформление"],
        _ => ["Dark colours", "Тёмное оформление"],
    };
    page::control(page, "k").await;
    page::find(page, By::Css("dialog[open] input")).await.send_keys(english).await.unwrap();
    let named = |text: &str| format!("{} = {}", page::plain("."), page::quoted(text));
    let path = format!("//*[@role='option'][{} or {}]", named(english), named(russian));
    page::find(page, By::XPath(path)).await.click().await.unwrap();
    page::alone(page).await;
}
