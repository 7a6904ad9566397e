//! A hard case through the window: each record typed into its form, found again by the api with its source.
//!
//! Owns: typing into a field by its shape, whatever the kind. Must not know a form's layout beyond the names of its fields.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use acceptance::desk::{self, Desk};
use acceptance::hard_case::{self, Entry, TITLE};
use khronika_domain::field::{Field, Shape};
use khronika_domain::{Kind, vocabulary};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::capture;
use crate::hand::{self, Hand};
use crate::page::{self, control, key, press, quoted, reach};
use crate::window::{PATIENCE, Window};
use crate::words::Words;

/// What is typed to find a record, and what its line in the list says.
type Sought = (String, String);

struct Typist<'a> {
    page: &'a WebDriver,
    words: &'a Words,
    sought: BTreeMap<&'static str, Sought>,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hard_case_is_typed_in_and_every_fact_is_found_again() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    let case = desk.create("case", json!({"title": TITLE}));
    desk.lock();
    let (words, vault) = (Words::of("ru"), desk.vault());
    let window = Window::start(&binary).await;
    capture::open(&window.page, &words, &vault).await;
    press(&window.page, TITLE).await;
    page::find(&window.page, By::Css("[role=tab]")).await;
    let mut typist = Typist { page: &window.page, words: &words, sought: BTreeMap::new() };
    for entry in hard_case::entries() {
        typist.record(&entry).await;
    }
    drop(window);

    acceptance::screen::wait_for("the vault is free", || desk::open(&mut desk.session, &vault).is_ok());
    let mut call = |command: &str, args: Value| desk.call(command, args);
    let ids = hard_case::recognise(&mut call, &case);
    hard_case::check(&mut call, &case, &ids);
}

impl Typist<'_> {
    /// From the case's page into the form, and back.
    async fn record(&mut self, entry: &Entry) {
        let kind: Kind = entry.kind.parse().unwrap();
        Hand::Keys.go(self.page, self.words, "", &format!("command-new-{kind}")).await;
        page::find(self.page, By::Css("main .fields [data-name]")).await;
        for (name, value) in entry.record.as_object().unwrap() {
            let field = kind.fields().iter().find(|field| field.name == name).unwrap();
            let place = self.place(name).await;
            self.fill(&place, field, value).await;
        }
        control(self.page, "s").await;
        self.saved(entry).await;
        key(self.page, Key::Escape).await;
        reach(self.page, TITLE).await;
        self.sought.insert(entry.name, self.sought_by(kind, &entry.record));
    }

    /// Waits until the form has become the record's page.
    async fn saved(&self, entry: &Entry) {
        let began = Instant::now();
        while self.page.find(By::Css("main .fields [data-name]")).await.is_ok() {
            if began.elapsed() > PATIENCE {
                let shown = page::texts(self.page, "main").await;
                panic!("{} isn't saved: {shown:?}", entry.name);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        page::find(self.page, By::Css("main h1")).await;
    }

    /// The field's place in the form: groups are unfolded until it is there.
    async fn place(&self, name: &str) -> WebElement {
        let place = By::Css(format!("main .fields [data-name=\"{name}\"]"));
        while self.page.find(place.clone()).await.is_err() {
            let folded = By::Css("main .fields > div > button[aria-expanded=false]");
            self.click(&page::find(self.page, folded).await).await;
        }
        let place = page::find(self.page, place).await;
        let folded = "const group = arguments[0].closest('[hidden]'); return group ? document.querySelector(`[aria-controls=\"${group.id}\"]`) : null;";
        let folded = self.page.execute(folded, vec![place.to_json().unwrap()]).await.unwrap();
        if let Ok(folded) = folded.element() {
            self.click(&folded).await;
        }
        place
    }

    async fn show(&self, element: &WebElement) {
        let centre = "arguments[0].scrollIntoView({ block: 'center' })";
        self.page.execute(centre, vec![element.to_json().unwrap()]).await.unwrap();
    }

    async fn click(&self, element: &WebElement) {
        self.show(element).await;
        page::click(element).await;
    }

    async fn within(&self, place: &WebElement, what: By) -> WebElement {
        let began = Instant::now();
        loop {
            match place.find(what.clone()).await {
                Ok(found) => return found,
                Err(error) => assert!(began.elapsed() < PATIENCE, "{what:?}: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn fill(&self, place: &WebElement, field: &Field, value: &Value) {
        let label = |vocabulary: &str, code: &Value| vocabulary::label(vocabulary, code.as_str().unwrap(), "ru");
        match field.shape {
            Shape::Code { vocabulary } => self.choose(place, value.as_str().unwrap(), &label(vocabulary, value)).await,
            Shape::Codes { vocabulary } => {
                for code in value.as_array().unwrap() {
                    self.tick(place, &label(vocabulary, code)).await;
                }
            }
            Shape::Countries => {
                for code in value.as_array().unwrap() {
                    let name = if code == "RU" { "Россия" } else { "Ирландия" };
                    self.pick(place, &(name.to_owned(), name.to_owned())).await;
                }
            }
            Shape::Reference { .. } => self.pick(place, self.sought_for(value)).await,
            Shape::References { .. } => {
                for each in value.as_array().unwrap() {
                    self.pick(place, self.sought_for(each)).await;
                }
            }
            Shape::Rows { fields } => {
                for row in value.as_array().unwrap() {
                    self.row(place, fields, row).await;
                }
            }
            Shape::Names => {
                let text = value.as_str().or_else(|| value[0]["text"].as_str()).unwrap();
                self.write(place, text).await;
            }
            // Of which field of another record a claim speaks: offered once that record is known.
            Shape::Line if field.name == "field" => {
                let option = format!("option[value={value}]");
                self.within(place, By::Css(option)).await.click().await.unwrap();
            }
            _ => self.write(place, value.as_str().unwrap()).await,
        }
    }

    /// A row of a list: its controls stand in the order of its fields.
    async fn row(&self, place: &WebElement, fields: &'static [Field], row: &Value) {
        let add = place.find_all(By::Css(".items > .add button")).await.unwrap();
        self.click(add.last().expect("a button that adds a row")).await;
        for (at, field) in fields.iter().enumerate().filter(|(_, field)| !row[field.name].is_null()) {
            let cell = format!(".items > ul > li:last-child > .row > div:nth-child({})", at + 1);
            let cell = self.within(place, By::Css(cell)).await;
            Box::pin(self.fill(&cell, field, &row[field.name])).await;
        }
    }

    async fn write(&self, place: &WebElement, text: &str) {
        let input = self.within(place, By::Css("textarea, input:not([type=checkbox])")).await;
        self.show(&input).await;
        if let Err(error) = input.send_keys(text).await {
            panic!("{text} can't be typed into {}: {error}", place.outer_html().await.unwrap_or_default());
        }
    }

    /// A term: of a short list, or found by typing.
    async fn choose(&self, place: &WebElement, code: &str, label: &str) {
        match place.find(By::Css("select")).await {
            Ok(select) => {
                self.show(&select).await;
                select.find(By::Css(format!("option[value=\"{code}\"]"))).await.unwrap().click().await.unwrap();
            }
            Err(_) => self.pick(place, &(label.to_owned(), label.to_owned())).await,
        }
    }

    /// One of several terms: ticked, or found by typing.
    async fn tick(&self, place: &WebElement, label: &str) {
        if place.find(By::Css("input[type=checkbox]")).await.is_ok() {
            let path = format!(".//label[contains({}, {})]", page::plain("."), quoted(label));
            let box_of = place.find(By::XPath(path)).await.unwrap();
            return self.click(&box_of).await;
        }
        self.pick(place, &(label.to_owned(), label.to_owned())).await;
    }

    /// What is found by typing, taken from the list beneath.
    async fn pick(&self, place: &WebElement, (typed, wanted): &Sought) {
        let input = self.within(place, By::Css("input[role=combobox]")).await;
        self.show(&input).await;
        input.send_keys(typed).await.unwrap();
        // Not the last choice, which would record somebody of that name anew.
        let anew = self.words.get("person-new-named").split(['«', '{']).next().unwrap().trim();
        let text = page::plain(".");
        let offered = format!(
            ".//*[@role='option'][contains({text}, {}) and not(starts-with({text}, {}))]",
            quoted(wanted),
            quoted(anew)
        );
        self.within(place, By::XPath(offered)).await;
        hand::step(self.page, wanted, Key::Down).await;
        key(self.page, Key::Enter).await;
    }

    fn sought_for(&self, reference: &Value) -> &Sought {
        let name = reference.as_str().and_then(|text| text.strip_prefix('@')).unwrap();
        self.sought.get(name).unwrap_or_else(|| panic!("{name} isn't recorded yet"))
    }

    /// By which words a record is looked for, as a person would.
    fn sought_by(&self, kind: Kind, record: &Value) -> Sought {
        let text = |field: &str| record[field].as_str().unwrap_or_default().to_owned();
        let twice = |text: String| (text.clone(), text);
        match kind {
            Kind::Person => {
                twice(record["names"][0]["text"].as_str().map_or_else(|| text("description"), str::to_owned))
            }
            Kind::Facility => twice(text("names")),
            Kind::Claim => twice(text("quote")),
            Kind::Act => twice(vocabulary::label("act_type", &text("type"), "ru")),
            // By words that only this account has; the list names the speaker.
            Kind::Testimony => (text("narrative"), self.sought_for(&record["speaker"]).1.clone()),
            Kind::Detention if !record["placements"].is_null() => {
                ("ШИЗО".to_owned(), self.sought_for(&record["person"]).1.clone())
            }
            _ => twice(text("title")),
        }
    }
}
