searched AS ( -- what a share is of: the articles of the period and outlets that the search finds, whoever they name
    SELECT id AS article_id, copy_of AS story, published
    FROM articles
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND ($text = '' OR articles.rowid IN (SELECT id FROM hits))
),
