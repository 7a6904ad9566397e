"""Likeness of two persons by public matchers (PyPI `rapidfuzz`, `nomenklatura`).

Reads a JSON list of pairs {"a": {"names": [...], "birth": EDTF or null}, "b": {...}} from standard input; writes one object:
matcher → list of scores in the same order, higher = more alike. rapidfuzz gets every name in lower-case Latin letters (PyPI `Unidecode`)
and takes the best of all forms. nomenklatura gets a Person with its names, as written and in Latin letters, and its date of birth;
of the two directions the better score counts. With `+birth` a contradiction of the dates makes the score 0: other years, or other days where both are
known; a year with `?` may be one off, and day and month may be exchanged.

Usage: match_names.py [rapidfuzz] [nomenklatura]; both where none is named.
"""

import itertools
import json
import re
import sys

from rapidfuzz import distance, fuzz
from unidecode import unidecode

WANTED = sys.argv[1:] or ["rapidfuzz", "nomenklatura"]
if "nomenklatura" in WANTED:
    from followthemoney import model
    from nomenklatura.matching import ALGORITHMS
else:
    ALGORITHMS = []


def latin(name):
    return " ".join(re.findall(r"[a-z0-9]+", re.sub("['’`]", "", unidecode(name)).lower()))


def by_words(name):
    return " ".join(sorted(name.split()))


COUNTER = itertools.count()
SCORERS = {
    "ratio": fuzz.ratio,
    "token_sort_ratio": fuzz.token_sort_ratio,
    "token_set_ratio": fuzz.token_set_ratio,
    "WRatio": fuzz.WRatio,
    "jaro_winkler": lambda x, y: 100 * distance.JaroWinkler.similarity(by_words(x), by_words(y)),
}


def contradict(a, b):
    x, y = ((p["birth"] or "").rstrip("?~%").split("-") for p in (a, b))
    if not x[0] or not y[0]:
        return False
    if "?" in a["birth"] + b["birth"]:
        return abs(int(x[0]) - int(y[0])) > 1
    return x[0] != y[0] or (len(x) == len(y) == 3 and sorted(x[1:]) != sorted(y[1:]))


def entity(person, names):
    out = model.make_entity("Person")
    out.id = f"p{next(COUNTER)}"  # never used twice: nomenklatura keeps the names it has seen by this id
    out.add("name", names)
    if person["birth"]:
        out.add("birthDate", person["birth"].rstrip("?~%"))
    return out


pairs = json.load(sys.stdin)
scores = {}
for name, scorer in SCORERS.items() if "rapidfuzz" in WANTED else []:
    scores[f"rapidfuzz {name}"] = [max(float(scorer(latin(x), latin(y))) for x in p["a"]["names"] for y in p["b"]["names"]) for p in pairs]
for algorithm in ALGORITHMS:
    config = algorithm.default_config()
    scores[f"nomenklatura {algorithm.NAME}"] = found = []
    for p in pairs:
        a, b = (entity(p[key], [form for n in p[key]["names"] for form in (n, unidecode(n))]) for key in "ab")
        found.append(max(float(algorithm.compare(x, y, config).score) for x, y in ((a, b), (b, a))))
for name, found in list(scores.items()):
    scores[f"{name}+birth"] = [0.0 if contradict(p["a"], p["b"]) else score for p, score in zip(pairs, found)]
json.dump(scores, sys.stdout)
