import pandas as pd

from ui.charts.maps import draw_map

PLACES = pd.DataFrame(
    {
        "name": ["Verkhova", "Nyzhnia Oblast"],
        "lat": [50.0, 49.0],
        "lon": [36.0, 35.0],
        "place_precision": ["town", "region"],
        "n": [9, 4],
    }
)


def test_draw_map_is_not_shrunk_by_a_few_far_names_or_by_the_middle_of_a_country() -> None:
    far = pd.DataFrame(
        {"name": ["Fairhaven", "Wide"], "lat": [40.0, 60.0], "lon": [-77.0, 100.0], "n": [1, 300]}
    ).assign(place_precision=["town", "country"])
    figure = draw_map(pd.concat([PLACES.assign(n=[90, 4]), far], ignore_index=True), name="stories")
    west, east = figure.layout.xaxis.range
    assert (round(west, 1), round(east, 1)) == (34.5, 37.5)


def test_draw_map_draws_a_region_as_a_ring() -> None:
    figure = draw_map(PLACES, name="stories")
    symbols = {trace.name: (trace.marker.symbol, list(trace.text)) for trace in figure.data if trace.mode == "markers"}
    assert symbols == {"region or country": ("circle-open", ["Nyzhnia Oblast"]), "town": ("circle", ["Verkhova"])}
    assert len(figure.data[0].x) > 10, "outlines of the countries around"
