-- The articles whose words this version of the pipeline has not read, one for each text.
CREATE TABLE unread AS
SELECT min(id) AS id, any_value(length(text)) AS n_characters
FROM given_articles
ANTI JOIN found_reads USING (reading)
GROUP BY reading;
