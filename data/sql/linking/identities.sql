-- The identities that single articles name, in a fixed order.
SELECT id, name, kind, side, wikidata, lat, lon, place_precision, source, n_mentions FROM identities ORDER BY id;
