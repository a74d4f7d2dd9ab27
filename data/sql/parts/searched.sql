searched AS ( -- what a share is of: the articles of the period and outlets that the search finds, whoever they name
    SELECT article_no, story_no, published
    FROM articles
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND ($text = '' OR article_no IN (SELECT id FROM hits))
),
