-- Keys under which persons with a like name are looked up. A projection: it is filled anew from the records when the
-- vault is opened next.
CREATE TABLE name_key (
    key    TEXT NOT NULL,                            -- what the name sounds like, a letter for its sort before it
    number INTEGER NOT NULL,                         -- record.number
    PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

-- Which persons were merged into others is asked of the whole vault, and they are few.
CREATE INDEX link_of_merged ON link (source) WHERE role = 'merged_into';
