//! Words and how often they occur.

use super::chance::Chance;

/// The most frequent words of any Russian text, most frequent first.
const SMALL: &str = "и в не на с что по к из у за от о для до как его это был но при они также после или же \
    было их её мы все так был под то около были во время когда уже без через ещё";

/// Words of such reports, most frequent first.
const TOPIC: &str = "полиции задержали человек сотрудники акции отдел задержанных площади суд митинга полицейские \
    участников улице протокол центре обыск дома активиста адвокат часов штраф плакат статье автозак дело отпустили \
    пикет арест заседание решение районный свидетели показания допрос следователь адвоката письмо камеру врач колонии \
    изолятор этап жалобу прокурор обвинение отказ квартире телефон компьютер изъяли понятые шествие лозунги выборы \
    свободу слова собрания защиту права журналист редакции съёмку пресс удостоверение студент университет ректор \
    отчислили уволили школу директор родители угрозы давление семью ребёнка опеки границу въезд запрет выдворение \
    миграционный гражданство паспорт повестка военкомат мобилизация отсрочка часть командир церковь община верующих \
    собрание религиозной экстремистской организации список агентов маркировка сайт блокировка провайдер книги выставку \
    спектакль театр музей цензура побои дубинкой удары ногами голове скорая больница травма снимок справка эксперт \
    заключение ходатайство отклонил апелляция кассация приговор срок условный колонию поселение карцер голодовка \
    перевод медицинская помощь лекарства отказали свидание передачу посылку родственник связь ночью утром вечером днём";

/// From these the rest of the lexicon is made: root, then ending, some with a prefix.
const ROOTS: &str = "берег ветр вод глаз город двер дел дерев дорог доск дым жар завод зал замк земл зерн знак игр \
    карт книг колод кров крыл лес лист лод луг масл мост мыш небес ног окн остров парус пес печат пил плод пол помощ \
    порог пояс пруд путь пчел рабоч ради рам раст рек рис род рук рынк сад свет север сел сил скал след слуг снег сол \
    сон спор стад стен стол стран строк стул суд сук сум такт тепл ткан тон тор трав труб туч угл удар узел ум урок \
    фонар форм хлеб ход хозя холм цвет цеп цех час чаш черт числ член шаг шар шелк шкаф шум щек щит экран этаж юг ябл \
    ярмар ящ бел быстр верн весел вечн глух гор громк грязн добр долг жив звон зелен зим ид кос крас круп лев легк мал \
    мелк мир мног молод мудр нов общ остр перв пер прост прям пуст равн ран редк резк ровн рус свеж серд син скор слаб";

const ENDINGS: &str = "а у е ы ой ом ам ами ах ов ный ного ному ным ная ную ские ских ость ости ение ения ением \
    ать ал ала али ает ают ить ил ила или ит ят ок ка ки ку";

const PREFIXES: &str = "по за при вы пере раз под об от про с у на до без пред";

/// Words by falling frequency.
pub struct Lexicon {
    words: Vec<String>,
    /// Sums of the frequencies up to each word.
    sums: Vec<f64>,
}

impl Lexicon {
    /// About twenty thousand words.
    pub fn new() -> Self {
        let list = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let mut chance = Chance::new(2);
        let (endings, prefixes) = (list(ENDINGS), list(PREFIXES));
        let mut made = Vec::new();
        for root in list(ROOTS) {
            for ending in &endings {
                made.push(format!("{root}{ending}"));
                for _ in 0..4 {
                    made.push(format!("{}{root}{ending}", chance.one_of(&prefixes)));
                }
            }
        }
        for at in (1..made.len()).rev() {
            made.swap(at, chance.below(at + 1));
        }
        let mut words: Vec<String> = list(SMALL).into_iter().chain(list(TOPIC)).chain(made).collect();
        let mut seen = std::collections::HashSet::new();
        words.retain(|word| seen.insert(word.clone()));
        // Zipf's law as Mandelbrot mended it: the first words aren't quite as frequent as 1/rank says.
        let mut sum = 0.0;
        let sums = (0..words.len())
            .map(|rank| {
                sum += 1.0 / (rank as f64 + 2.7);
                sum
            })
            .collect();
        Self { words, sums }
    }

    /// A word, as often as it occurs.
    pub fn word(&self, chance: &mut Chance) -> &str {
        let at = chance.share() * self.sums[self.sums.len() - 1];
        &self.words[self.sums.partition_point(|sum| *sum < at).min(self.words.len() - 1)]
    }

    /// The word of that rank, from 0.
    pub fn ranked(&self, rank: usize) -> &str {
        &self.words[rank]
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Sentences of together so many words.
    pub fn text(&self, chance: &mut Chance, words: usize) -> String {
        let mut text = String::with_capacity(words * 14);
        let mut begin = true;
        for at in 0..words {
            let word = self.word(chance);
            if begin {
                let mut letters = word.chars();
                text.extend(letters.next().map(|first| first.to_uppercase().collect::<String>()));
                text.push_str(letters.as_str());
            } else {
                text.push_str(word);
            }
            let last = at + 1 == words;
            begin = last || chance.happens(0.08);
            text.push_str(if begin {
                "."
            } else if chance.happens(0.06) {
                ","
            } else {
                ""
            });
            if !last {
                text.push(' ');
            }
        }
        text
    }
}
