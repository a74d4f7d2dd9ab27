spoken AS ( -- each claimant's latest figure, the latest first
    SELECT
        event_id, claimant_side,
        list({'claimant': claimant_name, 'value': value, 'reported_on': reported_on, 'yields': yields,
            'is_sum': is_sum}
            ORDER BY reported_on DESC NULLS LAST, claimant_name) AS last_words
    FROM words
    GROUP BY event_id, claimant_side
),
