//! One written form of a name, read: which word is the surname, which the given name, which the father's.
//! A form can be read in several ways; each is kept with the trust it deserves.

use super::part::Parts;
use super::token::Token;

/// Words beyond which a name isn't a person's in the order of their parts: an organisation's, a title, a sentence.
const WORDS: usize = 6;
/// Ways of reading a form that are kept.
const WAYS: usize = 6;
/// What a way must have of the trust of the best one.
const WORTH: f64 = 0.6;

/// What is left of the trust where two words are read as one that was torn apart, as scanned lists have them.
const TORN: f64 = 0.7;

/// A form of a name.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    ways: Vec<Parts>,
}

impl Reading {
    pub(super) fn of(text: &str) -> Self {
        let (tokens, comma) = tokens(text);
        if tokens.len() > WORDS {
            return Self { ways: whole(&tokens).into_iter().collect() };
        }
        let mut all = likely(ways(&tokens, comma));
        for torn in torn(&tokens) {
            all.extend(likely(ways(&torn, None)).into_iter().map(|way| Parts { trust: way.trust * TORN, ..way }));
        }
        Self { ways: all }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ways.is_empty()
    }

    pub(super) fn parts(&self) -> impl Iterator<Item = &Parts> {
        self.ways.iter()
    }
}

/// The words of a form, and how many of them stand before a comma («Иванов, Иван»).
fn tokens(text: &str) -> (Vec<Token>, Option<usize>) {
    let (mut tokens, mut comma): (Vec<Token>, Option<usize>) = (Vec::new(), None);
    let mut word = String::new();
    let put = |word: &mut String, pointed: bool, tokens: &mut Vec<Token>| {
        if let Some(token) = Token::of(word, pointed) {
            match tokens.pop() {
                Some(before) if token.is_marker() && !before.initial => tokens.push(before.with_marker(&token)),
                before => tokens.extend(before.into_iter().chain([token])),
            }
        }
        word.clear();
    };
    for c in text.chars() {
        match c {
            '.' => put(&mut word, true, &mut tokens),
            ',' | ';' => {
                put(&mut word, false, &mut tokens);
                comma = comma.or(Some(tokens.len()));
            }
            '(' | ')' | '"' | '«' | '»' | '“' | '”' | '/' => put(&mut word, false, &mut tokens),
            c if c.is_whitespace() || c == '\u{a0}' => put(&mut word, false, &mut tokens),
            c => word.push(c),
        }
    }
    put(&mut word, false, &mut tokens);
    (tokens, comma)
}

/// A long name as one word.
fn whole(tokens: &[Token]) -> Option<Parts> {
    let text: String = tokens.iter().map(|token| token.folded.as_str()).collect();
    let all = Some(Token::of(&text, false)?);
    Some(Parts { all, surname: None, given: None, given_initial: None, father: None, father_initial: None, trust: 1.0 })
}

/// The ways that deserve trust beside the best one; it is told as a share of that one's, softened.
fn likely(mut ways: Vec<Parts>) -> Vec<Parts> {
    ways.sort_by(|one, other| other.trust.total_cmp(&one.trust));
    let best = ways.first().map_or(0.0, |way| way.trust);
    ways.retain(|way| way.trust >= best * WORTH);
    ways.truncate(WAYS);
    ways.iter_mut().for_each(|way| way.trust = (way.trust / best).sqrt());
    ways
}

/// The words with two neighbours as one, where there are more than a name has, or none of them is a patronymic.
fn torn(tokens: &[Token]) -> Vec<Vec<Token>> {
    let words = tokens.iter().filter(|token| !token.initial).count();
    let initials = tokens.len() - words;
    let fathers = tokens.iter().filter(|token| token.father.is_some()).count();
    if words + initials < 3 || words < 2 || (words + initials == 3 && (fathers > 0 || initials > 0)) {
        return Vec::new();
    }
    let join = |at: usize| {
        let joined = tokens.get(at)?.joined(tokens.get(at + 1)?)?;
        let (before, after) = (tokens.get(..at)?, tokens.get(at + 2..)?);
        Some(before.iter().cloned().chain([joined]).chain(after.iter().cloned()).collect())
    };
    (0..tokens.len().saturating_sub(1)).filter_map(join).collect()
}

/// Every way in which the words can be surname, given name and patronymic.
fn ways(tokens: &[Token], comma: Option<usize>) -> Vec<Parts> {
    let words: Vec<usize> =
        (0..tokens.len()).filter(|at| tokens.get(*at).is_some_and(|token| !token.initial)).collect();
    let initials: Vec<&Token> = tokens.iter().filter(|token| token.initial).collect();
    let mut ways = Vec::new();
    let choices = || std::iter::once(None).chain(words.iter().copied().map(Some));
    for surname in choices() {
        for given in choices().filter(|given| given.is_none() || *given != surname) {
            for father in choices().filter(|father| father.is_none() || (*father != surname && *father != given)) {
                let used = [surname, given, father].into_iter().flatten().count();
                // Words beyond three are left: second given names, a maiden name in brackets.
                if used < words.len().min(3) || used == 0 {
                    continue;
                }
                ways.extend(way(tokens, comma, &initials, (surname, given, father)));
            }
        }
    }
    ways
}

type Places = (Option<usize>, Option<usize>, Option<usize>);

fn way(tokens: &[Token], comma: Option<usize>, initials: &[&Token], (surname, given, father): Places) -> Option<Parts> {
    let token = |at: Option<usize>| at.and_then(|at| tokens.get(at));
    let mut trust = 1.0;
    let mut parts = Parts {
        all: None,
        surname: token(surname).cloned(),
        given: None,
        given_initial: None,
        father: None,
        father_initial: None,
        trust,
    };
    let mut initials = initials.iter().copied();
    match token(given) {
        Some(word) => {
            trust *= if word.groups.is_empty() { 0.6 } else { 1.0 };
            parts.given = Some(word.clone());
        }
        None => parts.given_initial = initials.next().cloned(),
    }
    match token(father) {
        Some(word) => {
            trust *= match &word.father {
                Some(father) if father.certain => 1.2,
                Some(_) => 1.0,
                // Misspelled beyond recognition, or none: the place is all that speaks for it.
                None if word.groups.is_empty() && given.is_some() => 0.35,
                None => 0.05,
            };
            parts.father = Some(word.clone());
        }
        None => parts.father_initial = initials.next().cloned(),
    }
    match token(surname) {
        Some(word) => {
            if !word.groups.is_empty() {
                trust *= 0.5;
            }
            if word.father.as_ref().is_some_and(|father| father.certain) {
                trust *= 0.3;
            }
            if word.capitals && !tokens.iter().all(|other| other.capitals || other.initial) {
                trust *= 2.0;
            }
            if comma.is_some_and(|comma| surname < Some(comma)) {
                trust *= 2.0;
            }
        }
        None => trust *= 0.3,
    }
    if given.is_none() && parts.given_initial.is_none() {
        trust *= 0.5;
    }
    // A father's name follows the given one.
    if let (Some(given), Some(father)) = (given, father)
        && father != given + 1
    {
        trust *= 0.3;
    }
    parts.trust = trust;
    (parts.surname.is_some() || parts.given.is_some()).then_some(parts)
}
