-- The decisions that this snapshot follows.
INSERT INTO corrections FROM decided;
