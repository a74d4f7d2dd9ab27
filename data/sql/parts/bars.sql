-- figures put into the bars of a panel
placed AS (
    SELECT
        figures.*, event_date, inside,
        CASE $grain WHEN 'day' THEN event_date ELSE date_trunc($grain, event_date)::DATE END AS period
    FROM figures
    JOIN events USING (event_id)
),
held AS ( -- figures that a wider event of the same claimant side already holds
    SELECT DISTINCT narrow.event_id, narrow.claimant_side
    FROM (SELECT event_id, claimant_side, unnest(inside) AS wide_id FROM placed) AS narrow
    JOIN figures AS wide ON wide.event_id = narrow.wide_id AND wide.claimant_side = narrow.claimant_side
),
bars AS ( -- the figures that a panel's bars add up; of a state or a running total, only the last day of a period
    SELECT *
    FROM placed
    ANTI JOIN held USING (event_id, claimant_side)
    QUALIFY $scope = 'event' OR event_date = max(event_date) OVER (PARTITION BY period, claimant_side)
),
