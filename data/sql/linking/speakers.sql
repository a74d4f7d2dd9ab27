-- Every speaker that quotes name.
SELECT DISTINCT speaker FROM found_quotes WHERE speaker IS NOT NULL ORDER BY speaker;
