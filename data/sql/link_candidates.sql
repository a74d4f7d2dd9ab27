-- Each identity of the articles once, as most of them describe it, with the number of articles that name it.
CREATE TEMP TABLE candidates AS
WITH described AS (
    SELECT e.* EXCLUDE (article_id), count(*) AS n
    FROM found_entities e JOIN here h ON h.read_id = e.article_id
    GROUP BY ALL
)
SELECT *, sum(n) OVER (PARTITION BY id) AS n_articles
FROM described
QUALIFY row_number() OVER (
    PARTITION BY id
    ORDER BY array_position(['human', 'lexicon', 'gazetteer', 'learned'], source), n DESC, name, kind
) = 1;
