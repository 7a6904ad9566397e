"""How one name comes to be written in many ways: grammar, scripts, slips. Used by make.py."""

import re

import iuliia

VOWELS = "аеёиоуыэюя"
CASES = {"gen": 0, "dat": 1, "acc": 2, "ins": 3}


def swap_end(word, end, tails, case):
    return word[: len(word) - end] + tails.split()[CASES[case]]


def decline_given(word, female, case):
    """A Russian given name in another case; what does not decline stays as it is."""
    if "-" in word:  # Саид-Магомед: only the last part changes
        head, last = word.rsplit("-", 1)
        return head + "-" + decline_given(last, female, case)
    if word in ("Пётр", "Лев", "Павел", "Игорёк"):
        stem = {"Пётр": "Петр", "Лев": "Льв", "Павел": "Павл", "Игорёк": "Игорьк"}[word]
        return swap_end(stem, 0, "а у а ом", case)
    if word.endswith("ия"):
        return swap_end(word, 1, "и и ю ей", case)
    if word.endswith("я"):
        return swap_end(word, 1, "и е ю ей", case)
    if word.endswith("а"):
        soft = word[-2] in "жчшщц"
        plural = "и" if word[-2] in "гкхжчшщ" else "ы"
        return word[:-1] + [plural, "е", "у", "ей" if soft else "ой"][CASES[case]]
    if female:
        return swap_end(word, 1, "и и ь ью", case) if word in ("Любовь", "Айгуль", "Асель", "Гузель") else word
    if word[-1] in "йь":
        return swap_end(word, 1, "я ю я ем", case)
    if word[-1] in VOWELS:
        return word
    return word + ["а", "у", "а", "ем" if word[-1] in "жчшщц" else "ом"][CASES[case]]


def decline_surname(word, female, case):
    if "-" in word and not word.startswith("Тер-"):
        return "-".join(decline_surname(w, female, case) for w in word.split("-"))
    if female:
        if word.endswith("ая"):
            return swap_end(word, 2, "ой ой ую ой", case)
        if re.search("([оеё]в|[иы]н)а$", word):
            return swap_end(word, 1, "ой ой у ой", case)
        return word
    if re.search("[сц]кий$|ый$", word):
        return swap_end(word, 2, "ого ому ого им", case)
    if re.search("([оеё]в|[иы]н)$", word):
        return word + "а у а ым".split()[CASES[case]]
    if word.endswith("ец"):
        return swap_end(word, 2, "ца цу ца цем", case)
    if word[-1] in VOWELS or word.endswith(("ых", "их")):
        return word
    if word[-1] in "йь":
        return swap_end(word, 1, "я ю я ем", case)
    return word + ["а", "у", "а", "ем" if word[-1] in "жчшщц" else "ом"][CASES[case]]


def decline_patronymic(word, female, case):
    if word.endswith("на"):
        return swap_end(word, 1, "ы е у ой", case)
    if word == "Ильич":
        return swap_end(word, 0, "а у а ом", case)
    return swap_end(word, 0, "а у а ем", case) if word.endswith("ич") else word


# Scripts. Newspaper habits by hand; Ukrainian and Belarusian official rules by hand (KMU 2010; the 2007 instruction).
def table(text):
    return dict(pair.split("=") for pair in text.split())


PRESS = {
    "german": table("а=a б=b в=w г=g д=d е=e ё=jo ж=sch з=s и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ь= э=e ю=ju я=ja"),
    "french": table("а=a б=b в=v г=g д=d е=e ё=io ж=j з=z и=i й=ï к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch щ=chtch ъ= ы=y ь= э=e ю=iou я=ia"),
    "polish": table("а=a б=b в=w г=g д=d е=ie ё=io ж=ż з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=c ч=cz ш=sz щ=szcz ъ= ы=y ь= э=e ю=ju я=ja"),
    "turkish": table("а=a б=b в=v г=g д=d е=e ё=yo ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ç ш=ş щ=şç ъ= ы=ı ь= э=e ю=yu я=ya"),
    "english": table("а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya"),
}
KMU = table("а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia '=")
BEL = table("а=a б=b в=v г=h д=d е=ie ё=io ж=ž з=z і=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=ŭ ф=f х=ch ц=c ч=č ш=š ы=y ь=' э=e ю=iu я=ia '=")
AT_START = {"kmu": table("є=ye ї=yi й=y ю=yu я=ya"), "bel": table("е=je ё=jo ю=ju я=ja")}
SOFT = {"l'": "ĺ", "n'": "ń", "s'": "ś", "z'": "ź", "c'": "ć"}
RUSSIAN_SCHEMES = ("ICAO_DOC_9303 ICAO_DOC_9303 ICAO_DOC_9303 BGN_PCGN BGN_PCGN GOST_779 WIKIPEDIA WIKIPEDIA MVD_782 MVD_782 MVD_310 MVD_310_FR GOST_52535 "
                   "ALA_LC SCIENTIFIC TELEGRAM YANDEX_MONEY UNGEGN_1987 GOST_52290 GOST_7034").split()


def title(word):
    return "-".join(w[:1].upper() + w[1:] for w in word.split("-"))


def letters(word, chart, first=None):
    out = []
    for part in word.lower().split("-"):
        out.append("".join((first or {}).get(c, chart.get(c, c)) if i == 0 else chart.get(c, c) for i, c in enumerate(part)))
    return "-".join(title(w) if word[:1].isupper() else w for w in out)


def belarusian(word):
    word = re.sub("(?<=[аеёіоуыэюяўь'])([еёюя])", lambda m: AT_START["bel"][m[1]], word)
    return re.sub("[lnszc]'", lambda m: SOFT[m[0]], letters(word, BEL, AT_START["bel"])).replace("'", "")


def press(word, habit, rng):
    """A name as a newspaper of that country prints it; `english` is the careless kind."""
    low = word.lower()
    if habit == "english":
        low = re.sub("кс", "x" if rng.random() < 0.7 else "кс", low)
        low = re.sub("[иы]й$", rng.choice(["y", "y", "iy", "i"]), low)
        low = re.sub("ье|ъе", "ye", low)
        chart = dict(PRESS[habit], **rng.choice([{}, {"х": "h"}, {"ю": "iu", "я": "ia"}, {"ё": "yo"}, {"й": "i"}, {"щ": "shch"}]))
    else:
        chart = PRESS[habit]
        if habit == "german":
            low = re.sub("^е", "je", re.sub("кс", "x", low))
        if habit == "french":
            low = re.sub("ин$", "ine", low)
            low = re.sub("г([еиэ])", r"gu\1", low)
        if habit == "polish":
            low = re.sub("([сц]к)ий$", r"\1i", low)
            low = re.sub("ле", "le", re.sub("ль", "l", re.sub("л(?=[аоуынк]|$)", "ł", low)))
            low = re.sub("([жчшщц])е", r"\1e", low)
        if habit == "turkish":
            low = re.sub("дж", "c", re.sub("кс", "ks", re.sub("ий$", "iy", low)))
    return "-".join(title(letters(w, chart)) for w in low.split("-")) if word[:1].isupper() else letters(low, chart)


def to_latin(parts, lang, rng, scheme=None):
    """All parts of one name by one scheme; returns the parts and the scheme."""
    if lang == "az":
        return parts, "az"
    if lang == "uk":
        return [letters(p.replace("зг", "zgh"), KMU, AT_START["kmu"]) for p in parts], "kmu"
    if lang == "be":
        return [belarusian(p) for p in parts], "bel"
    if lang == "uz":
        return [iuliia.UZ.translate(p) for p in parts], "uz"
    scheme = scheme or rng.choice(RUSSIAN_SCHEMES + ["german", "french", "polish", "turkish"] * 2 + ["english"] * 6)
    if scheme in PRESS:
        return [press(p, scheme, rng) for p in parts], scheme
    return [re.sub("''|\"", "'", getattr(iuliia, scheme).translate(p)) for p in parts], scheme


# Slips of the hand, of the keyboard and of the scanner.
ROWS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
QWERTY = dict(zip("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."))
LOOKALIKE = dict(zip("аеорсхуАЕОРСХКМНТВ", "aeopcxyAEOPCXKMHTB"))
OCR = table("и=н н=и п=л л=п ш=щ щ=ш о=0 с=е е=с ь=ъ З=3 О=0 б=6 й=и ц=и т=г г=т ы=ьг в=з м=и К=Н Н=К ё=е д=л С=О я=л ч=ц ю=го")
OCR_LATIN = table("m=rn rn=m l=1 i=l I=l o=0 O=0 e=c c=e h=b v=y S=5 B=8 a=o n=ri u=v")


def typo(word, rng):
    """One typing error in a word, not in its first letter."""
    latin = bool(re.search("[a-z]", word))
    i = rng.randrange(1, len(word))
    c = word[i].lower()
    kind = rng.choice(["near", "near", "near", "swap", "swap", "miss", "miss", "miss", "double", "yo", "layout", "look"])
    if kind == "yo" and ("ё" in word or "е" in word[1:]):
        return word.replace("ё", "е") if "ё" in word else word[0] + word[1:].replace("е", "ё", 1)
    if kind == "layout" and not latin and QWERTY.get(c, "[").isalpha():
        return word[:i] + QWERTY[c] + word[i + 1 :]
    if kind == "look" and not latin:
        swapped = "".join(LOOKALIKE.get(ch, ch) if rng.random() < 0.6 else ch for ch in word)
        if swapped != word:
            return swapped
    if kind == "near":
        for row in ROWS:
            if c in row:
                k = row.index(c)
                return word[:i] + rng.choice([row[j] for j in (k - 1, k + 1) if 0 <= j < len(row)]) + word[i + 1 :]
    if kind == "swap" and i + 1 < len(word) and word[i] != word[i + 1]:
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    if kind == "double":
        return word[:i] + word[i] + word[i:]
    return word[:i] + word[i + 1 :]


def ocr(word, rng):
    """One letter as a scanner misreads it, or a word broken in two."""
    chart = OCR_LATIN if re.search("[a-z]", word) else OCR
    places = [i for i, c in enumerate(word) if c in chart]
    if not places or (rng.random() < 0.08 and len(word) > 7):
        k = rng.randrange(3, len(word) - 2) if len(word) > 5 else 0
        return word[:k] + " " + word[k:] if k else word
    i = rng.choice(places)
    return word[:i] + chart[word[i]] + word[i + 1 :]


def untidy(text, rng, surname_first):
    """Capitals, spaces, stray marks."""
    kinds = [
        str.upper,
        str.upper,
        str.lower,
        lambda t: t.replace(" ", "  ", 1),
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: t.replace("-", " - ") if "-" in t else t.upper(),
        lambda t: t.split(" ", 1)[0].upper() + " " + t.split(" ", 1)[-1],
        lambda t: t.replace(" ", ", ", 1) if surname_first and "," not in t else t.replace(" ", "  "),
        lambda t: t.rstrip(".") + ",",
        lambda t: t.rstrip(".,") + ".",
        lambda t: "гр. " + t,
    ]
    for kind in sorted(rng.sample(range(len(kinds)), rng.choice([1, 1, 2]))):
        text = kinds[kind](text)
    return text
