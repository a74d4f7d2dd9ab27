named AS ( -- the mentions that the filters leave
    SELECT entity_id, article_id, story, field, sentence_start, published, source
    FROM mentions
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND ($text = '' OR article_id IN (SELECT articles.id FROM articles JOIN hits ON hits.id = articles.rowid))
),
