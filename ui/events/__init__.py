"""Events as more than one page shows them: in words, by panel, as known on a day."""
