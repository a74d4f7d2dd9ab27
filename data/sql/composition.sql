-- Of which identities of single articles is an entity made, and why?
-- found_id, name, reason, n_mentions, n_articles, spellings, first_day, last_day
SELECT
    found_id,
    coalesce(any_value(identities.name), found_id) AS name,
    coalesce(any_value(merges.reason), '') AS reason,
    count(*) AS n_mentions,
    count(DISTINCT article_no) AS n_articles,
    string_agg(DISTINCT surface, ', ' ORDER BY surface) AS spellings,
    min(published) AS first_day,
    max(published) AS last_day
FROM mentions
LEFT JOIN identities ON identities.id = found_id
LEFT JOIN merges ON merges.from_id = found_id
WHERE entity_id = $entity
GROUP BY found_id
ORDER BY n_mentions DESC, found_id
