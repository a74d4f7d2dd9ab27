"""The frame around every page: menu, filters, the corpus that is open, how to read the page."""
