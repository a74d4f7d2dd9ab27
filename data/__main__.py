"""The command line: `python -m data load|annotate|evaluate|export|alias|doctor`.

Exit codes: 0, it is done, and the snapshot is sound; 1, `doctor` found something unsound; 2, nothing was loaded or
done; 3, another load is running.
"""

import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from analysis.errors import LoadRunning, ProductError
from data.keeping.corpora import MAIN, corpus_named, corpus_to_show
from data.keeping.export import Chosen
from data.keeping.export import export as write_export
from data.keeping.store import newest_snapshot
from data.loading.load import Progress, Report
from data.loading.load import load as run_load
from data.loading.progress import Form, as_json, dumped, reporting, summary
from data.measuring.measures import measures
from data.nouns import counted
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
    from data.loading.work import work_for  # imports spaCy, which not every command need wait for

    if not paths and not resume:
        raise typer.BadParameter("Name files to load, or say --resume.")
    day = published.date() if published else None
    said = Said(published=day, source=source, title=title, url=url, day_order=day_order)
    settings = load_settings()
    with reporting(progress) as report:
        work = work_for(corpus_named(settings, corpus), settings, workers=workers)
        outcome = run_load(read_sources(paths or [], said), work, report)
    typer.echo(dumped(as_json(outcome)) if progress is Form.json else summary(outcome))
    sys.exit(0 if outcome.is_sound else 2)


@app.command()
def annotate(
    given: Annotated[Path, typer.Argument(metavar="IN.jsonl")],
    out: Annotated[Path, typer.Argument(metavar="OUT.jsonl")],
    *,
    progress: ProgressForm = Form.bars,
) -> None:
    """Write what is found in each article of a file, without a database."""
    from data.loading.reader import model_reader
    from data.measuring.annotate import annotate_file

    read = model_reader(load_settings())
    with reporting(progress) as report:
        n_articles = annotate_file(given, out, read, count=lambda n: report(Progress("reading", n)))
    typer.echo(f"{counted(n_articles, 'article')} annotated: {out}", err=True)


@app.command()
def evaluate(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="A folder of further gold sets.")] = None,
    *,
    progress: ProgressForm = Form.bars,
) -> None:
    """Score the reading on the shipped gold, and on the sets of DIR or FOGLINE_EVAL; keep the scores."""
    from data.loading.reader import model_reader
    from data.loading.work import about_reading
    from data.measuring.accuracy import save_scores
    from data.measuring.evaluate import SHIPPED, load_gold
    from data.measuring.evaluate import evaluate as score_on

    settings = load_settings()
    more = folder or settings.eval
    read, about = model_reader(settings), about_reading(settings, corpus="")
    for gold in [*load_gold(SHIPPED), *(load_gold(more) if more else [])]:
        with reporting(progress) as report:
            score = score_on(gold, read, about, count=partial(_count, report, gold.name, len(gold.articles)))
        save_scores([score])
        reached = ", ".join(f"{name} {value:.1f}" for name, value in measures(score).items())
        typer.echo(f"{gold.name} ({counted(score.n_articles, 'article')}): {reached}")


@app.command()
def export(
    table: Annotated[str, typer.Argument(help="A table of the snapshot: claims, quotes, articles, ...")],
    out: Annotated[Path, typer.Argument(help="The file to write: .csv, .jsonl or .parquet.")],
    *,
    corpus: Annotated[str | None, typer.Option(help="Name or folder of a corpus; else the one that is shown.")] = None,
    start: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day.")] = None,
    end: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The last day.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="An outlet; may be given more than once.")] = None,
) -> None:
    """Write a table of a corpus to a file."""
    settings = load_settings()
    folder = (corpus_named(settings, corpus) if corpus else corpus_to_show(settings)).folder
    chosen = Chosen(start.date() if start else None, end.date() if end else None, tuple(source or ()))
    n_rows = write_export(newest_snapshot(folder), table, out, chosen)
    typer.echo(f"{counted(n_rows, 'row')} of {table}: {out}", err=True)


@app.command()
def alias(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Lines of: name, alias, alias, ...")],
    *,
    corpus: CorpusName = MAIN,
    who: Annotated[str, typer.Option(help="Who decides so; else whoever runs this.")] = "",
) -> None:
    """Say which spellings are the same name, from a file; the corpus follows at once, and after every load."""
    from data.loading.taking_aliases import take_aliases

    taken = take_aliases(corpus_named(load_settings(), corpus).folder, file, who=who)
    for problem in taken.problems:
        typer.echo(problem, err=True)
    typer.echo(
        f"Spellings taken up: {taken.n_spellings:,}; names: {taken.n_names:,}; not taken: {len(taken.problems):,}."
    )
    sys.exit(0 if taken.n_spellings or not taken.problems else 2)


@app.command()
def doctor() -> None:
    """Say whether this installation is sound, and what to do if not."""
    from data.doctor import examine

    unsound = 0
    for finding in examine(load_settings()):
        typer.echo(f"{'ok ' if finding.is_sound else 'NOT'} {finding.name}: {finding.found}")
        if finding.hint:
            typer.echo(f"    {finding.hint}")
        unsound += not finding.is_sound
    sys.exit(1 if unsound else 0)


def _count(report: Report, stage: str, total: int, done: int) -> None:
    report(Progress(stage, done, total))


def main() -> None:
    """Runs a command; what the user can do something about is told in words."""
    try:
        app()
    except ProductError as error:
        typer.echo(f"{error.title}: {error}", err=True)
        sys.exit(3 if isinstance(error, LoadRunning) else 2)


if __name__ == "__main__":
    main()
