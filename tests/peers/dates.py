"""Which texts are EDTF of level 0 or 1 by an independent implementation (PyPI `edtf-validate`).

Reads a JSON list of texts from standard input; writes a list of true and false, in the same order.
"""

import json
import sys

from edtf_validate.valid_edtf import isLevel0, isLevel1

json.dump([bool(isLevel0(text) or isLevel1(text)) for text in json.load(sys.stdin)], sys.stdout)
