-- Claims under the linked identities of their claimants and places.
INSERT INTO claims BY NAME
WITH named AS (
    SELECT
        c.*,
        CASE WHEN NOT coalesce(k.is_ignored, false) THEN coalesce(k.id, c.found_claimant_id) END AS claimant_id,
        CASE WHEN k.is_ignored THEN c.found_claimant ELSE coalesce(k.name, c.found_claimant) END AS claimant,
        CASE WHEN k.side_is_decided THEN k.side ELSE coalesce(k.side, c.found_claimant_side) END AS claimant_side,
        CASE WHEN NOT p.is_ignored AND p.kind = 'PLACE' THEN p.id END AS place_id
    FROM told_claims c
    LEFT JOIN turned t ON t.article_id = c.article_id AND t.found_id = c.found_claimant_id
    LEFT JOIN same x ON x.from_id = c.found_claimant_id
    LEFT JOIN known k ON k.id = coalesce(t.into_id, x.into_id, c.found_claimant_id)
    LEFT JOIN turned u ON u.article_id = c.article_id AND u.found_id = c.found_place_id
    LEFT JOIN same y ON y.from_id = c.found_place_id
    LEFT JOIN known p ON p.id = coalesce(u.into_id, y.into_id, c.found_place_id)
)
SELECT *, coalesce(claimant_id, claimant, source, story) AS origin, event_date AS found_event_date
FROM named
ORDER BY claim_id;
