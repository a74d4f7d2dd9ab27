-- The candidates for identities, in a fixed order.
SELECT id, name, kind, side, wikidata, lat, lon, place_precision, source, n_mentions FROM candidates ORDER BY id;
