-- What the program read of exhibits' files in the background: derived, no record, not journaled, never in a package. What is
-- missing is read again.
CREATE TABLE exhibit_reading (
    number   INTEGER PRIMARY KEY,                    -- its row in reading_search, where it has one
    evidence BLOB NOT NULL,                          -- the exhibit's record.id
    of       TEXT NOT NULL,                          -- what was looked for: text, picture, inside
    version  INTEGER NOT NULL,                       -- of the reader; what an older one read is read again
    state    INTEGER NOT NULL,                       -- 0 read, 1 there is nothing of the kind, 2 can't be read
    mark     BLOB,                                   -- of a picture: what is like it has a like one
    data     BLOB NOT NULL,                          -- what was read, in the form of its kind
    UNIQUE (evidence, of)
) STRICT;

CREATE INDEX exhibit_reading_by_mark ON exhibit_reading (mark, evidence) WHERE mark IS NOT NULL;

-- Words of the files' texts. As with `search`, the text stands elsewhere: in exhibit_reading.data.
CREATE VIRTUAL TABLE reading_search USING fts5 (
    stems, words, names,
    content = '', prefix = '2 3', tokenize = 'ascii'
);
INSERT INTO reading_search (reading_search, rank) VALUES ('hashsize', 4194304);

-- Pictures that somebody said aren't the same, though they look alike; the smaller id first. Gone with either of them.
CREATE TABLE picture_apart (
    one   BLOB NOT NULL,
    other BLOB NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
