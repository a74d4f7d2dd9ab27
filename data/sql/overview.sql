-- What is in the corpus?
-- One row: n_articles, n_stories, n_sources, n_words, n_undated, n_not_english, first_day, last_day, loaded_at,
-- n_entities, n_mentions, n_rejects, n_notes; the columns of `snapshot`; n.
WITH
-- part: read
-- part: naming
corpus AS (
    SELECT
        count(*) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT source) AS n_sources,
        coalesce(sum(n_words), 0)::BIGINT AS n_words,
        count(*) FILTER (published IS NULL) AS n_undated,
        count(*) FILTER (language <> 'en') AS n_not_english,
        min(published) AS first_day,
        max(published) AS last_day,
        max(loaded_at) AS loaded_at
    FROM read
),
names AS (
    SELECT count(DISTINCT entity_no) AS n_entities, coalesce(sum(n_mentions), 0)::BIGINT AS n_mentions FROM naming
)
SELECT
    corpus.*, names.*,
    (SELECT count(*) FROM rejects) AS n_rejects,
    (SELECT count(*) FROM notes) AS n_notes,
    snapshot.*,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM corpus, names, snapshot
