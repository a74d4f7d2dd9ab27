"""What a process has loaded after an import: the boundaries hold at run time too."""

import subprocess
import sys

import pytest


def loaded_after(statement: str) -> set[str]:
    """The modules of a new process after a statement."""
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("package", ["analysis.pipeline", "data.loading.load", "data.queries.claims"])
def test_analysis_and_data_do_not_load_streamlit(package: str) -> None:
    assert "streamlit" not in loaded_after(f"import {package}")


def test_the_dashboard_does_not_load_spacy() -> None:
    rooms = (
        "overview",
        "timeline",
        "claims.ledger",
        "quotes.browser",
        "entities.identity",
        "article",
        "corpus.loading",
    )
    loaded = loaded_after(f"import {', '.join(f'ui.{room}' for room in rooms)}")
    assert not {"spacy", "thinc", "scipy", "datasketch"} & loaded
