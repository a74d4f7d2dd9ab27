spoken AS ( -- whose latest figures `used` rests on, the latest first
    SELECT
        event_id, claimant_side,
        list({'claimant': claimant_name, 'value': value, 'reported_on': reported_on}
            ORDER BY reported_on DESC NULLS LAST, claimant_name) AS last_words
    FROM last_words
    GROUP BY event_id, claimant_side
),
