-- `spoken`: quotes under their speakers' linked identities.
CREATE TEMP VIEW spoken AS
SELECT
    q.*,
    CASE WHEN NOT coalesce(k.is_ignored, false) THEN coalesce(k.id, q.found_speaker_id) END AS speaker_id,
    CASE WHEN k.is_ignored THEN q.found_speaker ELSE coalesce(k.name, q.found_speaker) END AS speaker,
    CASE WHEN k.side_is_decided THEN k.side ELSE coalesce(k.side, q.found_side) END AS speaker_side
FROM told_quotes q
LEFT JOIN moved m ON m.found_id = q.found_speaker_id AND m.surface = q.speaker_surface
LEFT JOIN turned t ON t.article_id = q.article_id AND t.found_id = q.found_speaker_id
LEFT JOIN same x ON x.from_id = q.found_speaker_id
LEFT JOIN known k ON k.id = coalesce(m.into_id, t.into_id, x.into_id, q.found_speaker_id);
