-- Each quote's words and speaker, to find the same words by; speakers are the same where rules say so.
SELECT
    quote_id AS number, content, coalesce(into_id, found_speaker_id, found_speaker) AS speaker,
    found_speaker_id IS NOT NULL AS is_entity
FROM sayings
LEFT JOIN ruled ON from_id = found_speaker_id
ORDER BY number;
