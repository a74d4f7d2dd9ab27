SELECT id, name, kind, side, wikidata, lat, lon, place_precision, source, n_articles::BIGINT AS n_articles
FROM candidates
ORDER BY id;
