"""Names in Latin letters by an independent implementation (PyPI `iuliia`).

Reads a JSON list of names from standard input; writes one object: scheme → list, in the same order.
"""

import json
import sys

import iuliia

SCHEMES = {"icao-9303": iuliia.ICAO_DOC_9303, "bgn-pcgn": iuliia.BGN_PCGN, "iso-9": iuliia.GOST_779}

names = json.load(sys.stdin)
json.dump({code: [scheme.translate(name) for name in names] for code, scheme in SCHEMES.items()}, sys.stdout, ensure_ascii=False)
