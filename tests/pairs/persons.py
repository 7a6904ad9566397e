"""Invented families, persons and the forms in which one name is written down. Used by make.py."""

import re
from dataclasses import dataclass, field

import forms
import lexicon as lx

MALE = {row.split("|")[0]: row.split("|")[1:] for row in lx.MALE.strip().split("\n")}
FEMALE = {row.split("|")[0]: row.split("|")[1:] for row in lx.FEMALE.strip().split("\n")}
SLAVIC = ("ru", "uk", "be", "jew", "de", "ko")
GIVEN = {code: tuple(names.split() for names in pair) for code, pair in lx.GIVEN.items()}
GIVEN.update({code: (list(MALE), list(FEMALE)) for code in ("ru", "uk", "be", "ko")})
FAMILIES = {"ru": 150, "uk": 64, "be": 40, "tt": 26, "ba": 20, "ce": 44, "inh": 22, "dag": 46, "crh": 36, "kk": 26, "uz": 26, "tg": 22, "az": 22, "hy": 20, "ka": 20, "jew": 20, "de": 16}
WEIGHT = {"ru": 30, "uk": 12, "be": 7, "tt": 4, "ba": 3, "ce": 7, "inh": 3, "dag": 8, "crh": 6, "kk": 4, "uz": 5, "tg": 4, "az": 4, "hy": 3, "ka": 3, "jew": 3, "de": 2, "ko": 3}
VARIANTS = [set(group.split("/")) for group in lx.VARIANTS.split()]
NATIONAL = {"tt": lx.NATIONAL, "ba": lx.NATIONAL, "kk": lx.NATIONAL_KK, "uz": lx.NATIONAL_UZ, "tg": lx.NATIONAL_TG, "az": lx.NATIONAL_AZ}


@dataclass
class Family:
    culture: str
    ru: str
    own: str
    common: bool
    first: str = ""
    near: list = field(default_factory=list)  # surnames that look alike and are others
    close: str = ""  # one that differs in a vowel only


def stem(surname):
    return re.sub("(енюк|енко|овский|евский|ский|ец|чук|ович|евич|чик|ук|ак|[оеё]в|[иы]н)$", "", surname.replace("ё", "е").removeprefix("Тер-"))


def soften(surname):
    """Joints that Russian does not bear: лский → льский, стский → стовский, a letter three times."""
    surname = re.sub("стс(к[иі])", r"стовс\1", re.sub("лс(ьк|к)", r"льс\1", surname))
    return re.sub("(.)\\1\\1", r"\1\1", surname)


def families(rng):
    """All invented families and the common ones, cut in two halves by the stem of the surname."""
    out, seen = [], set()

    def add(culture, pair, common, first=""):
        ru, own = pair if len(pair) == 2 else (pair[0], pair[0])
        if stem(ru) not in seen:
            seen.add(stem(ru))
            out.append(Family(culture, ru, own, common, first))

    for culture, names in lx.COMMON.items():
        for name in names:
            add(culture, name.split("/"), True)
    for culture, count in FAMILIES.items():
        made = []
        for a in lx.FIRST[culture]:
            for b in lx.SECOND[culture]:
                for c in lx.END.get(culture, [""]):
                    pairs = [x.split("/") if "/" in x else [x, x] for x in (a, b, c)]
                    made.append(("".join(p[0] for p in pairs), "".join(p[1] for p in pairs), pairs[0][0]))
        for ru, own, first in rng.sample(made, min(count, len(made))):
            add(culture, (soften(ru), soften(own)), False, first)
    rng.shuffle(out)
    halves = ([], [])
    for culture in WEIGHT:  # each culture, and the common names of each, in equal parts
        for common in (True, False):
            for i, fam in enumerate(f for f in out if f.culture == culture and f.common == common):
                halves[i % 2].append(fam)
    taken = {stem(x) for f in out for x in (f.ru, f.own)}
    for fam in out:
        base, options = stem(fam.ru), []
        if re.search("[оеё]в$|[иы]н$", fam.ru) and fam.culture == "ru":
            options = [base + e for e in ("овский", "енко", "овых", "овцев", "ушин")]
        elif fam.culture in ("uk", "be"):
            options = [base + e for e in ("енко", "ский", "ов", "ук", "ович", "юченко")]
        elif fam.first:
            options = [fam.first + b.split("/")[0] for b in lx.SECOND[fam.culture]]
        elif len(fam.ru) > 5:
            options = [base + "х" + fam.ru[-2:], base + "ханов", base + "алиев"] if re.search("[оеё]в$|ин$", fam.ru) else []
        free = [o for o in options if o != fam.ru and (stem(o) == base or stem(o) not in taken)]
        fam.near = rng.sample(free, min(3, len(free)))  # no stem belongs to two families, so none crosses the halves
        taken |= {stem(o) for o in fam.near}
    for fam in out:
        close = vowel_neighbour(fam.ru)
        if close and stem(close) not in taken:
            fam.close = close
            taken.add(stem(close))
    return halves


def vowel_neighbour(ru):
    """Магомедов → Магомадов: one inner vowel changed."""
    spots = [i for i in range(2, len(ru) - 3) if ru[i] in "аеоиу"]
    if not spots:
        return None
    i = spots[-1]
    return ru[:i] + {"а": "о", "е": "а", "о": "а", "и": "е", "у": "о"}[ru[i]] + ru[i + 1 :]


def feminine(surname):
    for end, tail in (("ский", "ская"), ("цкий", "цкая"), ("ський", "ська"), ("скі", "ская"), ("цкі", "цкая"), ("yev", "yeva"), ("ov", "ova")):
        if surname.endswith(end):
            return surname[: -len(end)] + tail
    return surname + "а" if re.search("([оеё]в|[иы]н)$", surname) else surname


def patronymic(father, female, lang, culture):
    if culture == "az":
        own = NATIONAL["az"].get(father, father)
        return (f"{own} {'qızı' if female else 'oğlu'}") if lang == "az" else f"{father} {'кызы' if female else 'оглы'}"
    row = MALE.get(father)
    if row and lang == "uk":
        if row[3]:
            return row[3].split("/")[female]
        own = row[2]
        if own.endswith("й"):
            return (own[:-1] + "ївна") if female else own + "ович"
        return re.sub("[оа]$", "", own) + ("івна" if female else "ович")
    if row and lang == "be":
        if father == "Илья":
            return "Ільінічна" if female else "Ільіч"
        return row[5] + ("ўна" if female else "віч")
    base = row[0] if row else lx.PATRONYMIC_STEM.get(father)
    if base and "/" in base:
        return base.split("/")[female]
    if not base:
        base = father[:-1] + "ев" if father[-1] in "йь" else father + ("ев" if father[-1] in "аеи" else "ов")
    return base + ("на" if female else "ич")


@dataclass
class Person:
    fam: Family
    female: bool
    given: str
    father: str
    birth: tuple
    surname: str = ""  # an invented look-alike instead of the family's own
    second: Family = None  # the other half of a double surname
    short_patr: bool = False  # Kazakh: Серикулы instead of Серикович

    @property
    def culture(self):
        return self.fam.culture

    def parts(self, lang="ru"):
        own = lang != "ru" and not self.surname
        last = self.surname or (self.fam.own if own else self.fam.ru)
        last = feminine(last) if self.female else last
        if self.second:
            last += "-" + (feminine(self.second.ru) if self.female else self.second.ru)
        given = self.given
        if lang in ("uk", "be"):
            row = (FEMALE if self.female else MALE).get(given)
            column = {(False, "uk"): 2, (False, "be"): 4, (True, "uk"): 1, (True, "be"): 2}[(self.female, lang)]
            given = row[column] if row else given
        elif lang in NATIONAL:
            given = NATIONAL[lang].get(given, given)
        if self.short_patr:
            patr = self.father + ("кызы" if self.female else "улы")
        elif lang in ("kk", "uz", "tg", "tt"):
            patr = patronymic(NATIONAL[lang].get(self.father, self.father), self.female, "ru", self.culture)
        else:
            patr = patronymic(self.father, self.female, lang, self.culture)
        return [last, given, patr]


@dataclass
class Form:
    """One written form under construction."""

    person: Person
    lang: str = "ru"
    parts: list = None
    order: str = "sgp"
    initials: str = ""
    latin: bool = False
    lost: int = 0  # how much a reader no longer sees
    slips: list = field(default_factory=list)

    def __post_init__(self):
        self.parts = self.parts or self.person.parts(self.lang)

    def drop_patronymic(self, rng):
        self.parts[2] = None
        self.lost += 1
        self.order = rng.choice(["sg", "gs", "gs"])

    def render(self, rng):
        last, given, patr = self.parts
        parts = [p for p in (last, given, patr) if p]
        if self.latin:
            parts, scheme = forms.to_latin(parts, self.lang, rng, self.latin if isinstance(self.latin, str) else None)
        named = dict(zip("sgp" if patr else "sg", parts))
        if self.initials:
            cut = {}
            for key, whole in (("g", given), ("p", patr)):
                if key in named:
                    head = named[key][0] if not self.latin or rng.random() < 0.5 or self.lang != "ru" else forms.to_latin([whole[0]], self.lang, rng, scheme)[0][0]
                    cut[key] = re.sub("[^\\w]", "", head) + "."
            one = self.initials in ("S G.", "G. S")
            text = self.initials.replace("G", "{g}").replace("S", "{s}").replace("P", "{p}").replace("}.", "}")
            return self.slip(text.format(s=named["s"], g=cut["g"], p="" if one else cut["p"]).strip(), rng)
        if self.order == "s,gp":
            text = named["s"] + ", " + " ".join(named[k] for k in "gp" if k in named)
        elif self.order == "Sgp":
            text = " ".join([named["s"].upper()] + [named[k] for k in "gp" if k in named])
        else:
            text = " ".join(named[k] for k in self.order if k in named)
        return self.slip(text, rng)

    def slip(self, text, rng):
        for kind in self.slips:
            if kind == "case":
                text = forms.untidy(text, rng, self.order in ("sg", "sgp") and not self.initials)
                continue
            words = text.split(" ")
            long = [i for i, w in enumerate(words) if len(w) > 4 and w not in ("оглы", "кызы")] or [max(range(len(words)), key=lambda i: len(words[i]))]
            weights = [2 if len(words[i]) > 7 else 1 for i in long]
            i = rng.choices(long, weights)[0]
            words[i] = forms.typo(words[i], rng) if kind == "typo" else forms.ocr(words[i], rng)
            text = " ".join(words)
        return text
