-- The same bytes are one exhibit, however often they are taken in.
CREATE INDEX evidence_file_by_hash ON evidence_file (sha256);
