"""Files, folders and archives as inputs, and each input to the reader of its kind."""

import bz2
import csv
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from analysis.errors import UnreadableSource
from data.sources.incoming import Incoming, Input, Reject, Said
from data.sources.json_lines import read_json, read_json_lines
from data.sources.pages import read_page
from data.sources.separated import find_layout, read_separated
from data.sources.texts import read_text

type Reader = Callable[[Input, Said], Iterator[Incoming]]

PACKED: dict[str, Callable[[Path], object]] = {".gz": gzip.GzipFile, ".bz2": bz2.BZ2File, ".xz": lzma.LZMAFile}
READERS: dict[str, Reader] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_separated,
    ".tsv": read_separated,
    ".psv": read_separated,
    ".tab": read_separated,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
}
TEXTS = {".txt", ".text", ".md", ""}
BROKEN = (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, csv.Error)


def read_sources(paths: Iterable[str], said: Said) -> Iterator[Incoming]:
    """Every article of the files, folders and archives, and a Reject for each input that cannot be read."""
    for path in paths:
        for found in find_inputs(path):
            yield from [found] if isinstance(found, Reject) else read_input(found, said)


def find_inputs(path: str) -> Iterator[Input | Reject]:
    """The inputs at a path: itself, what a folder holds at any depth (hidden files aside), what an archive holds."""
    if "://" in path:
        yield Reject(path, "addresses are not fetched yet; save the page and load the file")
    elif not Path(path).exists():
        yield Reject(path, "there is no such file; see whether its name is right")
    elif Path(path).is_dir():
        inside = sorted(p for p in Path(path).rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
        for one in inside:
            yield from _unpacked(one, str(one.relative_to(Path(path).parent)))
    else:
        yield from _unpacked(Path(path), path)


def read_input(given: Input, said: Said) -> Iterator[Incoming]:
    """The articles of one input; when it breaks off in the middle, those before it and a Reject."""
    try:
        yield from _reader(given)(given, said)
    except UnreadableSource as error:
        yield Reject(given.name, error.message)
    except BROKEN as error:
        yield Reject(given.name, f"it cannot be read to its end: {error}; fetch or make it again")


def _reader(given: Input) -> Reader:
    if given.suffix in READERS:
        return READERS[given.suffix]
    if given.suffix not in TEXTS:
        raise UnreadableSource(f"files of this kind ({given.suffix}) are not read; save it as text, CSV or JSON Lines")
    return read_separated if find_layout(given) else read_text


def _unpacked(path: Path, name: str) -> Iterator[Input | Reject]:
    try:
        if path.suffix.lower() == ".zip":
            yield from _zipped(path, name)
        elif path.suffix.lower() in {".tar", ".tgz"} or ".tar." in path.name.lower():
            yield from _tarred(path, name)
        elif unpack := PACKED.get(path.suffix.lower()):
            yield Input(str(Path(name).with_suffix("")), partial(_open_packed, unpack, path))
        else:
            yield Input(name, partial(_open, path))
    except BROKEN as error:
        yield Reject(name, f"the archive cannot be opened: {error}; make it again, or load the files in it")


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _open_packed(unpack: Callable[[Path], object], path: Path) -> BinaryIO:
    return cast(BinaryIO, unpack(path))


def _zipped(path: Path, name: str) -> Iterator[Input]:
    with zipfile.ZipFile(path) as archive:
        names = [one.filename for one in archive.infolist() if not one.is_dir()]
    for inside in sorted(names):
        if not _is_hidden(Path(inside)):
            yield Input(f"{name}/{inside}", partial(_open_zipped, path, inside))


def _open_zipped(path: Path, name: str) -> BinaryIO:
    return cast(BinaryIO, zipfile.ZipFile(path).open(name))


def _tarred(path: Path, name: str) -> Iterator[Input]:
    with tarfile.open(path) as archive:
        names = [one.name for one in archive if one.isfile()]
    for inside in sorted(names):
        if not _is_hidden(Path(inside)):
            yield Input(f"{name}/{inside}", partial(_open_tarred, path, inside))


def _open_tarred(path: Path, name: str) -> BinaryIO:
    return cast(BinaryIO, tarfile.open(path).extractfile(name))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)
