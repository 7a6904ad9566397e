-- What needs somebody by which day. A projection: it is filled anew from the records when the vault is opened next.
CREATE TABLE due (
    number INTEGER NOT NULL,                         -- record.number
    what   INTEGER NOT NULL,                         -- place in the order of Today
    day    TEXT NOT NULL,                            -- YYYY-MM-DD
    item   TEXT NOT NULL,                            -- id of the row within the record, or empty
    PRIMARY KEY (number, what, item, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX due_by_day ON due (what, day, number);
