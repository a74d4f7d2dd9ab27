    -- Dunning's G² over the four cells of seen against expected, negative where fewer are seen than expected
    CASE WHEN seen < expected THEN -2 ELSE 2 END * list_sum(list_transform(
        [
            [seen, expected],
            [n_left - seen, n_left - expected],
            [n_right - seen, n_right - expected],
            [n_all - n_left - n_right + seen, n_all - n_left - n_right + expected]
        ],
        lambda cell: CASE WHEN cell[1] > 0 AND cell[2] > 0 THEN cell[1] * ln(cell[1] / cell[2]) ELSE 0 END
    )) AS log_likelihood
