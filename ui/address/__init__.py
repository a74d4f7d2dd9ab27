"""The view in the address: filters and choices, to and from its parameters."""
