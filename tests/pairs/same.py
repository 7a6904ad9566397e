"""Pairs that are one person, written twice. Used by make.py."""

import re

from births import draw, one_person, short_forms
from persons import GIVEN, NATIONAL, VARIANTS, Form, feminine
import forms

COUNTS = {
    "other_script": 130, "patronymic_dropped": 60, "initials": 90, "typing_error": 100, "diminutive": 55, "ukrainian_russian": 55, "belarusian_russian": 35,
    "national_spelling": 40, "name_variant": 35, "word_order": 45, "declined": 60, "compound": 60, "case_spacing": 35, "ocr": 50, "combination": 230,
}
CULTURES = {"ukrainian_russian": ("uk",), "belarusian_russian": ("be",), "national_spelling": ("tt", "ba", "kk", "uz", "tg", "az"), "diminutive": ("ru", "uk", "be", "jew", "de", "ko")}
INITIALS = ["S G. P.", "S G.P.", "S G. P.", "G. P. S", "G.P. S", "S G.", "G. S"]
KNOWN = {n for men, women in GIVEN.values() for n in men + women}


def pair(category, fams, rng):
    if category == "compound":
        return compound(fams, rng)
    steps = plan(category, rng)
    person = draw(fams, rng, next((CULTURES[s] for s in [category] + steps if s in CULTURES), None))
    a, b = Form(person), Form(person)
    first_side(a, category, steps, rng)
    for step in steps:
        if not apply(step, b, rng):
            return None
    noisy = len([s for s in steps if s in ("typing_error", "ocr")])
    single = any(f.initials in ("S G.", "G. S") for f in (a, b))
    lost = a.lost + b.lost
    need = single or (lost and (person.fam.common or noisy or lost > 1)) or (noisy and len(person.parts()[0]) < 5)
    hidden = "declined" in steps and (b.initials or a.initials)  # Иванова И. may be a man in the genitive or a woman
    if single and (noisy or hidden):
        return None  # too little is left to know
    x, y = one_person(person.birth, rng, need or hidden, sure=bool(noisy and lost or hidden), plain=not (lost or noisy or person.fam.common))
    names_a, names_b = [a.render(rng)], [b.render(rng)]
    if names_a == names_b or (b.slips and person.given not in person.father and extra_name(names_a[0], names_b[0], person.given)):
        return None
    if rng.random() < 0.07 and not a.latin and not a.initials:  # the passport's Latin form beside the other
        second = Form(person, latin=rng.choice(["ICAO_DOC_9303", "MVD_782", "MVD_310_FR"]), order="gs" if a.order == "gs" else "sg")
        second.parts[2] = None
        names_a.append(second.render(rng))
    return names_a, x, names_b, y


def words(text):
    return re.findall(r"\w+", text)


def extra_name(x, y, given):
    """The slip has made another existing given name out of one."""
    return bool((KNOWN & set(words(y))) - set(words(x)) - {given})


def plan(category, rng):
    if category != "combination":
        return [category]
    part = rng.choice(["patronymic_dropped", "initials", "diminutive", "declined", "declined_initials", "name_variant", "lang", "lang", "", ""])
    steps = {"declined_initials": ["declined", "initials"], "lang": [rng.choice(["ukrainian_russian", "ukrainian_russian", "belarusian_russian", "national_spelling"])], "": []}.get(part, [part])
    if part == "lang" and rng.random() < 0.3:
        steps.append(rng.choice(["initials", "patronymic_dropped"]))
    if not part.startswith("declined"):
        steps += rng.choice([["other_script"], ["other_script"], []])
    if "initials" not in steps:
        steps += rng.choice([["word_order"], []])
    steps += rng.choice([["typing_error"], ["ocr"], ["case_spacing"], []])
    if not 2 <= len(steps) <= 3:
        return plan(category, rng)
    return steps


def first_side(a, category, steps, rng):
    """The other record: mostly a full name, now and then shorter or in another order."""
    if category == "patronymic_dropped" or "word_order" in steps:
        return
    kind = rng.random()
    if kind < 0.1:
        a.drop_patronymic(rng)
    elif kind < 0.28:
        a.order = rng.choice(["gps", "gps", "Sgp"])
    elif kind < 0.35 and "declined" not in steps and category != "case_spacing":
        a.latin = True
    elif kind < 0.38 and "initials" not in steps and "diminutive" not in steps and "name_variant" not in steps:
        a.initials = "S G. P."
        a.lost += 1
    if category == "other_script" and rng.random() < 0.25:
        a.latin = True


def apply(step, b, rng):
    person, parts = b.person, b.parts
    if step == "other_script":
        b.latin = True
        if parts[2] and not b.initials and rng.random() < 0.4:
            parts[2] = None
            b.lost += 1
        b.order = ("gps" if parts[2] else "gs") if rng.random() < 0.5 and not b.initials else b.order
    elif step == "patronymic_dropped":
        b.drop_patronymic(rng)
    elif step == "initials":
        b.initials = rng.choice(INITIALS if parts[2] else INITIALS[-2:])
        b.lost += 1
    elif step in ("typing_error", "ocr"):
        slip = "typo" if step == "typing_error" else "ocr"
        b.slips += [slip] * (2 if rng.random() < 0.35 and parts[2] and not b.initials and not b.lost else 1)
    elif step == "diminutive":
        short = short_forms(person)
        if not short:
            return False
        parts[1] = rng.choice(short)
        b.lost += 1
        if rng.random() < 0.7:
            parts[2] = None
            b.order = rng.choice(["gs", "gs", "sg"])
    elif step in ("ukrainian_russian", "belarusian_russian", "national_spelling"):
        lang = {"ukrainian_russian": "uk", "belarusian_russian": "be"}.get(step, person.culture)
        b.lang = "tt" if lang == "ba" else lang
        if lang not in ("uk", "be") and lang in NATIONAL:
            b.parts = Form(person, lang=b.lang).parts
            if lang == "uz" and rng.random() < 0.5:
                b.latin = True
            if lang == "az" and rng.random() < 0.35:  # Russian record after naturalisation
                b.lang, b.parts = "ru", person.parts()
                stem = person.father + ("ов" if person.father[-1] not in "йьаеи" else "ев")
                b.parts[2] = rng.choice([person.father + "-" + ("кызы" if person.female else "оглы"), stem + ("на" if person.female else "ич")])
        else:
            b.parts = Form(person, lang=lang).parts
        if b.parts == person.parts() and not b.latin:
            return False
    elif step == "name_variant":
        group = next((g for g in VARIANTS if person.given in g), None)
        if not group:
            return False
        parts[1] = rng.choice(sorted(group - {person.given}))
    elif step == "word_order":
        b.order = rng.choice(["gps", "gps", "Sgp", "s,gp"]) if parts[2] else "gs" if b.order == "sg" else "sg"
    elif step == "declined":
        case = rng.choice(["gen", "gen", "gen", "dat", "dat", "dat", "acc", "ins"])
        f = person.female
        parts[:] = [forms.decline_surname(parts[0], f, case), forms.decline_given(parts[1], f, case), parts[2] and forms.decline_patronymic(parts[2], f, case)]
        if parts == person.parts():
            return False
        b.order = rng.choice(["sgp", "sgp", "Sgp", "gps"])
    elif step == "case_spacing":
        b.slips.append("case")
    return True


def compound(fams, rng):
    kind = rng.choice(["hyphen", "hyphen", "alias", "alias", "bracket", "double_given"])
    if kind == "double_given":
        person = draw(fams, rng, ("ce", "inh"), False)
        person.given = rng.choice(["Саид-Магомед", "Саид-Эмин", "Магомед-Башир", "Саид-Хасан", "Магомед-Эмин", "Абу-Муслим"])
        a, b = Form(person), Form(person)
        head, tail = person.given.split("-")
        b.parts[1] = rng.choice([f"{head}{tail.lower()}", f"{head} {tail}", f"{head}-{tail.lower()}", head + tail.lower()])
        b.latin, b.order = rng.random() < 0.3, rng.choice(["sgp", "sgp", "gps"])
        return [a.render(rng)], *one_pair(b, rng, False)
    if rng.random() < 0.85 or kind != "hyphen":
        person = draw(fams, rng, ("ru", "uk", "be", "jew", "de", "tt"), True)
    else:
        person = draw(fams, rng, ("ru", "uk", "jew"), False)
    other = draw(fams, rng, ("ru", "uk", "be", "tt", "dag", "hy"), person.female).fam
    if other.ru == person.fam.ru:
        return None
    maiden = feminine(other.ru) if person.female else other.ru
    a, b = Form(person), Form(person)
    if kind == "hyphen":
        person.second = other
        a = Form(person)
        b.parts[0] = rng.choice([b.parts[0], maiden])
        names = [a.render(rng)]
    elif kind == "alias":
        b.parts[0] = maiden
        old = Form(person)
        old.parts[0] = maiden
        names = [a.render(rng), old.render(rng)]
    else:
        a.parts[0] += rng.choice([" ({})", " (урожд. {})", " (ранее {})", " ({})"]).format(maiden)
        b.parts[0] = rng.choice([maiden, b.parts[0]])
        names = [a.render(rng)]
    style = rng.random()
    need = False
    if style < 0.25:
        b.drop_patronymic(rng)
        need = True
    elif style < 0.4:
        b.initials, need = "S G. P.", True
    elif style < 0.6:
        b.order = rng.choice(["gps", "Sgp", "s,gp"])
    elif style < 0.75:
        b.latin = True
    return names, *one_pair(b, rng, need)


def one_pair(b, rng, need):
    x, y = one_person(b.person.birth, rng, need)
    return x, [b.render(rng)], y
