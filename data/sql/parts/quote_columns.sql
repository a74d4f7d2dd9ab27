-- the columns of a quote, as every list of quotes gives them
    quote_id, kind, mode, content, speaker, speaker_id, speaker_surface, coalesce(speaker_side, '') AS speaker_side,
    cue, confidence, nested, rule, quotes.published, coalesce(quotes.source, '') AS source, title, url, article_id,
    field, start, "end", attribution, sentence_start, sentence_end, story, same_words
