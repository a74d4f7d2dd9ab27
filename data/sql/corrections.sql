-- Which decisions does the snapshot follow?
-- The columns of Correction, in the order in which they were made.
SELECT article_id, field, start, "end", record, decision, value, who, "when", why
FROM corrections
ORDER BY "when", rowid
