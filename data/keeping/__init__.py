"""What lies on disk: corpora, their shards and snapshots, and how records become tables and files."""
