-- The ids of the articles that a snapshot of these shards holds, in order.
SELECT id FROM given_articles SEMI JOIN found_reads USING (reading) ORDER BY id;
