-- Files that are being taken in: which there are, and what became of each. No record, not journaled; gone when the intake
-- has ended. What stands in it of an intake that was broken off is how it goes on.
CREATE TABLE intake (
    id     BLOB NOT NULL PRIMARY KEY,                -- of the import's record
    record TEXT NOT NULL                             -- JSON: what was said of all of them
) STRICT, WITHOUT ROWID;

CREATE TABLE intake_file (
    intake BLOB NOT NULL,                            -- id of the import's record
    number INTEGER NOT NULL,                         -- in the order in which they are taken
    file   BLOB NOT NULL,                            -- where it lies: bytes, as the system has them
    path   TEXT NOT NULL,                            -- how it is told: from the folder that was chosen
    size   INTEGER NOT NULL,
    state  INTEGER NOT NULL,                         -- 0 waits, 1 taken, 2 was an exhibit already, 3 missed
    reason TEXT,                                     -- why it was missed
    PRIMARY KEY (intake, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX intake_file_by_state ON intake_file (intake, state, number);
