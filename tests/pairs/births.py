"""Persons drawn from families, and dates of birth as they stand in records. Used by same.py and different.py."""

import lexicon as lx
from persons import FEMALE, GIVEN, MALE, SLAVIC, VARIANTS, WEIGHT, Person


# Names that some take for one: never the only difference between two persons.
DOUBTFUL = [set(g.split("/")) for g in "Егор/Георгий/Юрий Оксана/Ксения Лиля/Лилия Айшат/Айше Фатима/Патимат/Петимат Лейла/Лейля Мария/Марьям Марем/Марьям".split()]


def date(rng, low=1940, high=2004):
    return (rng.randint(low, high), rng.randint(1, 12), rng.randint(1, 28))


def draw(fams, rng, cultures=None, female=None, common=None, given=None):
    """A random person of one of the families; common surnames come up more often, as in life."""
    pool = [f for f in fams if (not cultures or f.culture in cultures) and (common is None or f.common == common)]
    culture = rng.choices(sorted({f.culture for f in pool}), [WEIGHT[c] for c in sorted({f.culture for f in pool})])[0]
    pool = [f for f in pool if f.culture == culture]
    fam = rng.choices(pool, [3 if f.common else 1 for f in pool])[0]
    if female is None:
        female = rng.random() < 0.4
    return Person(fam, female, given or rng.choice(GIVEN[culture][female]), rng.choice(GIVEN[culture][0]), date(rng), short_patr=culture == "kk" and rng.random() < 0.3)


def relative(person, rng, female=None, given=None, father=None, birth=None):
    """Another person of the same family."""
    female = person.female if female is None else female
    return Person(person.fam, female, given or other_given(person, rng, female), father or rng.choice(GIVEN[person.culture][0]), birth or date(rng), short_patr=person.short_patr)


def alike(x, y):
    """Two spellings that a clerk would take for one given name."""
    return x == y or any(x in group and y in group for group in VARIANTS + DOUBTFUL)


def distance(x, y):
    row = list(range(len(y) + 1))
    for i, a in enumerate(x, 1):
        row, old = [i], row
        for j, b in enumerate(y, 1):
            row.append(min(old[j] + 1, row[-1] + 1, old[j - 1] + (a != b)))
    return row[-1]


def other_given(person, rng, female):
    while True:
        name = rng.choice(GIVEN[person.culture][female])
        if not alike(name, person.given) and distance(name, person.given) > 2 and name[:3] != person.given[:3]:
            return name


def other_father(person, rng):
    while True:
        name = rng.choice(GIVEN[person.culture][0])
        if not alike(name, person.father) and distance(name, person.father) > 2:
            return name


def written(day, rng, full=0.6):
    y, m, d = day
    kind = rng.random()
    return f"{y}-{m:02}-{d:02}" if kind < full else f"{y}" if kind < full + (1 - full) * 0.8 else f"{y}?"


def slip(day, rng):
    """One date, copied wrongly once: a year off by one or with its last digits exchanged, or one wrong digit of the day."""
    y, m, d = day
    kind = rng.choice(["next", "digits", "day"])
    if kind == "digits" and y % 10 != y // 10 % 10 and 1930 <= y // 100 * 100 + y % 10 * 10 + y // 10 % 10 <= 2007:
        return (y // 100 * 100 + y % 10 * 10 + y // 10 % 10, m, d)
    return (y, m, d + 10 if d <= 18 else d - 10) if kind == "day" else (y + rng.choice([-1, 1]), m, d)


def one_person(day, rng, need, sure=False, plain=False):
    """Two records of one date of birth. A side is often empty unless the names alone can't tell; `plain` names bear a slip in the date."""
    if plain and rng.random() < 0.25:
        return written(day, rng, 1), written(slip(day, rng), rng, 1)
    a, b = written(day, rng), written(day, rng)
    if sure:
        a, b = a.replace("?", ""), written(day, rng, 1)
    elif not need and rng.random() < 0.3:
        for_a = a.endswith("?")
        if for_a or b.endswith("?"):
            off = f"{day[0] + rng.choice([-1, 1])}?"
            a, b = (off, b) if for_a else (a, off)
    elif not need and rng.random() < 0.03 and day[2] <= 12 and day[1] != day[2]:
        a, b = f"{day[0]}-{day[1]:02}-{day[2]:02}", f"{day[0]}-{day[2]:02}-{day[1]:02}"  # day and month exchanged
    return (a, b) if need else missing(a, b, rng)


def missing(a, b, rng):
    kind = rng.random()
    return ("", "") if kind < 0.2 else ("", b) if kind < 0.43 else (a, "") if kind < 0.66 else (a, b)


def two_persons(x, y, rng, need=False, peers=True):
    """Records of two dates of birth; `need` when only they tell the two apart. Where the names do, two `peers` may be of one year."""
    if not need and peers and rng.random() < 0.2:
        return written(x, rng, 0.5).replace("?", ""), f"{x[0]}"
    if need:
        full = 0.7
        a, b = written(x, rng, full), written(y, rng, full)
        return (a, b) if abs(x[0] - y[0]) >= 4 else (a.replace("?", ""), b.replace("?", ""))
    return missing(written(x, rng), written(y, rng), rng)


def apart(day, rng, low=2, high=40):
    while True:
        year = day[0] + rng.choice([-1, 1]) * (rng.randint(low, 6) if rng.random() < 0.4 else rng.randint(low, high))
        if 1930 <= year <= 2007:
            return (year, rng.randint(1, 12), rng.randint(1, 28))


def lookalike_given(person, rng):
    near = [p.split("/") for p in lx.SIMILAR.split()]
    names = [y if x == person.given else x for x, y in near if person.given in (x, y)]
    names = [n for n in names if n in GIVEN[person.culture][person.female]]
    return rng.choice(names) if names else None


def short_forms(person):
    if person.culture not in SLAVIC:
        return []
    row = (FEMALE if person.female else MALE).get(person.given)
    return (row[0] if person.female else row[1]).split() if row else []
