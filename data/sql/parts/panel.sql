told AS ( -- the chosen claims that belong to the events of one panel
    SELECT chosen.*
    FROM chosen
    JOIN events USING (event_id)
    WHERE (chosen.thing = $thing OR starts_with(chosen.thing, $thing || '/'))
        AND coalesce(events."action", '') = $action
        AND ($actor_side IS NULL OR coalesce(events.actor_side, '') = $actor_side)
        AND ($target_side IS NULL OR coalesce(events.target_side, '') = $target_side)
        AND coalesce(events.unit, '') = $unit
        AND events.scope = $scope
),
