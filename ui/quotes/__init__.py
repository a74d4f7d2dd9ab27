"""The Quotes page."""
