"""What a visitor does: from a bar to its sentence, through the pages with one view in hand, and away with a table."""

import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WAIT_MS, keep, settle

pytestmark = pytest.mark.browser

FIVE = "?from=2024-08-01&to=2024-09-15&by=week&count=articles&side=Russia"
PAGES = ("", "Timeline", "Claims", "Quotes", "Entities", "Article", "Corpus", "Query", "Accuracy")

QUOTES_ON_A_PAGE = 25


def query(visitor: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visitor.url).query)


def expect_view(visitor: Page, wanted: dict[str, list[str]]) -> None:
    """The address and the widgets both hold the view."""
    settle(visitor)
    shown = {name: values for name, values in query(visitor).items() if name in wanted}
    assert shown == wanted
    sidebar = visitor.get_by_test_id("stSidebar")
    expect(sidebar.get_by_role("radio", name="week")).to_be_checked()
    expect(sidebar.get_by_text("Russia ·")).to_be_visible()


def choose_counting(visitor: Page, counting: str) -> None:
    visitor.get_by_test_id("stSidebar").get_by_role("radio", name=counting).check(force=True)
    visitor.wait_for_url(lambda url: "count=articles" not in url)


def menu(visitor: Page, name: str) -> None:
    visitor.get_by_test_id("stSidebar").get_by_role("link", name=name).click()
    visitor.wait_for_url(f"**/{name}?**")
    settle(visitor)


def test_a_bar_leads_to_its_claims_and_a_claim_to_its_sentence(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Timeline?from=2024-08-10&to=2024-08-20")
    settle(visitor)
    bar = visitor.locator(".js-plotly-plot .bars .point path").first
    bar.click(force=True)
    visitor.wait_for_url("**bar=*")
    settle(visitor)
    keep(visitor, "path-1-bar")
    sentence = visitor.locator(".sentence mark.claim").first
    number = sentence.inner_text()
    visitor.get_by_role("link", name="In the article").first.click()
    visitor.wait_for_url("**/Article?**article=**")
    settle(visitor)
    here = visitor.locator(".story mark.found").first
    expect(here).to_be_in_viewport()
    assert here.inner_text() == number
    keep(visitor, "path-2-article")


def test_a_link_with_five_filters_survives_pages_reload_and_back(visitor: Page, address: str) -> None:
    wanted = parse_qs(FIVE[1:])
    visitor.goto(f"{address}/Timeline{FIVE}")
    expect_view(visitor, wanted)
    keep(visitor, "filters-1-link")
    for name in ("Claims", "Quotes"):
        menu(visitor, name)
        expect_view(visitor, wanted)
    visitor.reload()
    expect_view(visitor, wanted)
    choose_counting(visitor, "stories")
    expect_view(visitor, {name: values for name, values in wanted.items() if name != "count"})
    assert "count" not in query(visitor)
    for path in ("Quotes", "Claims", "Timeline"):
        visitor.go_back()
        expect_view(visitor, wanted)
        assert urlsplit(visitor.url).path == f"/{path}"
    visitor.go_forward()
    expect_view(visitor, wanted)
    keep(visitor, "filters-2-forward")


def test_a_link_within_its_page_stands_in_the_address_and_back_leads_out(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Article?from=2024-08-01")
    settle(visitor)
    visitor.locator("a[href*='article=']").first.click()
    visitor.wait_for_url("**article=**")
    settle(visitor)
    assert set(query(visitor)) == {"from", "article", "at"}
    assert visitor.get_by_text("published").count() == 1
    visitor.go_back()
    settle(visitor)
    assert set(query(visitor)) == {"from"}
    expect(visitor.get_by_text("Newest first")).to_be_visible()


def test_an_export_holds_every_row_under_the_filters(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Quotes?from=2024-08-01&to=2024-09-15")
    settle(visitor)
    button = visitor.get_by_role("button", name=re.compile(r"Export [\d,]+ rows \(CSV\)"))
    n_rows = int(re.sub(r"\D", "", button.inner_text()))
    with visitor.expect_download() as download:
        button.click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    table = pd.read_csv(io.StringIO("\n".join(line for line in lines if not line.startswith("#"))))
    assert len(table) == n_rows > QUOTES_ON_A_PAGE
    assert any("2024-08-01" in line for line in lines if line.startswith("# filters"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1500, 420])
def test_every_page_is_drawn_without_fetching_anything(visitor: Page, address: str, scheme: str, width: int) -> None:
    foreign: list[str] = []
    visitor.on("request", lambda request: foreign.append(request.url) if address not in request.url else None)
    visitor.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitor.set_viewport_size({"width": width, "height": 950})
    for name in PAGES:
        visitor.goto(f"{address}/{name}")
        settle(visitor)
        assert visitor.get_by_test_id("stException").count() == 0
        assert visitor.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        keep(visitor, f"{name or 'Overview'}-{scheme}-{width}")
    assert not [url for url in foreign if not url.startswith(("data:", "blob:", "ws://"))]


def test_a_line_of_the_concordance_leads_to_its_place(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Quotes?tab=Concordance&node=drones&sort=1L&kind=indirect")
    settle(visitor)
    assert query(visitor)["sort"] == ["1L"]
    keep(visitor, "quotes-1-concordance")
    visitor.locator(".concordance a").first.click()
    visitor.wait_for_url("**/Article?**article=**")
    settle(visitor)
    expect(visitor.locator(".story #here")).to_be_in_viewport()


def test_choices_of_quotes_stand_in_the_address_and_a_quote_is_cited(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Quotes?kind=direct")
    settle(visitor)
    visitor.get_by_role("radio", name="oldest").check(force=True)
    visitor.wait_for_url("**order=oldest**")
    settle(visitor)
    assert query(visitor) == {"kind": ["direct"], "order": ["oldest"]}
    visitor.get_by_role("button", name="Cite").first.click()
    expect(visitor.get_by_role("dialog").get_by_text("characters")).to_be_visible(timeout=WAIT_MS)
    visitor.keyboard.press("Escape")
    with visitor.expect_download() as download:
        visitor.get_by_role("button", name="BibTeX").last.click()
    n_quotes = int(visitor.get_by_text("Cite all").inner_text().split()[2])
    assert download.value.path().read_text(encoding="utf-8").count("@misc{") == n_quotes


def test_a_row_is_opened_and_a_link_seen_with_the_keyboard_alone(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Claims")
    settle(visitor)
    link = visitor.get_by_test_id("stSidebar").get_by_role("link", name="Timeline")
    link.press("Shift+Tab")
    visitor.keyboard.press("Tab")
    assert link.evaluate("link => getComputedStyle(link).boxShadow") != "none"
    visitor.get_by_test_id("data-grid-canvas").first.focus()
    for key in ("ArrowDown", "Shift+Space"):
        visitor.keyboard.press(key)
        visitor.wait_for_timeout(200)
    visitor.wait_for_url("**event=**")


def test_a_figure_of_the_timeline_is_opened_with_the_keyboard_alone(visitor: Page, address: str) -> None:
    visitor.goto(f"{address}/Timeline?from=2024-08-10&to=2024-08-20")
    settle(visitor)
    visitor.locator("summary", has_text="The bars as a table").press("Enter")
    visitor.get_by_test_id("data-grid-canvas").first.focus()
    for key in ("ArrowRight", "ArrowDown"):
        visitor.keyboard.press(key)
        visitor.wait_for_timeout(200)
    visitor.wait_for_url("**bar=2024-*")
    expect(visitor.get_by_role("link", name="In the article").first).to_be_visible(timeout=WAIT_MS)
