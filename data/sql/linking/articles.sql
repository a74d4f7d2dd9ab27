-- `here`: the articles of this snapshot, each with the one that was read for it (itself, or one with the same words).
CREATE TEMP TABLE here AS
WITH numbered AS (
    SELECT
        g.id, r.article_id AS read_id, g.published, g.source, coalesce(c.first_id, g.id) AS story,
        row_number() OVER (ORDER BY g.published NULLS FIRST, g.id) - 1 AS article_no
    FROM given_articles g
    JOIN found_reads r USING (reading)
    LEFT JOIN copies c ON c.id = g.id
)
SELECT
    numbered.*, firsts.article_no AS story_no, count(*) OVER (PARTITION BY numbered.story) > 1 AS has_copies
FROM numbered
JOIN numbered AS firsts ON firsts.id = numbered.story;

INSERT INTO articles
SELECT
    h.id, g.url, g.source, g.title, g.published, g.published_from, r.language, g.text, g.loaded_at, h.story, r.n_words,
    h.article_no, h.story_no, h.has_copies
FROM here h
JOIN given_articles g ON g.id = h.id
JOIN found_reads r ON r.article_id = h.read_id
ORDER BY h.article_no;

INSERT INTO notes
SELECT article_id, note FROM given_notes SEMI JOIN here ON here.id = article_id
UNION ALL
SELECT h.id, n.note FROM found_notes n JOIN here h ON h.read_id = n.article_id
ORDER BY ALL;

INSERT INTO rejects
SELECT origin, reason, min(seen_at) AS seen_at FROM given_rejects GROUP BY origin, reason ORDER BY seen_at, origin;
