-- The decisions on records in texts that a snapshot follows.
SELECT * FROM before.corrections WHERE record <> 'entity';
