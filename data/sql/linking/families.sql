-- Quotes that share their family of words with others, under their speakers' linked identities, family by family.
SELECT
    family, quote_id AS number, content, coalesce(speaker_id, speaker) AS speaker, speaker_id IS NOT NULL AS is_entity
FROM spoken
WHERE family IN (SELECT family FROM told_quotes GROUP BY family HAVING count(*) > 1)
ORDER BY family, number;
