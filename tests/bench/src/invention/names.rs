//! Invented people and streets.

use super::chance::Chance;

const FIRST: &str = "Анна Борис Вера Глеб Дарья Егор Жанна Захар Инна Кирилл Лев Мария Нина Олег Павел Рита Семён Таисия \
    Ульян Фаина Эдуард Юлия Яков Алина Богдан Варвара Герман Диана Ефим Зоя Игнат Кира Лариса Марк Нелли Оксана";
const ONSETS: &str = "Бар Вел Гор Дем Ер Жар Зим Кар Лоб Мел Нес Ов Пар Рог Сав Тол Уш Фил Хар Цар Чер Шум Щед Юр Яр \
    Бел Вор Гул Дуб Зар Кор Лук Мур Ник Пол Руд Сем Тур Хом Щег";
const CORES: &str = "ан ел ис ом уш ад ин ер ок ут аш ен ил ор уд ак еж ик ош ун аб ед иш ох уг ат еч ит оль ур";
const ENDINGS: &str = "ов ев ин ский енко ова ева ина ская ых ич ян швили дзе ук";
const STREETS: &str = "Липовая Заречная Вокзальная Кирпичная Ягодная Садовая Рябиновая Мостовая Полевая Ключевая";

fn one_of<'a>(chance: &mut Chance, list: &'a str) -> &'a str {
    let words: Vec<&str> = list.split_whitespace().collect();
    words[chance.below(words.len())]
}

/// A surname, one of eighteen thousand.
pub fn surname(chance: &mut Chance) -> String {
    format!("{}{}{}", one_of(chance, ONSETS), one_of(chance, CORES), one_of(chance, ENDINGS))
}

/// First name and surname.
pub fn person(chance: &mut Chance) -> String {
    format!("{} {}", one_of(chance, FIRST), surname(chance))
}

/// Surname, given name and patronymic.
pub fn full(chance: &mut Chance) -> String {
    const FATHERS: &str = "Андреев Борисов Викторов Глебов Денисов Егоров Захаров Иванов Кириллов Львов Максимов \
        Николаев Олегов Павлов Русланов Семёнов Тимофеев Ульянов Фёдоров Эдуардов Юрьев Яковлев Аслан Магомедов";
    let ending = if chance.happens(0.5) { "ич" } else { "на" };
    format!("{} {} {}{ending}", surname(chance), one_of(chance, FIRST), one_of(chance, FATHERS))
}

/// A street with a house.
pub fn address(chance: &mut Chance) -> String {
    format!("{} ул., {}", one_of(chance, STREETS), 1 + chance.below(140))
}

/// In Latin letters, as passports write it (ICAO Doc 9303).
pub fn in_latin(name: &str) -> String {
    const LETTERS: &str = "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh \
        ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia";
    let pairs: Vec<&str> = LETTERS.split_whitespace().collect();
    let mut latin = String::new();
    for letter in name.chars() {
        let small = letter.to_lowercase().to_string();
        let found = pairs.chunks(2).find(|pair| pair[0] == small).map_or(small.as_str(), |pair| pair[1]);
        let found = if letter == ' ' { " " } else { found.trim_matches('-') };
        if letter.is_uppercase() {
            let mut letters = found.chars();
            latin.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            latin.push_str(letters.as_str());
        } else {
            latin.push_str(found);
        }
    }
    latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_in_passports() {
        assert_eq!(in_latin("Юлия Щедушская"), "Iuliia Shchedushskaia");
    }
}
