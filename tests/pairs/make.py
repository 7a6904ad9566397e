"""Writes tuning.tsv and heldout.tsv: invented pairs of persons, the same or not. See README.md.

Deterministic: the same lists and the same release of PyPI `iuliia` (0.13.0) give the same files.
"""

import collections
import pathlib
import random

import different
import same
from persons import families

SEED = 20210401
HERE = pathlib.Path(__file__).parent
HEADER = "id\tsame\tcategory\ta_names\ta_birth\tb_names\tb_birth"


def half(fams, rng):
    rows, seen = [], set()
    for answer, module in ((1, same), (0, different)):
        for category, count in module.COUNTS.items():
            made = 0
            while made < count:
                row = module.pair(category, fams, rng)
                if not row:
                    continue
                a, a_birth, b, b_birth = row
                if rng.random() < 0.5:
                    a, a_birth, b, b_birth = b, b_birth, a, a_birth
                names_a, names_b = " | ".join(a), " | ".join(b)
                conflict = category in ("other_birth", "common_birth_conflict", "translit_namesake") and a_birth and b_birth
                if (names_a == names_b and (answer or not conflict)) or (names_a, names_b) in seen or (names_b, names_a) in seen:
                    continue
                seen.add((names_a, names_b))
                rows.append((answer, category, names_a, a_birth, names_b, b_birth))
                made += 1
    rng.shuffle(rows)
    return rows


def main():
    rng = random.Random(SEED)
    for name, fams in zip(("tuning", "heldout"), families(rng)):
        rows = half(fams, rng)
        lines = [HEADER] + ["\t".join(map(str, (f"{name[0]}{i:04}",) + row)) for i, row in enumerate(rows, 1)]
        (HERE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        counts = collections.Counter((row[0], row[1]) for row in rows)
        empty = sum(1 for row in rows if not row[3] or not row[5]) / len(rows)
        print(name, len(rows), f"birth missing on a side: {empty:.0%}")
        for (answer, category), count in sorted(counts.items(), reverse=True):
            print(f"  {answer} {category:24}{count:5}")


if __name__ == "__main__":
    main()
