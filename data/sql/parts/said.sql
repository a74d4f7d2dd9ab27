said AS ( -- the quotes that the filters leave
    SELECT quote_id, article_id, story, source, published, kind, speaker, speaker_id, same_words,
        coalesce(speaker_side, '') AS speaker_side
    FROM quotes
    WHERE (published BETWEEN $start AND $end OR ($undated AND published IS NULL))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(speaker_side, '')))
        AND ($fragments OR NOT (
            kind <> 'direct' AND "end" - start < 40 AND len(string_split(content, ' ')) < 4
            AND rule IN ( -- frames of verbs and nouns that take less than a clause
                'as', 'beside_marks', 'charge', 'gerund', 'infinitive', 'marked', 'naming', 'noun', 'object', 'order'
            )
        ))
        AND (len($kinds) = 0 OR list_contains($kinds, kind))
        AND (len($speakers) = 0 OR list_contains($speakers, coalesce(speaker_id, speaker)))
        AND (len($about) = 0 OR quote_id IN (
            SELECT quote_id
            FROM quotes
            JOIN mentions ON mentions.article_id = quotes.article_id
                AND mentions.field = quotes.field
                AND mentions.start < quotes."end"
                AND mentions."end" > quotes.start
            WHERE list_contains($about, mentions.entity_id)
        ))
        AND (len($entities) = 0 OR list_contains($entities, speaker_id) OR quote_id IN (
            SELECT quote_id
            FROM quotes
            JOIN mentions ON mentions.article_id = quotes.article_id
                AND mentions.field = quotes.field
                AND mentions.start < greatest(quotes."end", quotes.sentence_end)
                AND mentions."end" > least(quotes.start, quotes.sentence_start)
            WHERE list_contains($entities, mentions.entity_id)
        ))
        AND ($text = '' OR quote_id IN (SELECT id FROM hits))
),
