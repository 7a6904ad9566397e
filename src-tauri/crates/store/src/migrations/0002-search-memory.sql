-- New words are gathered in memory, up to 4 MiB instead of 1, before they become a segment of the index:
-- an import then merges its segments far less often. A save of one record is written at its commit as before.
INSERT INTO search (search, rank) VALUES ('hashsize', 4194304);
