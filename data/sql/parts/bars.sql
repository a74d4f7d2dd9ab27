-- figures put into the bars of a panel
placed AS (
    SELECT
        figures.*, event_date, inside,
        CASE $grain WHEN 'day' THEN event_date ELSE date_trunc($grain, event_date)::DATE END AS period
    FROM figures
    JOIN events USING (event_id)
),
nested AS ( -- figures of one claimant side of which one should be part of the other
    SELECT
        narrow.claimant_side,
        narrow.event_id AS narrow_id,
        narrow.used AS narrow_used,
        wide.event_id AS wide_id,
        wide.used AS wide_used
    FROM (SELECT event_id, claimant_side, used, unnest(inside) AS wide_id FROM placed) AS narrow
    JOIN figures AS wide ON wide.event_id = narrow.wide_id AND wide.claimant_side = narrow.claimant_side
),
outdone AS ( -- no whole: a part of it is told to be larger
    SELECT DISTINCT wide_id AS event_id, claimant_side FROM nested WHERE narrow_used > wide_used
),
held AS (
    SELECT event_id, claimant_side FROM outdone
    UNION
    SELECT narrow_id, claimant_side
    FROM nested
    ANTI JOIN outdone ON outdone.event_id = nested.wide_id AND outdone.claimant_side = nested.claimant_side
),
bars AS ( -- the figures that a panel's bars add up; of a state or a running total, only the last day of a period
    SELECT *
    FROM placed
    ANTI JOIN held USING (event_id, claimant_side)
    QUALIFY $scope = 'event' OR event_date = max(event_date) OVER (PARTITION BY period, claimant_side)
),
