"""Telling the story from what surrounds it: boilerplate, language, copies."""
