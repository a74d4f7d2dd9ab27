last_told AS ( -- each claimant's claims that stand: the body's before a headline's, of the last day it tells the event
    SELECT *
    FROM told
    QUALIFY rank() OVER (
        PARTITION BY event_id, claimant_side, claimant_key
        ORDER BY headline, reported_on DESC NULLS LAST
    ) = 1
),
last_words AS ( -- its figure: of several on that day the one that most stories have, then an exact one, then the larger
    SELECT
        event_id, claimant_side, claimant_key, value,
        min(claim_id) AS claim_id,
        max(coalesce(claimant, source)) AS claimant_name,
        max(reported_on) AS reported_on,
        count(DISTINCT story) AS n_stories,
        min(coalesce(low, value)) AS low,
        max(coalesce(high, value)) AS high,
        bool_or(low IS NULL) AS open_below,
        bool_or(high IS NULL) AS open_above,
        bool_or(modifier = 'exact' AND event_precision = 'day') AS is_exact
    FROM last_told
    GROUP BY event_id, claimant_side, claimant_key, value
    QUALIFY row_number() OVER (
        PARTITION BY event_id, claimant_side, claimant_key
        ORDER BY count(DISTINCT story) DESC, is_exact DESC, value DESC
    ) = 1
),
figures AS ( -- what a claimant side says of an event
    SELECT
        event_id, claimant_side,
        quantile_disc(value, 0.5) AS used, -- of two middle figures the lower: never one that nobody gave
        min(low) AS low,
        max(high) AS high,
        bool_or(open_below) AS open_below,
        bool_or(open_above) AS open_above,
        NOT bool_or(is_exact) AS hedged,
        min(claim_id) AS claim_id,
        count(*) AS n_claimants
    FROM last_words
    GROUP BY event_id, claimant_side
),
