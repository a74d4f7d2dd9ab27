"""Speed, memory and size against their targets: `make bench`. Ratios of one run; no test asserts a time."""
