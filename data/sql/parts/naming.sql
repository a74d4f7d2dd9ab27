naming AS ( -- who is named in which of the articles that the filters leave
    SELECT entity_no, article_no, story_no, has_copies, n_mentions, published
    FROM entity_articles
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND ($text = '' OR article_no IN (SELECT id FROM hits))
),
