"""When it happened: the dates that govern an act, the running news day, and acts of other times told again."""
