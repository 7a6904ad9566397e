//! What somebody needs who sees little or uses no mouse: names for a screen reader, a focus that is seen and
//! never lost, text at twice the size.
//!
//! Owns: the questions to the page and to the accessibility bus. Must not repair anything.

use acceptance::bus::Hand;
use thirtyfour::{Key, WebDriver};

use crate::page;

/// Every control has a name on the accessibility bus; those that have none.
pub fn names(hand: &mut Hand, screen: &str) -> Vec<String> {
    let (mut controls, mut unnamed) = hand.unnamed();
    // The bus is behind where thousands of rows were just taken away.
    for _ in 0..20 {
        if controls >= 2 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_secs(1));
        (controls, unnamed) = hand.unnamed();
    }
    assert!(controls >= 2, "{screen}: the accessibility bus knows {controls} controls");
    unnamed.into_iter().map(|way| format!("{screen}: without a name: {way}")).collect()
}

/// What has the focus: whether it is seen as such, lies on the screen, and how it is called.
const FOCUS: &str = "const at = document.activeElement;
    if (!at || at === document.body) return ['lost', ''];
    const rings = element => {
        const style = element && getComputedStyle(element);
        return Boolean(style) && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none');
    };
    const around = [at, at.closest('label'), ...(at.labels ?? []), at.parentElement, at.nextElementSibling];
    const box = at.getBoundingClientRect();
    const name = at.localName + ' ' + (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim().slice(0, 60);
    if (!around.some(rings)) return ['unseen', name];
    const invisible = box.width < 3 && box.height < 3;
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
    const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 0), innerWidth - 1);
    const top = document.elementFromPoint(x, y);
    const covered = !invisible && box.height > 0 && top && !at.contains(top) && !top.contains(at) && !at.closest('label')?.contains(top) && !top.closest('label')?.control;
    return [covered ? 'covered' : 'seen', covered ? name + ' at ' + Math.round(x) + ',' + Math.round(y) + ' by ' + top.localName + '.' + top.className + ' “' + top.textContent.trim().slice(0, 40) + '”' : name];";

async fn focused(page: &WebDriver) -> (String, String) {
    let [state, name]: [String; 2] =
        page.execute(FOCUS, vec![]).await.unwrap().convert::<Vec<String>>().unwrap().try_into().unwrap();
    (state, name)
}

/// Tab through the whole screen: the focus is always somewhere, always seen, never under something else.
pub async fn focus(page: &WebDriver, screen: &str) -> Vec<String> {
    let mut first = None;
    let mut wrong = Vec::new();
    for step in 0..90 {
        page::key(page, Key::Tab).await;
        let mut at = focused(page).await;
        if at.0 == "covered" {
            // The page may still be on its way there.
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            at = focused(page).await;
        }
        let (state, name) = at;
        // Between the last control and the first the focus passes the window itself.
        if state == "lost" && step > 0 {
            break;
        }
        if state != "seen" {
            wrong.push(format!("{screen}: the focus is {state}: {name}"));
        }
        if first.as_ref() == Some(&name) && step > 12 {
            break;
        }
        first.get_or_insert(name);
    }
    wrong
}

/// What is cut off, or reaches past the edge.
const LOST: &str = "const lost = [];
    const say = element => element.localName + '.' + element.className + ' “' + element.textContent.trim().slice(0, 60) + '”';
    const main = document.querySelector('main');
    for (const each of [document.scrollingElement, main]) {
        if (each && each.scrollWidth > each.clientWidth + 1) {
            const edge = each.getBoundingClientRect().left + each.clientWidth + 1;
            const past = [...each.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > edge).slice(-3).map(say);
            // Text may reach further than the box that it stands in.
            const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT), range = document.createRange();
            while (texts.nextNode()) {
                range.selectNodeContents(texts.currentNode);
                if (range.getBoundingClientRect().right > edge) past.push(say(texts.currentNode.parentElement));
            }
            lost.push('wider than the screen: ' + each.localName + ' ' + each.scrollWidth + ' > ' + each.clientWidth + ': ' + past.join(' | '));
        }
    }
    for (const element of document.querySelectorAll('body *')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true })) continue;
        const style = getComputedStyle(element);
        if (element.closest('.unseen, option') || style.clipPath !== 'none') continue;
        const cut = style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
        // A list may abbreviate what is long: all of it is on the record's own page.
        const abbreviated = style.textOverflow === 'ellipsis' && element.textContent.trim().length > 40;
        if (cut && !abbreviated && !element.closest('[title]')) lost.push('cut off: ' + say(element));
    }
    return lost;";

/// At twice the size of text, and in a window as narrow as that makes it, nothing is lost.
pub async fn large(page: &WebDriver, screen: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let size = |text: &str| format!("document.documentElement.style.fontSize = '{text}'");
    for (font, width, height) in [("200%", 1280, 800), ("", 640, 480)] {
        page.set_window_rect(0, 0, width, height).await.unwrap();
        page.execute(size(font), vec![]).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        let lost: Vec<String> = page.execute(LOST, vec![]).await.unwrap().convert().unwrap();
        page.execute(size(""), vec![]).await.unwrap();
        page.set_window_rect(0, 0, 1280, 800).await.unwrap();
        wrong.extend(lost.into_iter().map(|what| format!("{screen}, text {font} at {width}×{height}: {what}")));
    }
    wrong
}
