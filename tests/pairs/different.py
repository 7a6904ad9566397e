"""Pairs that are two persons who are easily taken for one. Used by make.py."""

import lexicon as lx
from births import alike, apart, date, distance, draw, lookalike_given, other_father, relative, two_persons
from persons import GIVEN, Form, feminine
import forms

COUNTS = {
    "other_patronymic": 130, "other_birth": 120, "father_child": 95, "siblings": 120, "spouses": 80, "similar_surname": 110, "similar_given": 90,
    "initials_misfit": 90, "gender_form": 50, "common_birth_conflict": 50, "translit_namesake": 65, "random": 80,
}
SOUNDS = ["ЕЁЭ", "ЮЯИЙ", "ЖЗ", "ШЩС", "ЧЦТ", "ХКГ", "ВУ", "ОА", "БП"]


def pair(category, fams, rng):
    return globals()[category](fams, rng)


def finish(p, q, rng, births, keep=(), a=None, b=None):
    """Both records written down; the second often with the same kinds of noise that the SAME pairs have."""
    a, b = a or Form(p), b or Form(q)
    if "order" not in keep:
        if rng.random() < 0.2:
            a.order = "gps" if a.parts[2] else "gs"
        if rng.random() < 0.3:
            b.order = rng.choice(["gps", "gps", "Sgp", "s,gp"]) if b.parts[2] else rng.choice(["sg", "gs"])
    if rng.random() < 0.45:
        kind = rng.choice(["latin", "latin", "latin", "both", "declined", "case", "typo", "ocr", "lang", "lang"])
        if kind in keep:
            kind = "case"
        if kind in ("latin", "both") and not b.latin:
            b.latin = True
            a.latin = a.latin or kind == "both"
        elif kind == "lang" and q.culture in ("uk", "be") and not (b.initials or q.surname or q.second) and b.parts == q.parts():
            b.lang, b.parts = q.culture, q.parts(q.culture)
        elif kind == "declined" and not b.latin and b.parts == q.parts():
            case = rng.choice(["gen", "dat", "dat", "ins"])
            b.parts = [forms.decline_surname(b.parts[0], q.female, case), forms.decline_given(b.parts[1], q.female, case), forms.decline_patronymic(b.parts[2], q.female, case)]
        elif kind in ("case", "typo", "ocr"):
            b.slips.append(kind)
    names_a, names_b = [a.render(rng)], [b.render(rng)]
    if rng.random() < 0.07 and not (a.latin or a.initials or a.slips):
        second = Form(p, latin=rng.choice(["ICAO_DOC_9303", "MVD_782", "MVD_310_FR"]), order="gs")
        second.parts[2] = None
        if "initials" not in keep and births[0] and births[1] and births[0][:4] != births[1][:4]:
            names_a.append(second.render(rng))
    return names_a, births[0], names_b, births[1]


def drop_both(p, q, rng, chance):
    """With some chance one of the two records, or both, have no patronymic."""
    a, b = Form(p), Form(q)
    if rng.random() < chance:
        for form in rng.choice([[a], [b], [a, b]]):
            form.drop_patronymic(rng)
    return a, b


def other_patronymic(fams, rng):
    p = draw(fams, rng)
    q = relative(p, rng, given=p.given, father=other_father(p, rng))
    births = two_persons(p.birth, q.birth, rng)
    return finish(p, q, rng, births, ("typo", "ocr"))


def other_birth(fams, rng):
    p = draw(fams, rng)
    q = relative(p, rng, given=p.given, father=p.father, birth=apart(p.birth, rng))
    births = two_persons(p.birth, q.birth, rng, need=True)
    if rng.random() < 0.4:
        return [Form(p).render(rng)], births[0], [Form(q).render(rng)], births[1]
    a, b = drop_both(p, q, rng, 0.25)
    if b.parts[2] and rng.random() < 0.2:
        b.initials = rng.choice(["S G. P.", "S G.P.", "G. P. S"])
    return finish(p, q, rng, births, ("initials",), a, b)


def father_child(fams, rng):
    p = draw(fams, rng, female=False)
    female = rng.random() < 0.25
    given = p.father if rng.random() < 0.4 and not female else p.given if rng.random() < 0.25 and not female else None
    birth = (p.birth[0] + rng.randint(18, 42),) + date(rng)[1:]
    if birth[0] > 2007:
        return None
    q = relative(p, rng, female=female, given=given, father=p.given, birth=birth)
    if q.given == p.given and alike(p.father, p.given) or (q.father == p.father and q.given == p.given):
        return None
    births = two_persons(p.birth, q.birth, rng, peers=False)
    if q.given == p.given and distance(q.father, p.father) < 3:
        return None
    a, b = drop_both(p, q, rng, 0.15) if not alike(q.given, p.given) else (None, None)
    return finish(p, q, rng, births, (), a, b)


def siblings(fams, rng):
    p = draw(fams, rng)
    female = p.female if rng.random() < 0.65 else not p.female
    birth = p.birth if rng.random() < 0.05 else (p.birth[0] + rng.choice([-1, 1]) * rng.randint(1, 14),) + date(rng)[1:]
    q = relative(p, rng, female=female, father=p.father, birth=birth)
    a, b = drop_both(p, q, rng, 0.15)
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng, peers=False), (), a, b)


def spouses(fams, rng):
    p = draw(fams, rng, female=False)
    q = relative(p, rng, female=True, birth=(min(2004, p.birth[0] + rng.randint(-6, 8)),) + date(rng)[1:])
    a, b = drop_both(p, q, rng, 0.25)
    births = two_persons(p.birth, q.birth, rng)
    if rng.random() < 0.25:  # the wife's maiden name stands beside
        maiden = Form(q)
        maiden.parts[0] = feminine(draw(fams, rng, ("ru", "uk", "dag", "tt"), True).fam.ru)
        return [a.render(rng)], births[0], [b.render(rng), maiden.render(rng)], births[1]
    return finish(p, q, rng, births, (), a, b)


def similar_surname(fams, rng):
    p = draw(fams, rng)
    close = p.fam.close if rng.random() < 0.4 else None
    surname = close or (rng.choice(p.fam.near) if p.fam.near else None)
    if not surname or surname == p.fam.ru:
        return None
    how = rng.choice(["given", "given", "birth"] + (["father"] * 2 if not close else []))
    given, father = (None, None) if how == "given" else (p.given, p.father if how == "birth" else other_father(p, rng))
    q = relative(p, rng, given=given, father=father, birth=apart(p.birth, rng))
    q.surname = surname
    if how == "given" and rng.random() < 0.3:
        q.father = p.father
    births = two_persons(p.birth, q.birth, rng, need=how == "birth")
    a, b = drop_both(p, q, rng, 0.2 if how == "given" else 0)
    return finish(p, q, rng, births, ("typo", "ocr"), a, b)


def lookalike(p, rng):
    given = lookalike_given(p, rng)
    return given and relative(p, rng, given=given, father=p.father if rng.random() < 0.5 else other_father(p, rng), birth=apart(p.birth, rng, 1, 12))


def similar_given(fams, rng):
    p = draw(fams, rng)
    q = lookalike(p, rng)
    if not q:
        return None
    a, b = drop_both(p, q, rng, 0.3)
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng), ("typo", "ocr"), a, b)


def sound(letter):
    """Letters that one Latin letter may stand for, or that Ukrainian and Belarusian write otherwise, count as one."""
    return next((i for i, group in enumerate(SOUNDS) if letter in group), letter)


def initials_misfit(fams, rng):
    p = draw(fams, rng)
    q = relative(p, rng, birth=apart(p.birth, rng))
    kind = rng.random()
    if kind < 0.3:  # the initials exchanged: А. П. and Пётр Андреевич
        q.given, q.father = rng.choice(GIVEN[p.culture][p.female]), rng.choice(GIVEN[p.culture][0])
        if (sound(p.given[0]), sound(p.father[0])) != (sound(q.father[0]), sound(q.given[0])):
            return None
    elif kind < 0.6:  # only the patronymic does not fit
        q.given, q.father = p.given, other_father(p, rng)
    same = [sound(x[0]) == sound(y[0]) for x, y in ((p.given, q.given), (p.father, q.father))]
    if all(same) or not same[0] and kind >= 0.3 and kind < 0.6:
        return None
    a, b = Form(p), Form(q)
    a.initials = rng.choice(["S G. P.", "S G.P.", "G. P. S", "G.P. S"])
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng), ("typo", "ocr"), a, b)


def gender_form(fams, rng):
    p = draw(fams, rng, ("ru", "uk", "be"), False)
    names = dict(n.split("/") for n in lx.GENDER.split())
    p.given = rng.choice(sorted(names))
    q = relative(p, rng, female=True, given=names[p.given], father=p.father if rng.random() < 0.5 else other_father(p, rng), birth=apart(p.birth, rng, 1, 12))
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng), ("typo", "ocr", "declined"))


def common_birth_conflict(fams, rng):
    """A common name, the same year, and both day and month other."""
    p = draw(fams, rng, common=True)
    y, m, d = p.birth
    q = relative(p, rng, given=p.given, father=p.father, birth=(y + rng.choice([0, 0, 1, -1]),) + date(rng)[1:])
    if abs(q.birth[1] - m) < 2 or abs(q.birth[2] - d) < 3 or q.birth[1] == d or q.birth[2] == m or str(d)[-1] == str(q.birth[2])[-1]:
        return None
    births = [f"{x[0]}-{x[1]:02}-{x[2]:02}" for x in (p.birth, q.birth)]
    a, b = drop_both(p, q, rng, 0.3)
    if rng.random() < 0.2 and b.parts[2]:
        b.initials = "S G. P."
    return finish(p, q, rng, births, ("initials",), a, b)


def translit_namesake(fams, rng):
    p = draw(fams, rng)
    how = rng.choice(["father", "birth", "given"])
    q = lookalike(p, rng) if how == "given" else relative(p, rng, given=p.given, father=p.father if how == "birth" else other_father(p, rng), birth=apart(p.birth, rng))
    if not q:
        return None
    a, b = drop_both(p, q, rng, 0.3) if how != "father" else (Form(p), Form(q))
    b.latin = True
    a.latin = rng.random() < 0.2
    b.order = ("gps" if b.parts[2] else "gs") if rng.random() < 0.5 else b.order
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng, need=how == "birth"), ("declined", "typo", "ocr", "lang"), a, b)


def random(fams, rng):
    p, q = draw(fams, rng), draw(fams, rng)
    if rng.random() < 0.35 and q.given in GIVEN[p.culture][q.female]:
        p.female, p.given = q.female, q.given
    if p.fam.ru[:4] == q.fam.ru[:4]:
        return None
    a, b = drop_both(p, q, rng, 0.3)
    return finish(p, q, rng, two_persons(p.birth, q.birth, rng), (), a, b)
