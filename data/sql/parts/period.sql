-- the period of an article's day
    CASE $grain WHEN 'day' THEN published ELSE date_trunc($grain, published)::DATE END AS period,
