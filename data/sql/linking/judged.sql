-- The rules' judgements on who is who.
SELECT from_id, into_id, reason FROM merges ORDER BY from_id;
