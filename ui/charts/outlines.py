"""Country outlines for maps, from a file of the project: Natural Earth at 1:50 million, as the arcs of a TopoJSON."""

import json
from functools import cache
from itertools import accumulate
from pathlib import Path

ARCS = Path(__file__).with_name("outlines.json")

type Line = tuple[tuple[float, float], ...]
type Box = tuple[float, float, float, float]


@cache
def outlines() -> tuple[Line, ...]:
    """Every coast and border as points of longitude and latitude, in degrees."""
    topology = json.loads(ARCS.read_text(encoding="utf-8"))
    (x_scale, y_scale), (x_shift, y_shift) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:  # steps from point to point, in whole units of the scale
        steps = accumulate(arc, lambda point, step: [point[0] + step[0], point[1] + step[1]])
        lines.append(tuple((round(x * x_scale + x_shift, 3), round(y * y_scale + y_shift, 3)) for x, y in steps))
    return tuple(lines)


def outlines_in(box: Box) -> tuple[list[float | None], list[float | None]]:
    """Longitudes and latitudes of the lines that enter a box (west, south, east, north); None parts the lines."""
    west, south, east, north = box
    lons: list[float | None] = []
    lats: list[float | None] = []
    for line in outlines():
        if any(west <= lon <= east and south <= lat <= north for lon, lat in line):
            lons += [*(lon for lon, _ in line), None]
            lats += [*(lat for _, lat in line), None]
    return lons, lats
