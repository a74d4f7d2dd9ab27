from ui.events.panels import panel_of, panel_title, to_key

PANEL = {
    "thing": "drone",
    "action": "shot_down",
    "actor_side": "Russia",
    "target_side": "",
    "unit": "",
    "scope": "event",
}


def test_panels_have_a_title_and_a_key_of_their_own() -> None:
    panel = panel_of(PANEL)
    assert panel_title(panel) == "drones shot down by Russia"
    assert to_key(panel) != to_key(panel_of(PANEL | {"actor_side": "Ukraine"}))
