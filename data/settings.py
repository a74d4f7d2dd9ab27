"""What a user may set, from the environment or a file `.env`."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from analysis.errors import BadLexicon, ProductError
from analysis.model import DEFAULT_MODEL
from analysis.naming.packs import DEFAULT_PACK, use_pack

HERE = Path(__file__).parent
SAMPLE = HERE / "sample"

type Mode = Literal["local", "hosted"]


class Settings(BaseSettings):
    """The settings; each is `FOGLINE_` and its name in capitals.

    `home` is the folder of corpora; `corpus` the one to show (a name in `home`, or a path), None for the usual choice;
    `pack` a conflict pack by its name or path; `eval` a folder of further gold sets; `sql` opens the page for SQL in
    local mode.
    """

    model_config = SettingsConfigDict(env_prefix="FOGLINE_", env_file=".env", env_ignore_empty=True, extra="ignore")

    home: Path = HERE / "built"
    corpus: str | None = None
    mode: Mode = "local"
    model: str = DEFAULT_MODEL
    pack: str = DEFAULT_PACK
    eval: Path | None = None
    sql: bool = False


class BadSettings(ProductError):
    """A setting has a value that cannot be used."""

    title = "A setting cannot be used"


@cache
def load_settings() -> Settings:
    """The settings of this process, read once, and its conflict pack."""
    try:
        settings = Settings()
        use_pack(settings.pack)
    except ValidationError as error:
        wrong = "; ".join(f"FOGLINE_{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors())
        raise BadSettings(wrong, "Correct it in the environment or in .env.") from error
    except BadLexicon as error:
        raise BadSettings(f"FOGLINE_PACK: {error.message}", error.hint) from error
    return settings
