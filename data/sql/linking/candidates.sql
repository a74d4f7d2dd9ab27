-- Each identity of the articles once, as most of them describe it, with the number of its mentions.
INSERT INTO identities
WITH described AS (
    SELECT e.* EXCLUDE (article_id), count(*) AS n
    FROM found_entities e JOIN here h ON h.read_id = e.article_id
    GROUP BY ALL
),
one_of_each AS (
    FROM described
    QUALIFY row_number() OVER (
        PARTITION BY id
        ORDER BY array_position(['human', 'lexicon', 'gazetteer', 'learned'], source), n DESC, name, kind, side, wikidata, lat, lon,
            place_precision
    ) = 1
)
SELECT d.* EXCLUDE (n), coalesce(m.n_mentions, 0) AS n_mentions
FROM one_of_each d
LEFT JOIN (
    SELECT entity_id, count(*) AS n_mentions FROM found_mentions JOIN here ON read_id = article_id GROUP BY entity_id
) m ON m.entity_id = d.id
ORDER BY d.id;
