"""Loading articles from the page: choose, start, watch, read the outcome. The load is a process of its own."""
