-- When does the corpus end?
-- last_day (null without a dated article)
SELECT max(published) AS last_day FROM articles
