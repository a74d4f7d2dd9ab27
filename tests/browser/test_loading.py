"""Loading on the Corpus page, as somebody does who brings a first article, and then another."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WAIT_MS, keep, settle

pytestmark = pytest.mark.browser

FIRST = "Two drones were shot down over Verkhova on Tuesday, Mayor Ivan Petrenko said. Nobody was hurt."
SECOND = "Rescuers in Verkhova found five people alive under the rubble, Mayor Ivan Petrenko told reporters."


def load(visitor: Page, text: str) -> None:
    visitor.get_by_role("tab", name="Paste a text").click()
    visitor.get_by_label("Text", exact=True).fill(text)
    visitor.get_by_role("button", name="Load", exact=True).last.click()


def test_a_second_load_follows_the_first_without_a_reload_of_the_page(visitor: Page, new_address: str) -> None:
    visitor.goto(f"{new_address}/Corpus")
    settle(visitor)
    expect(visitor.get_by_text("sample corpus")).to_be_visible()
    load(visitor, FIRST)
    expect(visitor.get_by_text("1 article in the corpus now")).to_be_visible(timeout=WAIT_MS)
    expect(visitor.get_by_text("sample corpus")).to_have_count(0)
    expect(visitor.get_by_text("snapshot-000001")).to_be_visible()
    load(visitor, SECOND)
    expect(visitor.get_by_text("2 articles in the corpus now")).to_be_visible(timeout=WAIT_MS)
    expect(visitor.get_by_text("snapshot-000002")).to_be_visible()
    keep(visitor, "loading-1-second")


def test_what_cannot_be_read_is_told_with_its_reason(visitor: Page, new_address: str) -> None:
    visitor.goto(f"{new_address}/Corpus")
    settle(visitor)
    files = [
        {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""},
        {"name": "broken.zip", "mimeType": "application/zip", "buffer": b"this is no archive"},
        {"name": "numbers.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"},
    ]
    visitor.locator("input[type=file]").first.set_input_files(files)  # type: ignore[arg-type]
    expect(visitor.get_by_text("numbers.csv")).to_be_visible()
    visitor.get_by_role("button", name="Load", exact=True).first.click()
    told = visitor.get_by_test_id("stText").filter(has_text="uploaded/")
    reasons = {
        "broken.zip": "the archive cannot be opened",
        "numbers.csv": "no column is known",
        "empty.txt": "no text",
    }
    for name, reason in reasons.items():
        expect(told).to_contain_text(f"uploaded/{name}: ", timeout=WAIT_MS)
        expect(told).to_contain_text(reason)
    keep(visitor, "loading-2-rejected")
