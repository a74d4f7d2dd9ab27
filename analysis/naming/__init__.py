"""Names and identities: the lexicon, the model, the gazetteer, and the sides of the conflict."""
