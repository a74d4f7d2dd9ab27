-- How many quotes are there?
-- One row: n_quotes
WITH
-- part: said
SELECT count(*) AS n_quotes
FROM said
