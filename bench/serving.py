"""How soon the dashboard shows a chart, and what it weighs: a server of its own and a Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.rows import Row

ROOT = Path(__file__).parents[1]
SESSIONS = 5
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CHART = ".js-plotly-plot .main-svg"


def bench_serving() -> list[Row]:
    """Seconds from the server's start to the first chart, and its memory with five visitors."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("serving: not measured, no Chromium found")
        return []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        start = time.monotonic()
        with _server() as (process, address):
            pages = [browser.new_page() for _ in range(SESSIONS)]
            pages[0].goto(address)
            pages[0].wait_for_selector(CHART)
            first_chart = time.monotonic() - start
            for page in pages[1:]:
                page.goto(address)
                page.wait_for_selector(CHART)
            megabytes = _resident_megabytes(process.pid)
        browser.close()
    return [
        Row(what="first chart after the start, sample corpus", figure=first_chart, target=3, unit=" s"),
        Row(what=f"server with {SESSIONS} visitors, hosted", figure=megabytes, target=600, unit=" MB"),
    ]


@contextmanager
def _server() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "FOGLINE_CORPUS": "sample",
        "FOGLINE_MODE": "hosted",
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_HEADLESS": "true",
    }
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int) -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)


def _resident_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(resident.split()[1]) / 1024
