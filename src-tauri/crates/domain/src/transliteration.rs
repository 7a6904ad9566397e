//! Names in Latin letters by three schemes, proposed and then anybody's to edit: ICAO Doc 9303 (passports), BGN/PCGN
//! 1947 (what English-language authorities write) and ISO 9:1995 (which can be turned back).
//! Must not guess what a name is: it takes letter after letter. Other scripts pass unchanged.

/// A scheme of transliteration; its code is the term of the vocabulary `name_scheme`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// ICAO Doc 9303, part 3, section 6 (as Russian passports have it since 2014).
    Icao,
    /// BGN/PCGN 1947, romanization of Russian.
    BgnPcgn,
    /// ISO 9:1995 (GOST 7.79-2000, system A).
    Iso9,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: &'static [Self] = &[Self::Icao, Self::BgnPcgn, Self::Iso9];

    /// Its term in the vocabulary `name_scheme`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Icao => "icao-9303",
            Self::BgnPcgn => "bgn-pcgn",
            Self::Iso9 => "iso-9",
        }
    }
}

/// The name in Latin letters. Case is kept; a letter that becomes several is capitalised as its word is.
#[must_use]
pub fn transliterate(text: &str, scheme: Scheme) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut latin = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let after = letters.get(at + 1).copied();
        let Some(written) = letter_of(lower(*letter), before.map(lower), after.map(lower), scheme) else {
            latin.push(*letter);
            continue;
        };
        if !letter.is_uppercase() {
            latin.push_str(&written);
            continue;
        }
        // «Щукин» is Shchukin, «ЩУКИН» is SHCHUKIN; a letter alone is as an initial: «Щ.» is Shch.
        let beside = after.filter(|c| c.is_alphabetic()).or_else(|| before.filter(|c| c.is_alphabetic()));
        if beside.is_some_and(char::is_uppercase) {
            latin.push_str(&written.to_uppercase());
        } else {
            let mut rest = written.chars();
            latin.extend(rest.next().into_iter().flat_map(char::to_uppercase));
            latin.push_str(rest.as_str());
        }
    }
    latin
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_vowel(letter: char) -> bool {
    "аеёиоуыэюя".contains(letter)
}

fn is_consonant(letter: char) -> bool {
    "бвгджзйклмнпрстфхцчшщ".contains(letter)
}

fn letter_of(letter: char, before: Option<char>, after: Option<char>, scheme: Scheme) -> Option<String> {
    let same = match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'з' => "z",
        'и' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        _ => "",
    };
    let own = match scheme {
        Scheme::Icao => icao(letter),
        Scheme::BgnPcgn => bgn_pcgn(letter, before, after),
        Scheme::Iso9 => iso_9(letter),
    };
    own.or((!same.is_empty()).then_some(same)).map(str::to_owned)
}

fn icao(letter: char) -> Option<&'static str> {
    Some(match letter {
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'й' => "i",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

fn bgn_pcgn(letter: char, before: Option<char>, after: Option<char>) -> Option<&'static str> {
    let after_vowel_or_sign =
        before.is_none_or(|before| !before.is_alphabetic() || is_vowel(before) || matches!(before, 'й' | 'ъ' | 'ь'));
    Some(match letter {
        'е' if after_vowel_or_sign => "ye",
        'е' => "e",
        'ё' if after_vowel_or_sign => "yë",
        'ё' => "ë",
        'ж' => "zh",
        'й' if after.is_some_and(|after| matches!(after, 'а' | 'у' | 'ы' | 'э')) => "y·",
        'й' => "y",
        'т' if after == Some('с') => "t·",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' if after == Some('ч') => "sh·",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "”",
        'ы' if before.is_some_and(is_vowel) => "·y",
        'ы' if after.is_some_and(|after| matches!(after, 'а' | 'у' | 'ы' | 'э')) => "y·",
        'ы' => "y",
        'ь' => "’",
        'э' if before.is_some_and(|before| is_consonant(before) && before != 'й') => "·e",
        'э' => "e",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

fn iso_9(letter: char) -> Option<&'static str> {
    Some(match letter {
        'е' => "e",
        'ё' => "ë",
        'ж' => "ž",
        'й' => "j",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'ш' => "š",
        'щ' => "ŝ",
        'ъ' => "ʺ",
        'ы' => "y",
        'ь' => "ʹ",
        'э' => "è",
        'ю' => "û",
        'я' => "â",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    #[test]
    fn each_scheme_writes_as_its_source_says() {
        // Invented names; the letters are those in which the schemes differ.
        let cases = [
            ("Юлия Щукина-Ёлкина", "Iuliia Shchukina-Elkina", "Yuliya Shchukina-Yëlkina", "Ûliâ Ŝukina-Ëlkina"),
            ("Подъячев Игорь", "Podieiachev Igor", "Pod”yachev Igor’", "Podʺâčev Igorʹ"),
            ("Хаджиев Эльдар", "Khadzhiev Eldar", "Khadzhiyev El’dar", "Hadžiev Èlʹdar"),
            ("ЖУЖА ЧИЖ", "ZHUZHA CHIZH", "ZHUZHA CHIZH", "ŽUŽA ČIŽ"),
            ("Щ. Ж. Ян", "Shch. Zh. Ian", "Shch. Zh. Yan", "Ŝ. Ž. Ân"),
            ("Братский Тойен", "Bratskii Toien", "Brat·skiy Toyyen", "Bratskij Tojen"),
            ("Anna О’Нил", "Anna O’Nil", "Anna O’Nil", "Anna O’Nil"),
        ];
        for (name, icao, bgn, iso) in cases {
            assert_eq!(transliterate(name, Scheme::Icao), icao, "{name}");
            assert_eq!(transliterate(name, Scheme::BgnPcgn), bgn, "{name}");
            assert_eq!(transliterate(name, Scheme::Iso9), iso, "{name}");
        }
    }

    #[test]
    fn each_scheme_is_a_term() {
        for scheme in Scheme::ALL {
            assert!(vocabulary::has("name_scheme", scheme.code()), "{scheme:?}");
        }
    }
}
