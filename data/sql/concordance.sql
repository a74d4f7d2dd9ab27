-- In which words does a word stand?
-- left, node, right, quote_id, speaker, speaker_side, published, source, article_id, field, start, end, total
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
)
SELECT
    "left", node, "right", quote_id, speaker, coalesce(speaker_side, '') AS speaker_side, published,
    coalesce(source, '') AS source, article_id, field, lines.start, lines.start + length(node) AS "end",
    count(*) OVER () AS total
FROM lines
JOIN quotes USING (quote_id)
ORDER BY
    CASE $sort
        WHEN 'left' THEN lower(regexp_extract("left", '([\p{L}\p{N}]+)[^\p{L}\p{N}]*$', 1))
        WHEN 'right' THEN lower(regexp_extract("right", '([\p{L}\p{N}]+)', 1))
    END,
    published DESC NULLS LAST, quote_id DESC, lines.start
LIMIT $limit OFFSET $offset
