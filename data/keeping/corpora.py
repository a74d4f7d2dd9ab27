"""Which corpus is meant, and where it lies."""

from dataclasses import dataclass
from pathlib import Path

from data.keeping.store import snapshots
from data.settings import SAMPLE, Settings

MAIN = "main"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus by name and folder; the sample is the one that comes with Fogline."""

    name: str
    folder: Path
    is_sample: bool = False


def corpus_named(settings: Settings, name: str) -> Corpus:
    """The corpus of that name, or at that path if it is one; it need not exist yet."""
    path = Path(name).expanduser()
    if path.is_absolute() or len(path.parts) > 1:
        return Corpus(path.name, path)
    return Corpus(name, settings.home / name)


def corpus_to_show(settings: Settings) -> Corpus:
    """The corpus of the settings; else `main`, once it has a snapshot; else the sample."""
    if settings.corpus == "sample":
        return Corpus("sample", SAMPLE, is_sample=True)
    if settings.corpus:
        return corpus_named(settings, settings.corpus)
    main = corpus_named(settings, MAIN)
    return main if snapshots(main.folder) else Corpus("sample", SAMPLE, is_sample=True)
