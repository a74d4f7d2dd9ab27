"""`make bench`: each row prints its figure, its target and whether it is reached; exit 1 if any falls short."""

import sys

from bench.asking import bench_asking
from bench.reading import bench_reading
from bench.rows import Bench
from bench.serving import bench_serving

BENCHES: dict[str, Bench] = {"reading": bench_reading, "asking": bench_asking, "serving": bench_serving}


def main(names: list[str]) -> int:
    """Runs the benches named, or all."""
    if unknown := set(names) - set(BENCHES):
        sys.exit(f"There is no bench {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}.")
    falls_short = 0
    for name in names or list(BENCHES):
        for row in BENCHES[name]():
            print(row, flush=True)
            falls_short += not row.is_reached
    return 1 if falls_short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
