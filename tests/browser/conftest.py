"""The app as a visitor meets it: a server on the sample corpus or on none yet, and a Chromium to look at it with."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "screenshots"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 60
WAIT_MS = 90_000
WINDOW = {"width": 1500, "height": 950}


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the sample is served."""
    with served(FOGLINE_CORPUS="sample") as address:
        yield address


@pytest.fixture
def new_address(tmp_path: Path) -> Iterator[str]:
    """Where nothing has been loaded yet, and the sample is shown until then."""
    with served(FOGLINE_HOME=str(tmp_path)) as address:
        yield address


@contextmanager
def served(**own: str) -> Iterator[str]:
    """A server of its own with these settings; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = own | {
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_HEADLESS": "true",
        "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
    }
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        pytest.skip("BROWSER TESTS DID NOT RUN: no Chromium found. Install one (Debian: apt-get install chromium).")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A page of a new visitor, with light colours."""
    context = browser.new_context(viewport=WINDOW, color_scheme="light")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def keep(page: Page, name: str) -> None:
    """Saves what the visitor sees as screenshots/<name>.png."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


def settle(page: Page) -> None:
    """Waits until the script has run and what it drew stands still."""
    page.wait_for_selector("[data-testid=stSidebarUserContent] a", state="attached", timeout=WAIT_MS)
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')", timeout=WAIT_MS)
    page.wait_for_timeout(600)


def _wait(address: str) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
