-- Who read the articles of a snapshot.
SELECT pipeline, model, pack, corpus FROM snapshot;
