-- What does one article say, and where does it come from?
-- One row: the columns of `articles`, n_copies (of its story, itself among them), notes.
SELECT
    articles.*,
    (SELECT count(*) FROM articles AS copies WHERE copies.copy_of = articles.copy_of) AS n_copies,
    coalesce((SELECT string_agg(note, '; ' ORDER BY note) FROM notes WHERE article_id = $article_id), '') AS notes
FROM articles
WHERE id = $article_id
