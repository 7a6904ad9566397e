-- Lists are sorted as a reader of each language expects it. Both tables are projections: they are filled anew from
-- the records when the vault is opened next.
DROP TABLE listing;
DROP TABLE membership;

CREATE TABLE listing (
    number    INTEGER PRIMARY KEY,                   -- record.number
    kind      TEXT NOT NULL,
    state     INTEGER NOT NULL,
    title     TEXT NOT NULL,
    detail    TEXT NOT NULL,
    sort_ru   BLOB NOT NULL,                         -- collation key of the title's beginning in Russian
    sort_en   BLOB NOT NULL,                         -- the same in English
    date_from TEXT NOT NULL,                         -- YYYY-MM-DD or empty
    date_to   TEXT NOT NULL,
    changed   INTEGER NOT NULL
) STRICT;

CREATE INDEX listing_by_title_ru ON listing (kind, state, sort_ru, number);
CREATE INDEX listing_by_title_en ON listing (kind, state, sort_en, number);
CREATE INDEX listing_by_date ON listing (kind, state, date_from, number);
CREATE INDEX listing_by_change ON listing (kind, state, changed, number);
CREATE INDEX listing_by_days ON listing (date_from, date_to);

CREATE TABLE membership (
    number    INTEGER NOT NULL,                      -- record.number
    case_id   BLOB NOT NULL,
    kind      TEXT NOT NULL,
    state     INTEGER NOT NULL,
    sort_ru   BLOB NOT NULL,
    sort_en   BLOB NOT NULL,
    date_from TEXT NOT NULL,
    changed   INTEGER NOT NULL,
    PRIMARY KEY (number, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_title_ru ON membership (case_id, kind, state, sort_ru, number);
CREATE INDEX membership_by_title_en ON membership (case_id, kind, state, sort_en, number);
CREATE INDEX membership_by_date ON membership (case_id, kind, state, date_from, number);
CREATE INDEX membership_by_change ON membership (case_id, kind, state, changed, number);
