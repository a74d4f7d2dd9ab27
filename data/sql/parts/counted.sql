singly AS ( -- how often each entity is named
    SELECT
        entity_no,
        sum(n_mentions)::BIGINT AS n_mentions,
        count(*) AS n_articles,
        sum((NOT has_copies)::INTEGER)::BIGINT AS n_single_stories,
        min(published) AS first_day,
        max(published) AS last_day
    FROM naming
    GROUP BY entity_no
),
copied AS ( -- distinct counts are dear: stories with copies are few
    SELECT entity_no, count(*) AS n_copied_stories
    FROM (SELECT DISTINCT entity_no, story_no FROM naming WHERE has_copies)
    GROUP BY entity_no
),
counted AS (
    SELECT
        singly.*,
        n_single_stories + coalesce(n_copied_stories, 0) AS n_stories,
        CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
    FROM singly
    LEFT JOIN copied USING (entity_no)
),
