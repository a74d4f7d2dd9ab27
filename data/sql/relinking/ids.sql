-- The ids of the articles of a snapshot, in order.
SELECT id FROM articles ORDER BY id;
