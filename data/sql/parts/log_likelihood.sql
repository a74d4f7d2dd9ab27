    -- Dunning's G² over the four cells of seen against expected, negative where fewer are seen than expected
    CASE WHEN seen < expected THEN -2 ELSE 2 END * (
        CASE WHEN seen > 0 AND expected > 0 THEN seen * ln(seen / expected) ELSE 0 END
        + CASE
            WHEN n_left > greatest(seen, expected) THEN (n_left - seen) * ln((n_left - seen) / (n_left - expected))
            ELSE 0
        END
        + CASE
            WHEN n_right > greatest(seen, expected) THEN (n_right - seen) * ln((n_right - seen) / (n_right - expected))
            ELSE 0
        END
        + CASE
            WHEN n_all - n_left - n_right + least(seen, expected) > 0
            THEN (n_all - n_left - n_right + seen)
                * ln((n_all - n_left - n_right + seen) / (n_all - n_left - n_right + expected))
            ELSE 0
        END
    ) AS log_likelihood
