read AS ( -- the articles that the filters leave
    SELECT id AS article_id, copy_of AS story, source, published, language, n_words, loaded_at
    FROM articles
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND (len($entities) = 0 OR id IN (SELECT article_id FROM mentions WHERE list_contains($entities, entity_id)))
        AND ($text = '' OR articles.rowid IN (SELECT id FROM hits))
),
