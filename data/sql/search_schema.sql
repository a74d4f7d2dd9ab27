-- The search index beside a snapshot. The words' texts are not kept (content=''): a row's number leads back to the
-- snapshot, and a greater number is a later day, so that the newest hits come first without sorting.
CREATE VIRTUAL TABLE quotes USING fts5 (words, content='', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claims USING fts5 (words, content='', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE articles USING fts5 (title, words, content='', tokenize='porter unicode61 remove_diacritics 2');
