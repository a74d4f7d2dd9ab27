weighed AS ( -- what a claim gives way to: a bound ("dozens") to its claimant's own larger figure, a headline to its text,
    SELECT -- or the text to a headline that tells more, as of a toll that has risen
        *,
        high IS NULL AND coalesce(value < max(value) FILTER (low IS NOT NULL AND high IS NOT NULL) OVER voice, false)
            AS is_loose,
        NOT has_risen AND CASE
            WHEN headline THEN coalesce(value <= max(value) FILTER (NOT headline) OVER article, true)
            ELSE coalesce(value < max(value) FILTER (headline) OVER article, false)
        END AS is_short,
        max(value) OVER (PARTITION BY event_id, claimant_side, voice, reported_on) AS most
    FROM told
    WINDOW
        voice AS (PARTITION BY event_id, claimant_side, voice),
        article AS (PARTITION BY event_id, claimant_side, voice, article_id)
),
last_told AS ( -- each claimant's claims that stand, of the last day it tells the event
    SELECT *
    FROM weighed
    QUALIFY rank() OVER (
        PARTITION BY event_id, claimant_side, voice
        ORDER BY is_loose, is_short, reported_on DESC NULLS LAST
    ) = 1
),
last_words AS ( -- its figure: of several on that day a risen toll, that of most stories, one that is no third of another,
    SELECT -- an exact one, the larger
        event_id, claimant_side, voice, value,
        min(claim_id) AS claim_id,
        max(coalesce(claimant, source)) AS claimant_name,
        bool_or(claimant_id IS NOT NULL AND NOT starts_with(claimant_id, 'place/')) AS is_named,
        max(reported_on) AS reported_on,
        coalesce(max(reported_on), DATE '0001-01-01') AS told_on,
        count(DISTINCT story) AS n_stories,
        min(coalesce(low, value)) AS low,
        max(coalesce(high, value)) AS high,
        bool_or(low IS NULL) AS open_below,
        bool_or(high IS NULL) AS open_above,
        bool_or(is_sum) AS is_sum,
        bool_or(event_precision = 'day') AS is_dated,
        bool_or(modifier = 'exact' AND event_precision = 'day') AS is_exact
    FROM last_told
    GROUP BY event_id, claimant_side, voice, value
    QUALIFY row_number() OVER (
        PARTITION BY event_id, claimant_side, voice
        ORDER BY bool_or(has_risen) DESC, count(DISTINCT story) DESC, 3 * value >= max(most) DESC, is_exact DESC,
            value DESC
    ) = 1
),
heeded AS ( -- a side in general ("Kyiv", "officials") gives way to whom it names, when that one spoke that day or later
    SELECT * -- and, where the side tells the day of what happened, tells it too
    FROM last_words
    WINDOW side AS (PARTITION BY event_id, claimant_side)
    QUALIFY claimant_side = '' OR is_named OR told_on > coalesce(
        CASE WHEN is_dated THEN max(told_on) FILTER (is_named AND is_dated) OVER side
            ELSE max(told_on) FILTER (is_named) OVER side END,
        DATE '0001-01-01'
    )
),
voting AS ( -- and a bound to a figure without one that keeps it
    SELECT heeded.*
    FROM heeded
    ANTI JOIN heeded AS exact
        ON exact.event_id = heeded.event_id
        AND exact.claimant_side = heeded.claimant_side
        AND NOT exact.open_below AND NOT exact.open_above
        AND (heeded.open_below OR exact.value >= heeded.low)
        AND (heeded.open_above OR exact.value <= heeded.high)
        AND (heeded.open_below OR heeded.open_above)
),
backing AS ( -- how many stories a side has for a figure, in whosever words
    SELECT event_id, claimant_side, value, sum(n_stories) AS n_backing FROM last_words GROUP BY ALL
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY event_id, claimant_side ORDER BY value, voice) AS nth,
        count(*) OVER (PARTITION BY event_id, claimant_side) AS n_voting
    FROM voting
    JOIN backing USING (event_id, claimant_side, value)
),
medians AS ( -- of two middle figures the one told later, then that of more stories, then the exact one, then the larger
    SELECT
        event_id, claimant_side, n_voting,
        arg_max(value, (told_on, n_backing, is_exact, value)) AS used,
        arg_max(
            CASE WHEN open_above THEN 'at_least' WHEN open_below THEN 'at_most' ELSE '' END,
            (told_on, n_backing, is_exact, value)
        ) AS bound,
        CASE
            WHEN min(value) = max(value) THEN ''
            WHEN min(told_on) < max(told_on) THEN 'later'
            WHEN min(n_backing) < max(n_backing) THEN 'stories'
            WHEN bool_or(is_exact) <> bool_and(is_exact) THEN 'exact'
            ELSE 'larger'
        END AS chosen_as
    FROM ranked
    WHERE nth IN ((n_voting + 1) // 2, n_voting // 2 + 1)
    GROUP BY event_id, claimant_side, n_voting
),
spread AS (
    SELECT
        event_id, claimant_side,
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
figures AS ( -- what a claimant side says of an event
    SELECT * FROM spread JOIN medians USING (event_id, claimant_side)
),
