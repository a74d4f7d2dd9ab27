-- The tables of a snapshot. A record's table has the fields of its class in analysis/records.py, and after them what
-- linking and the queries need. Fact tables are written in the order of their date. Days are of the calendar, times
-- naive UTC, offsets characters of the field, half-open.

CREATE TABLE snapshot (
    version VARCHAR NOT NULL,          -- Fogline's version
    schema_version INTEGER NOT NULL,   -- of these tables; another one is refused
    pipeline VARCHAR NOT NULL,         -- hash of rules, lexicons and model that read the articles
    model VARCHAR NOT NULL,            -- spaCy model, name and version
    pack VARCHAR NOT NULL,             -- conflict pack
    corpus VARCHAR NOT NULL,           -- the corpus's name
    built_at TIMESTAMP NOT NULL,       -- when this snapshot was written
    content_hash VARCHAR NOT NULL      -- hash of articles, pipeline and people's decisions: equal hashes, equal numbers
);

CREATE TABLE articles (
    id VARCHAR PRIMARY KEY,            -- hash of the content
    url VARCHAR,                       -- where it was published, as given
    source VARCHAR,                    -- the outlet
    title VARCHAR NOT NULL,            -- '' if it has none
    published DATE,                    -- day of publication, null if unknown
    published_from VARCHAR NOT NULL,   -- given, page, guessed, unknown
    language VARCHAR,                  -- ISO 639-1; only 'en' is read
    text VARCHAR NOT NULL,             -- as given
    loaded_at TIMESTAMP,               -- when it was loaded
    copy_of VARCHAR NOT NULL,          -- id of the first article of its cluster of copies: the story
    n_words INTEGER NOT NULL,          -- words of title and text
    article_no INTEGER NOT NULL,       -- its place in this table, from 0: row of the search index
    story_no INTEGER NOT NULL,         -- article_no of the first article of its story
    has_copies BOOLEAN NOT NULL        -- whether other articles have the same story
);

CREATE TABLE boilerplate (
    article_id VARCHAR NOT NULL,
    start INTEGER NOT NULL,            -- into the article's text
    "end" INTEGER NOT NULL,
    why VARCHAR NOT NULL               -- what kind of boilerplate
);

CREATE TABLE entities (
    id VARCHAR PRIMARY KEY,            -- kind/name in lower case
    name VARCHAR NOT NULL,             -- the name shown
    kind VARCHAR NOT NULL,             -- PERSON, ORG, PLACE, GROUP, WEAPON, EVENT, OTHER
    side VARCHAR,                      -- side of the conflict pack, null for the rest
    wikidata VARCHAR,
    lat DOUBLE,                        -- degrees north
    lon DOUBLE,                        -- degrees east
    place_precision VARCHAR,           -- point, town, region, country
    source VARCHAR NOT NULL,           -- lexicon, gazetteer, learned, human
    entity_no INTEGER NOT NULL         -- its number in `mentions` and `entity_articles`
);

CREATE TABLE identities (              -- what single articles name, before any two of them are taken for the same
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    side VARCHAR,
    wikidata VARCHAR,
    lat DOUBLE,
    lon DOUBLE,
    place_precision VARCHAR,
    source VARCHAR NOT NULL,
    n_mentions INTEGER NOT NULL        -- how often it was read
);

CREATE TABLE merges (                  -- identities that rules take for the same; people's decisions go before them
    from_id VARCHAR NOT NULL,          -- the one that is given up
    into_id VARCHAR NOT NULL,          -- the one that it is
    reason VARCHAR NOT NULL            -- the rule
);

CREATE TABLE areas (                   -- what lies in what
    place_id VARCHAR NOT NULL,
    code VARCHAR,                      -- of a country its ISO 3166-1 code, of a first-level region GeoNames', else null
    "within" VARCHAR[] NOT NULL        -- codes of the areas around the place, widest first
);

CREATE TABLE corrections (             -- people's decisions in force when this snapshot was written
    article_id VARCHAR NOT NULL,       -- '' for a decision on an identity
    field VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    record VARCHAR NOT NULL,           -- claim, quote, mention, quantity, entity
    decision VARCHAR NOT NULL,         -- accept, edit, reject, merge, split
    value VARCHAR,                     -- JSON: what it says
    who VARCHAR NOT NULL,              -- who decided
    "when" TIMESTAMP NOT NULL,         -- when it was decided
    why VARCHAR NOT NULL               -- '' if no reason was given
);

CREATE TABLE aliases (
    entity_id VARCHAR NOT NULL,
    alias VARCHAR NOT NULL,            -- the spelling
    script VARCHAR NOT NULL,           -- Latin, Cyrillic, mixed, other
    first_seen DATE,                   -- first day of publication in this corpus
    last_seen DATE,
    source VARCHAR NOT NULL,           -- why this spelling is this entity
    n_mentions INTEGER NOT NULL        -- how often it was read
);

CREATE TABLE mentions (
    article_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,            -- title or text
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,             -- the rule that found it
    entity_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    surface VARCHAR NOT NULL,          -- as written
    published DATE,                    -- of the article
    source VARCHAR,                    -- of the article
    story VARCHAR NOT NULL,            -- the article's copy_of
    found_id VARCHAR NOT NULL,         -- the identity that the article itself gives it
    article_no INTEGER NOT NULL,       -- of the article
    sentence_no INTEGER NOT NULL,      -- numbers the sentences that name anything
    entity_no INTEGER NOT NULL,        -- of the entity
    is_repeat BOOLEAN NOT NULL,        -- whether its sentence names the entity before it
    is_first BOOLEAN NOT NULL          -- whether its sentence names nothing before it
);

CREATE TABLE ignored_mentions AS FROM mentions; -- of entities that people decided to ignore

CREATE TABLE dates (
    article_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    value VARCHAR NOT NULL,            -- TIMEX3
    kind VARCHAR NOT NULL,             -- DATE, TIME, DURATION, SET
    first_day DATE,
    last_day DATE
);

CREATE TABLE quantities (
    article_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    low DOUBLE,                        -- null: open below
    high DOUBLE,                       -- null: open above
    modifier VARCHAR NOT NULL,         -- exact, approx, at_least, at_most, range
    unit VARCHAR,
    thing VARCHAR,                     -- path from the root of the lexicon tree, else the head noun's lemma
    noun VARCHAR,                      -- as written
    scope VARCHAR,                     -- measure, or null
    published DATE,
    source VARCHAR
);

CREATE TABLE quotes (
    quote_id INTEGER PRIMARY KEY,      -- row of the search index
    article_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    attribution INTEGER NOT NULL,      -- pieces of one quotation share it, within the article
    kind VARCHAR NOT NULL,             -- direct, indirect, mixed
    mode VARCHAR NOT NULL,             -- speech, thought
    content VARCHAR NOT NULL,
    speaker VARCHAR,                   -- resolved name or description, null if unknown
    speaker_id VARCHAR,
    speaker_surface VARCHAR,
    speaker_start INTEGER,
    speaker_end INTEGER,
    cue VARCHAR,
    cue_start INTEGER,
    cue_end INTEGER,
    confidence DOUBLE NOT NULL,        -- of the speaker, 0 to 1
    nested BOOLEAN NOT NULL,
    speaker_side VARCHAR,              -- of the speaker's entity
    same_words INTEGER NOT NULL,       -- quotes with (nearly) the same words share it: the first one's quote_id
    family INTEGER NOT NULL,           -- likewise of quotes whose words may be the same, whoever says them
    published DATE,
    source VARCHAR,
    story VARCHAR NOT NULL,
    found_speaker VARCHAR,             -- the speaker as the article itself gives it
    found_speaker_id VARCHAR,          -- the identity that the article itself gives the speaker
    found_side VARCHAR                 -- the side that the speaker's name or description tells
);

CREATE TABLE claims (
    claim_id INTEGER PRIMARY KEY,      -- row of the search index
    article_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE,
    modifier VARCHAR NOT NULL,
    unit VARCHAR,
    thing VARCHAR NOT NULL,
    noun VARCHAR,
    "action" VARCHAR,
    actor_side VARCHAR,                -- who did it
    target_side VARCHAR,               -- to whom
    place_id VARCHAR,                  -- entity of the place, null if none is told
    claimant VARCHAR,                  -- who says so, null: the outlet's own voice
    claimant_id VARCHAR,
    claimant_side VARCHAR,
    event_date DATE,                   -- first day of what is meant
    event_precision VARCHAR NOT NULL,  -- day, week, month, year, assumed, unknown
    reported_on DATE,                  -- day of publication
    period_start DATE,                 -- from when a cumulative figure counts
    scope VARCHAR NOT NULL,            -- event, as_of, cumulative, breakdown, rate, historical, planned, elsewhere
    part_of INTEGER,                   -- start of the quantity this is a part of, same field
    headline BOOLEAN NOT NULL,
    value DOUBLE,                      -- middle of low and high, or the one that is known
    sentence VARCHAR NOT NULL,         -- the sentence around it
    source VARCHAR,                    -- the outlet
    story VARCHAR NOT NULL,            -- the article's copy_of
    voice VARCHAR,                     -- whose word it is: an entity, who is described so, or the outlet
    origin VARCHAR NOT NULL,           -- cited source, else the outlet: whom a second report would have to differ in
    event_id INTEGER,                  -- the event it belongs to, null if it is drawn in none
    panel_no INTEGER,                  -- of that event
    status VARCHAR NOT NULL,           -- auto, accepted, edited, rejected
    found_claimant VARCHAR,            -- the claimant as the article itself gives it
    found_claimant_id VARCHAR,         -- the identity that the article itself gives the claimant
    found_claimant_side VARCHAR,       -- the side that the article itself gives the claimant
    found_place_id VARCHAR,            -- the identity that the article itself gives the place
    found_event_date DATE,             -- the day that the article itself gives
    linked_by VARCHAR                  -- why linking gave another day: headline, retold, toll; else null
);

CREATE TABLE sums (                    -- what a sentence tells of a claim's event in all, if it does so piece by piece
    claim_id INTEGER PRIMARY KEY,
    low DOUBLE,                        -- of all pieces, as a claim has them of its own
    high DOUBLE,
    value DOUBLE NOT NULL
);

CREATE TABLE panels (                  -- what may be added up: events that agree in all of this
    panel_no INTEGER PRIMARY KEY,
    root VARCHAR NOT NULL,             -- of the thing tree
    "action" VARCHAR NOT NULL,         -- '' where nothing is told, here and below
    actor_side VARCHAR NOT NULL,
    target_side VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    scope VARCHAR NOT NULL
);

CREATE TABLE events (
    event_id INTEGER PRIMARY KEY,      -- grows by day, and within a day by the number of stories
    event_date DATE,
    thing VARCHAR NOT NULL,
    "action" VARCHAR,
    actor_side VARCHAR,
    target_side VARCHAR,
    place_id VARCHAR,                  -- null: no place told
    unit VARCHAR,                      -- null: counted things
    scope VARCHAR NOT NULL,
    period_start DATE,                 -- from when a cumulative figure counts
    inside INTEGER[]                   -- wider events (place, thing or period) that already hold this one, widest first
);

CREATE TABLE entity_articles (         -- who and what is named in which article
    entity_no INTEGER NOT NULL,
    article_no INTEGER NOT NULL,
    story_no INTEGER NOT NULL,
    has_copies BOOLEAN NOT NULL,       -- whether other articles have the same story
    n_mentions INTEGER NOT NULL,
    published DATE,
    source VARCHAR
);

CREATE TABLE rejects (
    origin VARCHAR NOT NULL,           -- file or address, with the row where there is one
    reason VARCHAR NOT NULL,           -- in words
    seen_at TIMESTAMP NOT NULL         -- when it was refused
);

CREATE TABLE notes (
    article_id VARCHAR NOT NULL,
    note VARCHAR NOT NULL              -- what is doubtful about an article that was kept, in words
);
