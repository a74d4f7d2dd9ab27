spoken AS ( -- each claimant's latest figure, the latest first
    SELECT
        event_id, claimant_side,
        list({
            'claimant': claimant_name, 'voice': voice, 'value': value, 'reported_on': reported_on,
            'is_sum': is_sum, 'yields': yields
        } ORDER BY reported_on DESC NULLS LAST, claimant_name) AS last_words
    FROM words
    GROUP BY event_id, claimant_side
),
