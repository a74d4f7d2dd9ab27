once AS ( -- the articles to look at: of a story the first, unless articles are counted
    SELECT min(article_no) AS article_no
    FROM searched
    GROUP BY CASE $counting WHEN 'articles' THEN article_no ELSE story_no END
),
units AS ( -- who is named in which sentence or article
    SELECT entity_no, sentence_no AS unit, is_first, published
    FROM mentions
    SEMI JOIN once USING (article_no)
    WHERE $within = 'sentence' AND NOT is_repeat AND (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
    UNION ALL
    SELECT entity_no, article_no AS unit, false AS is_first, published
    FROM entity_articles
    SEMI JOIN once USING (article_no)
    WHERE $within = 'article' AND (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
),
unit_count AS (
    SELECT
        CASE $within
            WHEN 'article' THEN (SELECT count(*) FROM once)
            ELSE (SELECT count(*) FROM units WHERE is_first)
        END::DOUBLE AS n_all
),
