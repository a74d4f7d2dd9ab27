"""The reader that Fogline is. Apart from the rest, so that a process of a pool imports the pipeline and no more."""

from functools import partial

from analysis.model import load_model
from analysis.naming.packs import use_pack
from analysis.pipeline import annotate
from data.loading.engine import Reader
from data.settings import Settings


def model_reader(settings: Settings) -> Reader:
    """The pipeline over the model and with the conflict pack of the settings; NoModel if the model is not installed."""
    use_pack(settings.pack)
    return partial(annotate, load_model(settings.model))
