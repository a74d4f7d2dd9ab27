"""Bytes to text, whatever encoding they are in."""

import codecs
import io
from typing import TextIO

from charset_normalizer import from_bytes

from data.sources.incoming import Input

CHUNK = 1 << 20
SAMPLE = 1 << 18
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
WESTERN = "cp1252"
LIKELY = ["cp1252", "cp1251", "koi8_r", "koi8_u", "cp1250", "iso8859_2", "iso8859_15", "mac_roman"]
LOST = "\N{REPLACEMENT CHARACTER}"
FEW = 10  # of so many letters beyond ASCII, one may be broken in a file that is UTF-8 all the same


def open_text(given: Input, *, newline: str | None = None) -> TextIO:
    """The input as text; what cannot be decoded becomes U+FFFD."""
    stream = io.BufferedReader(given.open())  # type: ignore[type-var]  # an archive's stream is raw enough
    return io.TextIOWrapper(stream, encoding=find_encoding(given), errors="replace", newline=newline)


def find_encoding(given: Input) -> str:
    """The encoding of an input: what its mark says, else UTF-8 if that fits, else the likeliest."""
    with given.open() as file:
        start = file.read(SAMPLE)
        for mark, encoding in MARKS.items():
            if start.startswith(mark):
                return encoding
        if b"\0" in start[:1000]:
            return "utf-16-le" if start[1:2] == b"\0" else "utf-16-be"
    return "utf-8" if _is_utf8(given) else _likeliest(start)


def _is_utf8(given: Input) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    broken = beyond = 0
    with given.open() as file:
        while chunk := file.read(CHUNK):
            if chunk.isascii():
                continue
            text = decoder.decode(chunk)
            broken += text.count(LOST)
            beyond += sum(not character.isascii() for character in text)
    return broken * FEW <= beyond - broken


def _likeliest(start: bytes) -> str:
    best = from_bytes(start, cp_isolation=LIKELY).best()
    return best.encoding if best else WESTERN
