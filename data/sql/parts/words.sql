words AS ( -- whose latest figures `used` rests on: those that yield to none
    SELECT
        last_words.*,
        CASE WHEN voting.voice IS NOT NULL THEN '' WHEN heeded.voice IS NOT NULL THEN 'bound' ELSE 'general' END AS yields
    FROM last_words
    LEFT JOIN heeded USING (event_id, claimant_side, voice)
    LEFT JOIN voting USING (event_id, claimant_side, voice)
),
