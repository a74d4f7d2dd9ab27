-- In which words does a word stand?
-- left, node, right, quote_id, speaker, speaker_side, published, source, title, article_id, field, start, end, total
WITH
-- part: said
cut AS ( -- what stands between the occurrences, and the occurrences
    SELECT
        quote_id, content, start,
        string_split_regex(content, $pattern) AS between,
        regexp_extract_all(content, $pattern) AS nodes
    FROM quotes
    SEMI JOIN said USING (quote_id)
),
numbered AS (SELECT *, unnest(range(1, len(nodes) + 1)) AS number FROM cut),
placed AS (
    SELECT
        *,
        nodes[number] AS node,
        length(array_to_string(between[:number], '')) + length(array_to_string(nodes[:number - 1], '')) AS before
    FROM numbered
),
lines AS (
    SELECT
        quote_id, node, start + before AS start,
        substring(content, greatest(before - $width, 0) + 1, least(before, $width)) AS "left",
        substring(content, before + length(node) + 1, $width) AS "right"
    FROM placed
),
beside AS ( -- the words beside the node, the nearest first
    SELECT
        *,
        list_reverse(regexp_extract_all(lower("left"), '[\p{L}\p{N}]+')) AS before_it,
        regexp_extract_all(lower("right"), '[\p{L}\p{N}]+') AS after_it
    FROM lines
)
SELECT
    "left", node, "right", quote_id, speaker, coalesce(speaker_side, '') AS speaker_side, quotes.published,
    coalesce(quotes.source, '') AS source, title, article_id, field, beside.start,
    beside.start + length(node) AS "end", count(*) OVER () AS total
FROM beside
JOIN quotes USING (quote_id)
JOIN articles ON articles.id = article_id
ORDER BY
    CASE $sort
        WHEN '1L' THEN before_it[:3]
        WHEN '2L' THEN before_it[2:4]
        WHEN '1R' THEN after_it[:3]
        WHEN '2R' THEN after_it[2:4]
    END,
    quotes.published DESC NULLS LAST, quote_id DESC, beside.start
LIMIT $limit OFFSET $offset
