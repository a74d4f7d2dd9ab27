told AS ( -- the chosen claims of one panel's events
    SELECT chosen.*
    FROM chosen
    SEMI JOIN (
        FROM panels
        WHERE root = split_part($thing, '/', 1)
            AND "action" = $action
            AND ($actor_side IS NULL OR actor_side = $actor_side)
            AND ($target_side IS NULL OR target_side = $target_side)
            AND unit = $unit
            AND scope = $scope
    ) AS panel USING (panel_no)
    WHERE thing = $thing OR starts_with(thing, $thing || '/')
),
