-- Quotes, those with the same words under the number of the first.
INSERT INTO quotes
SELECT
    number, id, field, start, "end", sentence_start, sentence_end, rule, attribution, kind, mode, content,
    name, who, speaker_surface, speaker_start, speaker_end, cue, cue_start, cue_end, confidence, nested, side,
    coalesce(first_number, number), published, outlet, story
FROM sayings
LEFT JOIN repeats USING (number)
ORDER BY number;
