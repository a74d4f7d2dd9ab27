-- What the rules take for the same identity.
INSERT INTO merges FROM judged ORDER BY from_id;
