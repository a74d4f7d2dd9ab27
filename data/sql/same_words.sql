-- Which words did more than one story carry?
-- same_words, content, speaker, speaker_id, speaker_side, n, n_quotes, n_articles, n_stories, n_sources, first_day,
-- last_day, first_source, sources, shortest, longest, total
WITH
-- part: said
groups AS (
    SELECT
        same_words,
        count(*) AS n_quotes,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT source) AS n_sources,
        string_agg(DISTINCT source, ', ' ORDER BY source) AS sources,
        min(published) AS first_day,
        max(published) AS last_day,
        arg_min(quote_id, (coalesce(published, DATE 'infinity'), quote_id)) AS first_id
    FROM said
    GROUP BY same_words
    HAVING count(DISTINCT story) > 1
),
paged AS (
    SELECT *, count(*) OVER () AS total
    FROM groups
    ORDER BY n_stories DESC, n_quotes DESC, same_words
    LIMIT $limit OFFSET $offset
),
cuts AS (
    SELECT same_words, arg_min(content, length(content)) AS shortest, arg_max(content, length(content)) AS longest
    FROM quotes
    SEMI JOIN said USING (quote_id)
    SEMI JOIN paged USING (same_words)
    GROUP BY same_words
)
SELECT
    paged.same_words, content, speaker, speaker_id, coalesce(speaker_side, '') AS speaker_side,
    n_quotes, n_articles, n_stories, n_sources, first_day, last_day, coalesce(quotes.source, '') AS first_source,
    paged.sources, shortest, longest, total,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM paged
JOIN cuts ON cuts.same_words = paged.same_words
JOIN quotes ON quote_id = first_id
ORDER BY n_stories DESC, n_quotes DESC, paged.same_words
