"""Pages run by AppTest, on the tiny snapshot or on none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.settings import load_settings
from tests.tiny import tiny_tables, write_snapshot

ROOT = Path(__file__).parents[2]
SECONDS = 20

type OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiny")
    write_snapshot(folder, tiny_tables())
    return folder


@pytest.fixture
def open_page(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenPage]:
    """Opens a page (its file, relative to the project) by an address; `corpus` none for a place without a corpus."""

    def opened(path: str, query: Mapping[str, Sequence[str]] | None = None, *, corpus: str = "tiny") -> AppTest:
        monkeypatch.setenv("FOGLINE_CORPUS", str(tiny_folder if corpus == "tiny" else tmp_path / "nowhere"))
        load_settings.cache_clear()
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
        for name, values in (query or {}).items():
            app.query_params[name] = list(values)
        if path != "app.py":
            app.switch_page(path)
        return app.run()

    yield opened
    load_settings.cache_clear()
