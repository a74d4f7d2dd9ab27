SELECT id FROM (SELECT unnest($ids) AS id) ANTI JOIN known USING (id);
