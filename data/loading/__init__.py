"""A load: what sources give is taken in, read in batches, and kept; in the end a snapshot is made of all of it."""
