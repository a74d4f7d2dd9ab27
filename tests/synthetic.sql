-- An invented corpus of any size, for measuring: `$n_articles` articles over three years from forty outlets, each with
-- twenty mentions, three claims, three quotes and two further quantities; one article in ten is a copy. Names, things
-- and speakers are as unevenly frequent as in news.
INSERT INTO articles BY NAME
SELECT
    format('a{:07d}', i) AS id,
    format('Outlet {:02d}', hash(i, 1) % 40) AS source,
    format('Report {}', i) AS title,
    DATE '2022-03-01' + (i * 1096 // $n_articles)::INTEGER AS published,
    'given' AS published_from,
    'en' AS language,
    format('The ministry counted {} drones near town {} and said that the night was long.', i % 300, i % 900) AS text,
    TIMESTAMP '2025-03-02 06:00:00' AS loaded_at,
    CASE WHEN i % 10 = 0 AND i > 0 THEN format('a{:07d}', i - 1) ELSE id END AS copy_of,
    400 AS n_words,
    i AS article_no,
    CASE WHEN i % 10 = 0 AND i > 0 THEN i - 1 ELSE i END AS story_no,
    i > 0 AND i % 10 IN (0, 9) AND i < $n_articles - 1 + (i % 10 = 0)::INTEGER AS has_copies
FROM range($n_articles) AS numbers(i);

INSERT INTO entities BY NAME
SELECT
    'place/' || i AS id,
    'Name ' || i AS name,
    ['PLACE', 'PERSON', 'ORG', 'WEAPON', 'GROUP'][i % 5 + 1] AS kind,
    ['Ukraine', 'Russia', NULL][i % 3 + 1] AS side,
    45 + (i % 100) / 10 AS lat,
    25 + (i % 150) / 10 AS lon,
    ['town', 'town', 'town', 'region'][i % 4 + 1] AS place_precision,
    'learned' AS source,
    i AS entity_no
FROM range(50000) AS numbers(i);

INSERT INTO mentions BY NAME
SELECT
    articles.id AS article_id,
    'text' AS field,
    n * 90 AS start,
    n * 90 + 8 AS "end",
    n // 2 * 180 AS sentence_start,
    n // 2 * 180 + 170 AS sentence_end,
    'synthetic' AS rule,
    floor(50000 * pow(hash(articles.id, n) % 100000 / 100000, 4))::INTEGER AS entity_no,
    'place/' || entity_no AS entity_id,
    'PLACE' AS kind,
    'Name' AS surface,
    published,
    source,
    copy_of AS story,
    entity_id AS found_id,
    article_no,
    article_no * 10 + n // 2 AS sentence_no,
    n % 2 = 0 AS is_first,
    row_number() OVER (PARTITION BY sentence_no, entity_no ORDER BY n) > 1 AS is_repeat
FROM articles, range(20) AS places(n)
ORDER BY published, article_id, start;

INSERT INTO claims BY NAME
WITH told AS (
    SELECT
        articles.*,
        n,
        (hash(id, n) >> 1)::BIGINT AS h,
        published - (h % 3)::INTEGER AS event_date,
        h // 7 % 10 AS about
    FROM articles, range(3) AS places(n)
)
SELECT
    row_number() OVER (ORDER BY event_date, id, n)::INTEGER AS claim_id,
    id AS article_id,
    'text' AS field,
    n * 180 AS start,
    n * 180 + 3 AS "end",
    n * 180 AS sentence_start,
    n * 180 + 170 AS sentence_end,
    'synthetic' AS rule,
    (h // 11 % 120)::DOUBLE AS low,
    ['exact', 'exact', 'exact', 'approx', 'at_least'][h // 13 % 5 + 1] AS modifier,
    CASE WHEN modifier <> 'at_least' THEN low END AS high,
    ['drone', 'drone', 'drone/attack/shahed', 'missile', 'missile/ballistic', 'people', 'people/civilians', 'troops',
        'building', 'settlement'][about + 1] AS thing,
    'drones' AS noun,
    ['launched', 'shot_down', 'launched', 'launched', 'shot_down', 'killed', 'wounded', 'killed', 'damaged',
        'captured'][about + 1] AS "action",
    ['Ukraine', 'Russia', NULL][h // 17 % 3 + 1] AS actor_side,
    ['Russia', 'Ukraine', NULL][h // 17 % 3 + 1] AS target_side,
    CASE WHEN h // 19 % 3 > 0 THEN 'place/' || (h // 23 % 60) * 5 END AS place_id,
    CASE WHEN h // 29 % 4 > 0 THEN 'Claimant ' || h // 31 % 12 END AS claimant,
    CASE h // 31 % 12 % 4 WHEN 0 THEN 'org/' || claimant WHEN 1 THEN 'place/' || claimant END AS claimant_id,
    CASE WHEN claimant IS NOT NULL THEN ['Ukraine', 'Russia', NULL][h // 31 % 3 + 1] END AS claimant_side,
    event_date,
    CASE WHEN h // 37 % 5 = 0 THEN 'assumed' ELSE 'day' END AS event_precision,
    published AS reported_on,
    ['event', 'event', 'event', 'event', 'event', 'event', 'event', 'as_of', 'cumulative', 'breakdown'][h // 41 % 10 + 1]
        AS scope,
    false AS headline,
    low AS value,
    format('The ministry counted {} drones.', value::INTEGER) AS sentence,
    source,
    copy_of AS story,
    coalesce(claimant, source) AS origin,
    'auto' AS status
FROM told
ORDER BY claim_id;

INSERT INTO quantities BY NAME
SELECT article_id, field, start, "end", sentence_start, sentence_end, rule, low, high, modifier, thing, noun,
    reported_on AS published, source
FROM claims, range(2)
ORDER BY published, article_id, start;

INSERT INTO quotes BY NAME
WITH told AS (SELECT articles.*, n, (hash(id, n, 5) >> 1)::BIGINT AS h FROM articles, range(3) AS places(n))
SELECT
    row_number() OVER (ORDER BY published, id, n)::INTEGER AS quote_id,
    id AS article_id,
    'text' AS field,
    n * 180 AS start,
    n * 180 + 60 AS "end",
    n * 180 AS sentence_start,
    n * 180 + 170 AS sentence_end,
    'synthetic' AS rule,
    n AS attribution,
    ['direct', 'mixed', 'indirect', 'indirect'][h % 4 + 1] AS kind,
    'speech' AS mode,
    format('the {} over the {} would {} by {}', ['dam', 'bridge', 'harvest', 'line', 'ceasefire'][h // 3 % 5 + 1],
        ['river', 'town', 'valley', 'front'][h // 5 % 4 + 1], ['hold', 'fall', 'wait', 'open'][h // 7 % 4 + 1],
        h // 11 % 5000) AS content,
    'Name ' || floor(4000 * pow(h // 13 % 10000 / 10000, 3))::INTEGER AS speaker,
    'place/' || floor(4000 * pow(h // 13 % 10000 / 10000, 3))::INTEGER AS speaker_id,
    'said' AS cue,
    0.9 AS confidence,
    false AS nested,
    ['Ukraine', 'Russia', NULL][h // 13 % 3 + 1] AS speaker_side,
    CASE WHEN h // 17 % 20 = 0 THEN 1 + h // 19 % 500 ELSE quote_id END AS same_words,
    same_words AS family,
    published,
    source,
    copy_of AS story
FROM told
ORDER BY quote_id;
