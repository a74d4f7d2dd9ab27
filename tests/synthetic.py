"""An invented corpus of any size as a snapshot, to measure queries and pages on."""

from pathlib import Path

import duckdb

from data.keeping.store import search_file
from data.linking.indexing import write_index
from tests.tiny import create_tables, link

GENERATOR = Path(__file__).with_suffix(".sql")


def write_synthetic(folder: Path, n_articles: int) -> Path:
    """Writes a snapshot of that many articles, with its search index; returns its path. A million take minutes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "snapshot-000001.duckdb"
    with duckdb.connect(
        config={"memory_limit": "2GB", "threads": 2, "temp_directory": str(folder / "spill")}
    ) as memory:
        memory.execute("ATTACH $file AS synthetic (STORAGE_VERSION 'v1.5.0')", {"file": str(path)})
        memory.execute("USE synthetic")
        create_tables(memory)
        for statement in duckdb.extract_statements(GENERATOR.read_text()):
            memory.execute(statement, {"n_articles": n_articles} if statement.named_parameters else None)
        link(memory)
        write_index(memory, search_file(path))
        memory.execute("USE memory")
        memory.execute("DETACH synthetic")
    return path
