-- Empties the tables of a copied snapshot that follow from identities, to be filled anew.
DELETE FROM mentions;
DELETE FROM ignored_mentions;
DELETE FROM entity_articles;
DELETE FROM quotes;
DELETE FROM claims;
DELETE FROM sums;
DELETE FROM entities;
DELETE FROM aliases;
DELETE FROM events;
DELETE FROM panels;
DELETE FROM corrections;
CHECKPOINT snapshot;
