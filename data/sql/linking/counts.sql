-- Who is named in which article, and how often.
INSERT INTO entity_articles
SELECT
    m.entity_no, m.article_no, a.story_no, a.has_copies, count(*), any_value(m.published), any_value(m.source)
FROM mentions m
JOIN articles a USING (article_no)
GROUP BY m.entity_no, m.article_no, a.story_no, a.has_copies
ORDER BY m.article_no, m.entity_no;
