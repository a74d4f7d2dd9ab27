from datetime import date

from analysis.claiming.headlines import settle_headlines
from tests.claim_rows import claim


def test_settle_headlines_takes_the_day_of_the_text() -> None:
    title = claim(field="title", headline=True)
    body = claim(event_date=date(2031, 5, 11), event_precision="day")
    [settled, _] = settle_headlines([title, body])
    assert (settled.event_date, settled.event_precision, settled.scope) == (date(2031, 5, 11), "day", "event")


def test_settle_headlines_takes_the_scope_of_a_total() -> None:
    [settled, _] = settle_headlines([claim(field="title", headline=True), claim(scope="cumulative")])
    assert settled.scope == "cumulative"


def test_settle_headlines_keeps_out_what_rounds_a_figure() -> None:
    title = claim(field="title", headline=True, low=600.0, high=600.0)
    [settled, body] = settle_headlines([title, claim(low=594.0, high=594.0)])
    assert (settled.scope, body.scope) == ("breakdown", "event")


def test_settle_headlines_leaves_other_figures() -> None:
    title = claim(field="title", headline=True, low=45.0, high=45.0)
    others = [claim(low=450.0, high=450.0), claim(low=46.0, high=46.0, action="hit")]
    assert settle_headlines([title, *others])[0] == title


def test_settle_headlines_keeps_out_what_adds_up_kinds_of_the_text() -> None:
    title = claim(field="title", headline=True, low=200.0, high=None, thing="drone|missile")
    kinds = [claim(low=127.0, high=127.0, thing="missile/cruise"), claim(low=109.0, high=109.0)]
    assert settle_headlines([title, *kinds])[0].scope == "breakdown"
    assert settle_headlines([title, kinds[0]])[0].scope == "event"
