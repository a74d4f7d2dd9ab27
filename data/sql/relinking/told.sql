-- What the articles tell, as an earlier snapshot (`before`) keeps it: the views of `linking/told.sql`.
CREATE TEMP VIEW told_mentions AS
SELECT * EXCLUDE (entity_id, entity_no, kind, is_repeat, is_first)
FROM (FROM before.mentions UNION ALL FROM before.ignored_mentions);

CREATE TEMP VIEW told_quotes AS
SELECT * EXCLUDE (speaker, speaker_id, speaker_side, same_words) FROM before.quotes;

CREATE TEMP VIEW told_claims AS
SELECT
    * EXCLUDE (
        claimant, claimant_id, claimant_side, place_id, voice, origin, event_id, panel_no, found_event_date, linked_by
    ) REPLACE (found_event_date AS event_date)
FROM before.claims;
