-- Why were inputs not taken?
-- reason, n
SELECT reason, count(*) AS n
FROM rejects
GROUP BY reason
ORDER BY n DESC, reason
