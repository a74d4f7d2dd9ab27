"""The reader that Fogline is. Apart from the rest, so that a process of a pool imports the pipeline and no more."""

from functools import partial

from analysis.model import load_model
from analysis.pipeline import annotate
from data.engine import Reader


def model_reader(model: str) -> Reader:
    """The pipeline over a spaCy model by name; NoModel if it is not installed."""
    return partial(annotate, load_model(model))
