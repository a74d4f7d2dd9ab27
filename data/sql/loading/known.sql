-- The ids of the articles and the keys of the rejects that a corpus has already.
CREATE TABLE known AS
SELECT id FROM given_articles
UNION
SELECT id FROM given_rejects;
