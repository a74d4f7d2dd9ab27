"""Everything at rest: sources, store, SQL, command line, sample corpus."""
