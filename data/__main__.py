"""The command line: `python -m data load|annotate|evaluate|export|doctor`.

Exit codes: 0, it is done, and the snapshot is sound; 1, `doctor` found something unsound; 2, nothing was loaded or
done; 3, another load is running.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from analysis.errors import LoadRunning, ProductError
from data.corpora import MAIN, corpus_named
from data.progress import Form, as_json, error_json, reporting, say, summary
from data.settings import load_settings
from data.sources.files import read_sources
from data.sources.incoming import Said

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

CorpusName = Annotated[str, typer.Option(help="Name of a corpus in FOGLINE_HOME, or the path of its folder.")]
Day = typer.Option(formats=["%Y-%m-%d"], help="Day of publication of inputs that tell none.")
Order = typer.Option(help="What 03/04/2022 means, where the column itself does not show it.")
ProgressForm = Annotated[Form, typer.Option(help="How progress is told: bars, json (a line each), none.")]


@app.command()
def load(
    paths: Annotated[list[str] | None, typer.Argument(help="Files, folders and archives of articles.")] = None,
    *,
    corpus: CorpusName = MAIN,
    published: Annotated[datetime | None, Day] = None,
    source: Annotated[str | None, typer.Option(help="Outlet of inputs that name none.")] = None,
    title: Annotated[str, typer.Option(help="Title of inputs that have none.")] = "",
    url: Annotated[str | None, typer.Option(help="Address of inputs that have none.")] = None,
    day_order: Annotated[Literal["dmy", "mdy"] | None, Order] = None,
    workers: Annotated[int, typer.Option(min=0, help="Processes that read; 0: one for each processor.")] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Finish what was begun; read anew what rules changed.")
    ] = False,
    progress: ProgressForm = Form.bars,
) -> None:
    """Load articles into a corpus: take them in, read what is new, write the next snapshot."""
    from data.load import load as run  # the pipeline imports spaCy, which the other commands need not wait for
    from data.work import work_for

    if not paths and not resume:
        raise typer.BadParameter("Name files to load, or say --resume.")
    day = published.date() if published else None
    said = Said(published=day, source=source, title=title, url=url, day_order=day_order)
    settings = load_settings()
    with reporting(progress) as report:
        work = work_for(corpus_named(settings, corpus), settings, workers=workers)
        outcome = run(read_sources(paths or [], said), work, report)
    say(as_json(outcome)) if progress is Form.json else typer.echo(summary(outcome))
    sys.exit(0 if outcome.is_sound else 2)


def main() -> None:
    """Runs a command; what the user can do something about is told in words."""
    try:
        app()
    except ProductError as error:
        if "json" in sys.argv:
            say(error_json(error))
        typer.echo(f"{error.title}: {error}", err=True)
        sys.exit(3 if isinstance(error, LoadRunning) else 2)


if __name__ == "__main__":
    main()
