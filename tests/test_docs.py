"""The documents keep their word: what they name exists, and what exists is named."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from analysis.records import Alias, Article, Claim, DateMention, Entity, Mention, Quantity, Quote
from data.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SQL = sorted((ROOT / "data" / "sql").rglob("*.sql"))
SCHEMA = (ROOT / "data" / "sql" / "schema.sql").read_text(encoding="utf-8")
RECORDS = (Article, Entity, Alias, Mention, Quote, DateMention, Quantity, Claim)


@pytest.mark.parametrize("page", sorted((ROOT / "pages").glob("*.py")), ids=lambda page: page.stem)
def test_readme_names_every_page(page: Path) -> None:
    assert f"**{page.stem.partition('_')[2]}**" in README


def test_readme_names_every_make_target() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert targets
    assert [target for target in targets if not re.search(rf"`?(make )?{target}\b", README)] == []


def test_readme_names_every_setting() -> None:
    assert [name for name in Settings.model_fields if f"`FOGLINE_{name.upper()}`" not in README] == []


def test_readme_names_every_command() -> None:
    source = (ROOT / "data" / "__main__.py").read_text(encoding="utf-8")
    commands = re.findall(r"@app\.command\(\)\ndef (\w+)", source)
    assert commands
    assert [command for command in commands if f"`python -m data {command}" not in README] == []


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_readme_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize("file", SQL, ids=lambda file: file.stem)
def test_sql_says_what_it_answers_and_is_used(file: Path) -> None:
    assert "--" in file.read_text(encoding="utf-8").partition("\n")[0]
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "data").rglob("*.py"))
    others = "".join(path.read_text(encoding="utf-8") for path in SQL if path != file)
    assert re.search(rf"\b{file.stem}\b", code + others)


def test_schema_says_what_each_column_means() -> None:
    """In the schema itself, or as the field of a record, whose class says it."""
    columns = set(re.findall(r'^    "?(\w+)"? [A-Z]', SCHEMA, re.MULTILINE))
    said = set(re.findall(r'^    "?(\w+)"? [A-Z].*-- ', SCHEMA, re.MULTILINE))
    fields_of_records = {field.name for record in RECORDS for field in fields(record)}
    assert columns > said
    assert columns - said - fields_of_records == set()
