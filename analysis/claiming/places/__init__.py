"""Where it happened: names of places by their grammar, the place tied to an act, that of a toll."""
