-- Which inputs were not taken?
-- origin, reason, seen_at, total
SELECT origin, reason, seen_at, count(*) OVER () AS total
FROM rejects
ORDER BY seen_at DESC, origin
LIMIT $limit OFFSET $offset
