#!/usr/bin/env python3
"""Verifies the journal of a vault. Written from journal-v1.md alone; § refers to that page.

Needs Python 3.11, `cryptography` (for Ed25519) and, unless with --plain, `sqlcipher3-binary`.
Prints one JSON object. Exit status: 0 no fault, 1 faults, 2 the journal could not be read."""
import argparse, importlib, io, json, sys
from hashlib import sha256
from pathlib import Path

OPS = {0: b"meta", 1: b"set", 2: b"unset", 3: b"erase"}
P = 2**255 - 19                                          # the field of Curve25519
L = 2**252 + 27742317777372353535851937790883648493      # the order of its base point
D = -121665 * pow(121666, -1, P) % P                     # edwards25519: -x² + y² = 1 + D·x²·y²

# Any column may hold a value of any type, whatever its declaration says: so each is asked.
def same(a, b): return type(a) is type(b) and a == b
def integer(x): return x if type(x) is int else None
def blob(x, size): return type(x) is bytes and len(x) == size
def u32(n): return n.to_bytes(4, "big")
def lp(x): return u32(len(x)) + x
def H(*parts): return sha256(b"".join(parts)).digest()

def need(good):
    if not good: raise ValueError("malformed")

def tree(data):
    """The Merkle tree hash of RFC 6962 §2.1, for §4 and §6."""
    if len(data) == 1: return H(b"\0", data[0])
    k = 1 << (len(data) - 1).bit_length() - 1            # the largest power of two below len
    return H(b"\1", tree(data[:k]), tree(data[k:]))

def entry_root(hashes, pad):
    dummies = (1 << (len(hashes) - 1).bit_length()) - len(hashes)
    return tree(hashes + [H(b"khronika-dummy-v1\0", lp(pad), lp(u32(i))) for i in range(dummies)])

def leaf_hash(commitment, op, kind, record, path, part, parts, supersedes):
    record, supersedes = (b"" if x is None else x for x in (record, supersedes))
    need(type(op) is int and op in OPS and blob(record, 0 if op == 0 else 16) and blob(commitment, 32))
    need(all(type(n) is int and 0 <= n < 2**32 for n in (part, parts)) and type(kind) is type(path) is str)
    need(type(supersedes) is bytes and len(supersedes) % 32 == 0)
    return H(b"khronika-leaf-v1\0", lp(OPS[op]), lp(kind.encode()), lp(record), lp(path.encode()),
             lp(u32(part)), lp(u32(parts)), lp(supersedes), lp(commitment))

# --- The header: §5 ---
def cbor(stream, depth=0):
    """Reads one item of a header, in the deterministic encoding only: number, 32 bytes, array or null."""
    first = stream.read(1)
    need(first and depth <= 2)
    if first == b"\xf6": return None
    major, n = divmod(first[0], 32)
    need(major in (0, 2, 4) and n <= 27)                 # 28 to 30 are reserved, 31 is indefinite
    if n >= 24:
        size = 1 << n - 24
        n = int.from_bytes(number := stream.read(size), "big")
        need(len(number) == size and n >= (24 if size == 1 else 1 << 4 * size))    # or a shorter form would do
    if major == 0: return n
    if major == 4: return [cbor(stream, depth + 1) for _ in range(n)]    # a false count ends with the data
    need(n == 32 and len(item := stream.read(n)) == n)
    return item

def read_header(data):
    need(type(data) is bytes and data[:1] == b"\xa6")    # a map of six pairs
    stream = io.BytesIO(data[1:])
    items = [cbor(stream) for _ in range(12)]
    need(items[::2] == [1, 2, 3, 4, 5, 6] and not stream.read())
    version, device, sequence, previous, known, root = items[1::2]
    need([type(x) for x in (version, device, sequence, known, root)] == [int, bytes, int, list, bytes])
    need(version == 1 and sequence >= 1 and (previous is None or type(previous) is bytes))
    need(all(type(k) is list and [type(x) for x in k] == [bytes, int, bytes] for k in known))
    need(all(k[0] != device for k in known) and all(a[0] < b[0] for a, b in zip(known, known[1:])))
    return device, sequence, previous, known, root

def small_order(key):
    """Whether the point's order divides 8: y is 1, -1, 0 (orders 1, 2, 4), or its double has y = 0
    (order 8): then x² = -y², so D·y⁴ + 2y² - 1 = 0. By reducing modulo P, any encoding is found."""
    y = (int.from_bytes(key, "little") & (1 << 255) - 1) % P
    return y in (0, 1, P - 1) or (D * y**4 + 2 * y**2 - 1) % P == 0

def signature_holds(key, signature, id_):
    try:    # libraries differ in what they refuse: so this doesn't leave it to one
        need(blob(signature, 64) and not small_order(key)
             and not small_order(signature[:32]) and int.from_bytes(signature[32:], "little") < L)
        return Ed25519PublicKey.from_public_bytes(key).verify(signature, b"khronika-journal-v1\0" + id_) is None
    except (InvalidSignature, ValueError):
        return False

# --- The database: §1 ---
def open_database(driver, path, pragmas):
    # Where nothing is left in a log beside it, the database is complete and is read as a file that
    # doesn't change: otherwise SQLite would, in WAL mode, make files there, or fail where it may not.
    logs = [path.with_name(path.name + end) for end in ("-wal", "-journal")]
    options = "" if any(log.exists() and log.stat().st_size for log in logs) else "&immutable=1"
    db = driver.connect(f"{path.as_uri()}?mode=ro{options}", uri=True, isolation_level=None)
    # Text that isn't UTF-8 can be read so, but raises a ValueError where it is encoded for a hash.
    db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        for line in pragmas:
            db.execute(line).fetchall()
    except Exception:                                    # its message could show the key
        raise ValueError("a PRAGMA line could not be executed") from None
    db.execute("BEGIN")                                  # all that follows is read of one state
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    if not {"device", "entry", "leaf", "field_value"} <= {name for name, in tables}:         # a view is none
        raise ValueError("the tables of a journal are not there")
    return db

# --- Verification: §7. NOT INDEXED: an index that disagrees with its table can hide no row ---
def verify(db, head=None):
    faults = []
    def check(good, fault, **where): good or faults.append({"fault": fault, **where})

    commitments = {}                                     # leaf -> commitment of its value, or None
    for leaf, salt, value in db.execute("SELECT leaf, salt, value FROM field_value NOT INDEXED"):
        try:
            need(type(leaf) is int and leaf not in commitments and blob(salt, 16) and type(value) is str)
            commitments[leaf] = H(b"khronika-value-v1\0", lp(salt), lp(value.encode()))
        except ValueError:
            check(False, "value is malformed, or one of several", leaf=integer(leaf))
            commitments[integer(leaf)] = None

    # entry -> [(number, hash or None)]; leaves without a value; (record, path) -> the leaf that erases it
    leaves, gone, said, numbers, leaf_count = {}, [], {}, set(), 0
    rows = db.execute("SELECT number, entry, hash, commitment, op, kind, record, path, part, parts,"
                      " supersedes FROM leaf NOT INDEXED ORDER BY number")
    for leaf_count, (number, entry, stored, erasure, *fields) in enumerate(rows, 1):
        number = integer(number)
        valued = number in commitments
        if not valued and erasure is not None: gone.append((number, fields[2], fields[3]))
        if fields[0] == 3 and fields[2]: said[fields[2], fields[3]] = number
        check(number is not None and number not in numbers, "leaf has no number of its own", leaf=number)
        check(valued == (erasure is None), "leaf has both value and commitment, or neither", leaf=number)
        try: computed = leaf_hash(commitments[number] if valued else erasure, *fields)
        except ValueError: computed = None
        check(computed and same(stored, computed), "leaf is malformed, or its hash differs", leaf=number)
        numbers.add(number)
        leaves.setdefault(integer(entry), []).append((number, computed))

    last, ids, met = {}, {}, {}    # device -> (sequence, id), device -> [id], id -> [device, sequence]
    entry_count, before, next_leaf = 0, 0, 1
    rows = db.execute("SELECT number, id, device, sequence, header, signature, pad, first_leaf, leaves"
                      " FROM entry NOT INDEXED ORDER BY number")
    for entry_count, (number, id_, device, sequence, header, signature, pad, first, size) in enumerate(rows, 1):
        at = {"entry": integer(number)}
        check(same(number, before + 1), "number is not the next", **at)
        before, own = integer(number) or before, leaves.pop(integer(number), [])    # own: those that say so
        check(own and same(first, next_leaf) and same(size, len(own)) and all(n == first + i for i, (n, _)
              in enumerate(own)), "leaves that follow the entry before's are not those of this entry", **at)
        next_leaf = first + size if type(first) is type(size) is int else next_leaf + len(own)
        try:
            signer, place, previous, known, root = read_header(header)
        except ValueError:
            check(False, "header is malformed, or not in the deterministic encoding", **at)
            continue
        this = H(header)
        check(same(id_, this) and same(device, signer) and same(sequence, place),
              "id, device or sequence differs from the header", **at)
        check(signature_holds(signer, signature, this), "signature does not hold", **at)
        check((place - 1, previous) == last.get(signer, (0, None)), "does not follow the device's last", **at)
        check(all(met.get(k[2]) == k[:2] for k in known), "names an entry that was not met before", **at)
        hashes = [computed for _, computed in own]
        whole = own and None not in hashes and blob(pad, 16) and (len(own) & len(own) - 1 or not any(pad))
        check(whole and entry_root(hashes, pad) == root, "root of the leaves differs", **at)
        last[signer], met[this] = (place, this), [signer, place]
        ids.setdefault(signer, []).append(this)

    for number, _ in sum(leaves.values(), []): check(False, "leaf lies outside the entries", leaf=number)
    for number in sorted(commitments.keys() - numbers - {None}): check(False, "value without a leaf", leaf=number)
    for number, record, path in gone:
        check((said.get((record, path)) or 0) > (number or 0), "value is gone, and no erasure is said", leaf=number)
    check(ids.keys() <= {key for key, in db.execute("SELECT key FROM device")}, "a device is not the vault's")
    check(not head or met.get(head[2]) == head[:2], "the entry of the given head is not there")
    heads = [{"device": d.hex(), "size": len(i), "root": tree(i).hex()} for d, i in sorted(ids.items())]
    return {"entries": entry_count, "leaves": leaf_count, "erased": len(gone), "heads": heads, "faults": faults}

def parse_head(given):
    device, sequence, entry = given.split(":")
    return [bytes.fromhex(device), int(sequence), bytes.fromhex(entry)]

def main():
    parser = argparse.ArgumentParser(description="Verifies the journal of a vault, and changes nothing in it."
                                     " The vault should be closed: the log of an open one may be out of reach.")
    parser.add_argument("database", type=Path, help="records.db")
    parser.add_argument("pragmas", type=Path, nargs="?", help="text file with the PRAGMA lines that open it")
    parser.add_argument("--plain", action="store_true", help="the database is not encrypted")
    parser.add_argument("--head", type=parse_head, metavar="DEVICEHEX:SEQ:ENTRYHEX", help="must be there")
    args = parser.parse_args()
    if not args.plain and not args.pragmas: parser.error("PRAGMAS is needed, or --plain")
    lines = args.pragmas.read_text("utf-8").split("\n") if args.pragmas else []
    driver = importlib.import_module("sqlite3" if args.plain else "sqlcipher3.dbapi2")
    print(json.dumps(result := verify(open_database(driver, args.database.resolve(), lines), args.head)))
    return 1 if result["faults"] else 0

if __name__ == "__main__":
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        sys.exit(main())
    except Exception as error:    # without a verdict; Python's own status for this would be 1
        print(f"cannot read: {error}", file=sys.stderr)
        sys.exit(2)
