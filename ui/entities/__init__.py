"""The Entities page: frequencies, and decisions on who is who."""
