-- Which words did more than one story carry?
-- same_words, content (of the fullest wording), speakers, speaker_side, n, n_quotes, n_articles, n_stories, n_sources,
-- n_wordings, first_day, last_day, first_sources, sources, total
WITH
-- part: said
repeated AS ( -- most words are said once: those are out before stories are compared
    SELECT same_words FROM said GROUP BY same_words HAVING count(*) > 1
),
travelled AS (
    SELECT same_words FROM said SEMI JOIN repeated USING (same_words)
    GROUP BY same_words HAVING min(story) <> max(story)
),
told AS (
    SELECT
        said.*, quotes.content, min(said.published) OVER (PARTITION BY said.same_words) AS first_day,
        regexp_replace(lower(quotes.content), '[^\p{L}\p{N}]+', ' ', 'g') AS words
    FROM said
    JOIN quotes USING (quote_id)
    WHERE said.same_words IN (SELECT same_words FROM travelled)
),
groups AS (
    SELECT
        same_words,
        arg_max(content, (length(words), -quote_id)) AS content,
        string_agg(DISTINCT speaker, '; ' ORDER BY speaker) AS speakers,
        coalesce(max(nullif(speaker_side, '')), '') AS speaker_side,
        count(*) AS n_quotes,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT source) AS n_sources,
        count(DISTINCT trim(words)) AS n_wordings,
        any_value(first_day) AS first_day,
        max(published) AS last_day,
        string_agg(DISTINCT source, ', ' ORDER BY source)
            FILTER (published IS NOT DISTINCT FROM first_day) AS first_sources,
        string_agg(DISTINCT source, ', ' ORDER BY source) AS sources
    FROM told
    GROUP BY same_words
)
SELECT
    *, CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n, count(*) OVER () AS total
FROM groups
ORDER BY n_stories DESC, n_sources DESC, n_quotes DESC, same_words
LIMIT $limit OFFSET $offset
