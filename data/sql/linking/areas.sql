-- What lies in what, of the places that articles name.
INSERT INTO areas FROM lying ORDER BY place_id;
