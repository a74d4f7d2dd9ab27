held AS ( -- figures that a wider event of the same claimant side already holds
    SELECT DISTINCT event_id, claimant_side
    FROM (SELECT DISTINCT event_id, claimant_side, unnest(inside) AS wide_id FROM told) AS narrow
    WHERE EXISTS (
        FROM figures AS wide
        WHERE wide.event_id = narrow.wide_id AND wide.claimant_side = narrow.claimant_side
    )
),
bars AS ( -- the figures that a panel's bars add up; of a state or a running total, only the last day of a period
    SELECT figures.*, event_date, period
    FROM figures
    JOIN (SELECT DISTINCT event_id, claimant_side, event_date, period FROM told) USING (event_id, claimant_side)
    ANTI JOIN held USING (event_id, claimant_side)
    QUALIFY $scope = 'event' OR event_date = max(event_date) OVER (PARTITION BY period, claimant_side)
),
