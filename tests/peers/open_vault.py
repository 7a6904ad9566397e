"""Opens a vault by stock tools alone: age for the key file, an SQLCipher 4 client, age and head for an exhibit.

Usage: open_vault.py VAULT PASSPHRASE. Prints one JSON object.
"""

import hashlib
import json
import os
import pty
import subprocess
import sys
import tempfile

import sqlcipher3


def decrypt_by_passphrase(file, passphrase):
    """age takes a passphrase from a terminal only: it is given one."""
    with tempfile.NamedTemporaryFile(dir="/dev/shm") as out:
        child, terminal = pty.fork()
        if child == 0:
            os.execvp("age", ["age", "-d", "-o", out.name, file])
        seen = b""
        while b":" not in seen:
            seen += os.read(terminal, 1024)
        os.write(terminal, passphrase.encode() + b"\n")
        try:
            while os.read(terminal, 1024):
                pass
        except OSError:
            pass
        _, status = os.waitpid(child, 0)
        if status != 0:
            raise SystemExit("age refused the key file")
        with open(out.name, encoding="utf-8") as text:
            return text.read()


def main():
    vault, passphrase = sys.argv[1], sys.argv[2]
    pragmas = decrypt_by_passphrase(os.path.join(vault, "keys", "passphrase.age"), passphrase)
    database = sqlcipher3.connect(os.path.join(vault, "records.db"))
    database.executescript(pragmas)
    kinds = dict(database.execute("SELECT kind, count(*) FROM record GROUP BY kind"))
    titles = [row[0] for row in database.execute("SELECT title FROM listing ORDER BY number")]
    exhibits = {}
    for identity, path, size in database.execute("SELECT identity, path, size FROM evidence_file"):
        with tempfile.NamedTemporaryFile("w", dir="/dev/shm") as key:
            key.write(identity + "\n")
            key.flush()
            file = os.path.join(vault, path if path.startswith("evidence") else os.path.join("evidence", path))
            plain = subprocess.run(["age", "-d", "-i", key.name, file], check=True, capture_output=True).stdout
        exhibits[hashlib.sha256(plain[:size]).hexdigest()] = size
        if any(plain[size:]):
            raise SystemExit("the padding is not zeros")
    print(json.dumps({"kinds": kinds, "titles": titles, "exhibits": exhibits}, ensure_ascii=False))


main()
