//! How a person works the window: by mouse, or by the keyboard alone.
//!
//! Owns: finding a control as that person would. By keyboard nothing is clicked and no element is asked for the
//! focus: Tab and arrows reach it, or the story fails.

use thirtyfour::{By, Key, WebDriver};

use crate::page;
use crate::words::Words;

/// Steps of the Tab key after which a control counts as out of reach.
const STEPS: usize = 140;

/// What has the focus, as a screen reader would name it: role, name, and what is chosen in it.
const AT: &str = "const at = document.activeElement;
    const flat = text => (text ?? '').replaceAll(/[\\u00a0\\u2068\\u2069]/g, m => m === '\\u00a0' ? ' ' : '').replaceAll(/\\s+/g, ' ').trim();
    const labels = [...(at.labels ?? [])].map(each => each.textContent).join(' ');
    const list = document.getElementById(at.getAttribute('aria-activedescendant') ?? '');
    return [at.getAttribute('role') ?? at.type ?? at.localName, flat(labels || at.getAttribute('aria-label') || at.textContent), flat(list?.textContent), flat(at.closest('fieldset, [role=tablist], .rows [role=row]')?.textContent)];";

/// A person's way of working.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Points and clicks, types into what was clicked.
    Mouse,
    /// Touches no mouse.
    Keys,
}

struct Focus {
    role: String,
    name: String,
    /// What is steered from it, in a list beneath.
    option: String,
    /// The words of the group that it is one of.
    group: String,
}

async fn focus(page: &WebDriver) -> Focus {
    let [role, name, option, group]: [String; 4] =
        page.execute(AT, vec![]).await.unwrap().convert::<Vec<String>>().unwrap().try_into().unwrap();
    Focus { role, name, option, group }
}

/// Tab until the focus is where it should be.
async fn reach(page: &WebDriver, what: &str, here: impl Fn(&Focus) -> bool) {
    let mut seen = Vec::new();
    for _ in 0..STEPS {
        let at = focus(page).await;
        if here(&at) {
            return;
        }
        seen.push(format!("{} {:.40}", at.role, at.name));
        page::key(page, Key::Tab).await;
    }
    panic!("{what} is out of the keyboard's reach; the way was:\n  {}", seen.join("\n  "));
}

/// Arrows down until what is current has those words.
pub async fn step(page: &WebDriver, words: &str, arrow: Key) {
    for _ in 0..60 {
        let at = focus(page).await;
        if at.option.contains(words) || (at.option.is_empty() && at.name.contains(words)) {
            return;
        }
        page::key(page, arrow.clone()).await;
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    panic!("no arrow leads to {words}");
}

fn labelled(at: &Focus, label: &str) -> bool {
    ["text", "textarea", "password", "combobox", "select-one"].contains(&at.role.as_str())
        && format!("{} ·", at.name).starts_with(&format!("{label} ·"))
}

impl Hand {
    pub async fn press(self, page: &WebDriver, words: &str) {
        let button = page::button(page, words).await;
        if self == Self::Mouse {
            return page::click(&button).await;
        }
        reach(page, words, |at| ["button", "submit"].contains(&at.role.as_str()) && at.name.contains(words)).await;
        page::key(page, Key::Enter).await;
    }

    /// The button that has those words and no others.
    pub async fn press_exactly(self, page: &WebDriver, words: &str) {
        let path = format!("//main//button[{} = {}]", page::plain("."), page::quoted(words));
        let button = page::find(page, By::XPath(path)).await;
        if self == Self::Mouse {
            return page::click(&button).await;
        }
        reach(page, words, |at| ["button", "submit"].contains(&at.role.as_str()) && at.name == words).await;
        page::key(page, Key::Enter).await;
    }

    pub async fn write(self, page: &WebDriver, label: &str, text: &str) {
        if self == Self::Mouse {
            return page::write(page, label, text).await;
        }
        page::field(page, label).await;
        reach(page, label, |at| labelled(at, label)).await;
        page::control(page, "a").await;
        self.fill(page, text).await;
    }

    /// Types where the focus is.
    pub async fn fill(self, page: &WebDriver, text: &str) {
        let at = page.active_element().await.unwrap();
        at.send_keys(text.replace('\n', &char::from(Key::Enter).to_string())).await.unwrap();
    }

    /// Finds one by typing into a field, and takes it.
    pub async fn find(self, page: &WebDriver, label: &str, typed: &str, wanted: &str) {
        self.write(page, label, typed).await;
        let offered = format!("//*[@role='option'][contains({}, {})]", page::plain("."), page::quoted(wanted));
        let option = page::find(page, By::XPath(offered)).await;
        if self == Self::Mouse {
            return option.click().await.unwrap();
        }
        step(page, wanted, Key::Down).await;
        page::key(page, Key::Enter).await;
    }

    /// One of a short list.
    pub async fn select(self, page: &WebDriver, label: &str, option: &str) {
        let select = format!(
            "//select[@id = //label[starts-with(concat({}, ' ·'), {})]/@for]",
            page::plain("."),
            page::quoted(&format!("{label} ·"))
        );
        let found = page::find(page, By::XPath(select.clone())).await;
        if self == Self::Mouse {
            let path = format!("{select}/option[contains({}, {})]", page::plain("."), page::quoted(option));
            return page::find(page, By::XPath(path)).await.click().await.unwrap();
        }
        reach(page, label, |at| labelled(at, label)).await;
        for _ in 0..30 {
            let chosen = "return arguments[0].selectedOptions[0]?.textContent ?? ''";
            let text: String = page.execute(chosen, vec![found.to_json().unwrap()]).await.unwrap().convert().unwrap();
            if text.replace('\u{a0}', " ").contains(option) {
                return;
            }
            page::key(page, Key::Down).await;
        }
        panic!("{option} is not among what {label} offers");
    }

    /// One of a menu.
    pub async fn choose(self, page: &WebDriver, menu: &str, item: &str) {
        self.press(page, menu).await;
        if self == Self::Mouse {
            return page::choose(page, item).await;
        }
        step(page, item, Key::Down).await;
        page::key(page, Key::Enter).await;
    }

    /// One of a few, each with its circle.
    pub async fn pick(self, page: &WebDriver, words: &str) {
        let path = format!("//label[input[@type='radio']][contains({}, {})]", page::plain("."), page::quoted(words));
        let label = page::find(page, By::XPath(path)).await;
        if self == Self::Mouse {
            return label.click().await.unwrap();
        }
        reach(page, words, |at| at.role == "radio" && at.group.contains(words)).await;
        page::key(page, Key::Space).await;
        // Below what is chosen, or above it: the arrows don't go round.
        for arrow in [Key::Down, Key::Up] {
            for _ in 0..10 {
                if focus(page).await.name.contains(words) {
                    return;
                }
                page::key(page, arrow.clone()).await;
                tokio::time::sleep(std::time::Duration::from_millis(30)).await;
            }
        }
        panic!("no arrow leads to {words}");
    }

    pub async fn tick(self, page: &WebDriver, words: &str) {
        if self == Self::Mouse {
            return page::tick(page, words).await;
        }
        // A list of boxes is one stop of the Tab key; within it the arrows move.
        reach(page, words, |at| at.role == "checkbox" && (at.name.contains(words) || at.group.contains(words))).await;
        step(page, words, Key::Down).await;
        page::key(page, Key::Space).await;
    }

    /// A part of the case.
    pub async fn tab(self, page: &WebDriver, words: &str) {
        if self == Self::Mouse {
            return page::tab(page, words).await;
        }
        reach(page, words, |at| at.role == "tab").await;
        step(page, words, Key::Right).await;
        page::key(page, Key::Enter).await;
    }

    /// A row of a list.
    pub async fn open(self, page: &WebDriver, words: &str) {
        let row = page::button(page, words).await;
        if self == Self::Mouse {
            return row.click().await.unwrap();
        }
        // A list is one stop of the Tab key; within it the arrows move.
        reach(page, words, |at| at.role == "button" && (at.name.contains(words) || !at.group.is_empty())).await;
        page::key(page, Key::Home).await;
        step(page, words, Key::Down).await;
        page::key(page, Key::Enter).await;
    }

    /// A place of the rail: by keyboard through the box that does anything.
    pub async fn go(self, page: &WebDriver, words: &Words, rail: &str, command: &str) {
        if self == Self::Mouse {
            let place = format!("//aside//button[contains({}, {})]", page::plain("."), page::quoted(words.get(rail)));
            return page::find(page, By::XPath(place)).await.click().await.unwrap();
        }
        page::control(page, "k").await;
        page::find(page, By::Css("dialog[open] input")).await;
        self.fill(page, words.get(command)).await;
        step(page, words.get(command), Key::Down).await;
        page::key(page, Key::Enter).await;
        page::alone(page).await;
    }
}
