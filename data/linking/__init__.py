"""The second pass, over the whole corpus: identities, events, copies, and the search index."""
