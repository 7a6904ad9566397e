-- The journal: the truth. Every other table here is its projection.

CREATE TABLE device (
    key    BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),   -- Ed25519 public key
    secret BLOB                                                  -- Ed25519 seed; NULL for another copy's device
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    number     INTEGER PRIMARY KEY,                  -- order of arrival in this copy
    id         BLOB NOT NULL UNIQUE,                 -- SHA-256 of header
    device     BLOB NOT NULL,
    sequence   INTEGER NOT NULL,                     -- 1, 2, 3 … of that device
    header     BLOB NOT NULL,                        -- deterministic CBOR
    signature  BLOB NOT NULL,                        -- Ed25519
    pad        BLOB NOT NULL,                        -- 16 bytes from which the dummy leaves are made
    first_leaf INTEGER NOT NULL,                     -- leaf.number of its first leaf
    leaves     INTEGER NOT NULL,                     -- without dummies
    UNIQUE (device, sequence)
) STRICT;

CREATE TABLE leaf (
    number     INTEGER PRIMARY KEY,                  -- leaves of an entry are consecutive, in tree order
    entry      INTEGER NOT NULL,
    op         INTEGER NOT NULL,                     -- 0 meta, 1 set, 2 unset, 3 erase
    kind       TEXT NOT NULL,
    record     BLOB NOT NULL,                        -- 16 bytes; empty for meta
    path       TEXT NOT NULL,
    part       INTEGER NOT NULL,
    parts      INTEGER NOT NULL,
    supersedes BLOB NOT NULL,                        -- 0..n leaf hashes of 32 bytes
    hash       BLOB NOT NULL,
    commitment BLOB                                  -- set when the value was erased, else computed from salt and value
) STRICT;

CREATE INDEX leaf_by_record ON leaf (record) WHERE length(record) > 0;

-- Values and salts lie apart, so that a value can go while its leaf stays provable.
CREATE TABLE field_value (
    leaf  INTEGER PRIMARY KEY,                       -- leaf.number
    salt  BLOB NOT NULL,
    value TEXT NOT NULL                              -- JSON
) STRICT;

-- Records as they stand.
CREATE TABLE record (
    number  INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    version INTEGER NOT NULL,                        -- how many entries touched it
    state   INTEGER NOT NULL,                        -- 0 live, 1 deleted, 2 erased
    body    TEXT NOT NULL,                           -- JSON document
    erased  TEXT NOT NULL,                           -- JSON list of the paths whose value was erased
    changed INTEGER NOT NULL                         -- entry.number of the last change
) STRICT;

CREATE TABLE link (
    source INTEGER NOT NULL,                         -- record.number
    role   TEXT NOT NULL,
    target BLOB NOT NULL,                            -- record.id
    PRIMARY KEY (source, role, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_by_target ON link (target, role, source);

CREATE TABLE listing (
    number    INTEGER PRIMARY KEY,                   -- record.number
    kind      TEXT NOT NULL,
    state     INTEGER NOT NULL,
    title     TEXT NOT NULL,
    detail    TEXT NOT NULL,
    sort      TEXT NOT NULL,                         -- folded beginning of the title
    date_from TEXT NOT NULL,                         -- YYYY-MM-DD or empty
    date_to   TEXT NOT NULL,
    changed   INTEGER NOT NULL
) STRICT;

CREATE INDEX listing_by_title ON listing (kind, state, sort, number);
CREATE INDEX listing_by_date ON listing (kind, state, date_from, number);
CREATE INDEX listing_by_change ON listing (kind, state, changed, number);

CREATE TABLE membership (
    number    INTEGER NOT NULL,                      -- record.number
    case_id   BLOB NOT NULL,
    kind      TEXT NOT NULL,
    state     INTEGER NOT NULL,
    sort      TEXT NOT NULL,
    date_from TEXT NOT NULL,
    changed   INTEGER NOT NULL,
    PRIMARY KEY (number, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_title ON membership (case_id, kind, state, sort, number);
CREATE INDEX membership_by_date ON membership (case_id, kind, state, date_from, number);
CREATE INDEX membership_by_change ON membership (case_id, kind, state, changed, number);

-- Contentless: the text stands in the record only. Deleted by the `delete` command with the exact
-- indexed text; `contentless_delete` would keep deleted terms in its pages.
CREATE VIRTUAL TABLE search USING fts5 (
    stems, words, names, facets,
    content = '', prefix = '2 3', tokenize = 'ascii'
);

-- Keys by which packages for one contact are signed; one contact can't be linked to another by them.
CREATE TABLE author_key (
    contact TEXT NOT NULL PRIMARY KEY,               -- the contact's age recipient
    secret  BLOB NOT NULL                            -- Ed25519 seed
) STRICT, WITHOUT ROWID;

-- By what a derived index was built; where that changed, it is built anew at opening.
CREATE TABLE index_state (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
