"""The errors a reader may see: what happened, where, and what to do about it.

Everything else that is raised is a bug and must reach the log.
"""


class ProductError(Exception):
    """A situation the user can do something about; pages and the command line show it in words."""

    title = "This did not work"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class NoModel(ProductError):
    """The spaCy model named in the settings is not installed or cannot be opened."""

    title = "No language model"


class BadLexicon(ProductError):
    """A lexicon or conflict pack cannot be read as described in its header."""

    title = "A lexicon cannot be read"


class NoSnapshot(ProductError):
    """No corpus has been loaded under the name or path asked for."""

    title = "No corpus here yet"


class StaleSnapshot(ProductError):
    """The snapshot was written by a version of Fogline with other tables."""

    title = "This corpus was written by another version"


class UnreadableSource(ProductError):
    """An input cannot be read as articles; kept as a row in `rejects`."""

    title = "This input cannot be read"


class LoadRunning(ProductError):
    """Another load holds the lock of this corpus."""

    title = "Another load is running"


class BadQuery(ProductError):
    """A search or SQL text that cannot be understood."""

    title = "This query cannot be read"


class TooMuch(BadQuery):
    """SQL that takes more time or memory than it may."""

    title = "This query asks too much"


class NotHere(ProductError):
    """Something that this mode (hosted, or without the setting) does not offer."""

    title = "Not available here"
