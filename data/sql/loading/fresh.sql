-- Which of these ids the corpus does not have yet.
SELECT id FROM (SELECT unnest($ids) AS id) ANTI JOIN known USING (id);
