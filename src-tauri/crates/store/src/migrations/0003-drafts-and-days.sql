-- What a person has typed and not saved yet. No record, not journaled, not searched; gone on save.
CREATE TABLE draft (
    name    TEXT NOT NULL PRIMARY KEY,               -- the form it belongs to
    body    TEXT NOT NULL,                           -- JSON
    changed TEXT NOT NULL                            -- RFC 3339
) STRICT, WITHOUT ROWID;

CREATE INDEX listing_by_days ON listing (date_from, date_to);
