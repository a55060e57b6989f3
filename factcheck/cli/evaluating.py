"""``factcheck eval``: how well the program reads texts whose claims a person has labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.tables import Row, heading, plain, table
from factcheck.cli.values import known
from factcheck.cli.workspace import open_workspace, tell
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode
from factcheck.model.verdict import Status
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many

if TYPE_CHECKING:
    from factcheck.evaluation.failures import Failure
    from factcheck.evaluation.measure import Counts, Evaluation


def evaluate(
    folder: Path,
    source: list[Path],
    as_of: str | None,
    language: str | None,
    format: str | None,  # noqa: A002 - the option's name
    failures: bool,
    config: Path | None,
) -> int:
    """Check labelled texts and show what came out right and wrong."""
    from factcheck.evaluation.corpus import CorpusReader
    from factcheck.evaluation.failures import failures as found_wrong
    from factcheck.evaluation.measure import evaluate as measure

    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    settings = work.settings(as_of, language)
    knowledge, unsound = work.knowledge(source)
    corpus = CorpusReader(work.properties(), work.shown)
    corpus.read(folder)
    evaluation = measure(corpus.passages, knowledge, settings)
    wrong = list(found_wrong(evaluation, knowledge)) if failures else []
    if kind == "json":
        body = evaluation_dict(evaluation)
        write_json(body | {"failures": [each.to_dict() for each in wrong]} if failures else body)
    else:
        write_lines([*evaluation_lines(evaluation), *failure_lines(wrong)])
    return ExitCode.UNREADABLE if tell((*unsound, *corpus.problems)) else ExitCode.OK


def evaluation_dict(evaluation: Evaluation) -> dict[str, Any]:
    """Return all figures as one JSON object."""
    return {
        "schema_version": 1,
        "passages": len(evaluation.passages),
        **_figures(evaluation),
        "languages": {
            code: _figures(part)
            | {"properties": {name: counts.to_dict() for name, counts in part.by_property().items()}}
            for code, part in ((code, evaluation.of(code)) for code in evaluation.languages)
        },
    }


def _figures(evaluation: Evaluation) -> dict[str, Any]:
    confusion = {
        wanted.value: {given.value: count for given, count in row.items()}
        for wanted, row in evaluation.confusion().items()
    }
    return evaluation.counts().to_dict() | {"false_alarms": evaluation.alarms().to_dict(), "confusion": confusion}


def evaluation_lines(evaluation: Evaluation) -> Iterator[Line]:
    """Yield the same for people."""
    labelled = many(evaluation.counts().labelled, "labelled claim")
    yield (Segment(f"{many(len(evaluation.passages), 'text')}, {labelled}", "strong"),)
    yield ()
    head = heading("", "labelled", "found", "right", "precision", "recall", "F1", "verdicts", "end to end")
    parts = [(code, evaluation.of(code)) for code in evaluation.languages]
    yield from table([head, *(_row(code, part.counts()) for code, part in parts), _row("all", evaluation.counts())])
    for code, part in (*parts, ("all", evaluation)):
        alarms = part.alarms()
        if alarms.passages:
            share = f"{alarms.alarmed / alarms.passages:.1%}"
            told = f"{code}: false alarms on {alarms.alarmed} of {alarms.passages} texts with nothing to find ({share})"
            yield (Segment(told),)
    for code, part in parts:
        yield ()
        yield (Segment(f"{code}, by property", "strong"),)
        yield from table([head, *(_row(name, counts) for name, counts in part.by_property().items())])
    yield from _confusion_lines(evaluation)


def _row(name: str, counts: Counts) -> Row:
    shares = (counts.precision, counts.recall, counts.f1, counts.accuracy, counts.end_to_end)
    return plain(name, str(counts.labelled), str(counts.found), str(counts.right), *map(_shown, shares))


def _shown(share: float | None) -> str:
    return f"{share:.3f}" if share is not None else "-"


def _confusion_lines(evaluation: Evaluation) -> Iterator[Line]:
    confusion = evaluation.confusion()
    if not any(any(row.values()) for row in confusion.values()):
        return
    yield ()
    yield (Segment("Verdicts of the claims found: labelled down, given across", "strong"),)
    rows = [heading("", *(status.value for status in Status))]
    rows += [plain(wanted.value, *map(str, row.values())) for wanted, row in confusion.items()]
    yield from table(rows)


def failure_lines(wrong: Iterable[Failure]) -> Iterator[Line]:
    """Yield each failure with its place, what was expected and what came out."""
    for each in wrong:
        yield ()
        yield (Segment(f"{each.place}: {each.kind}: ", "strong"), Segment(each.property, "property"))
        if each.expected:
            yield (Segment(f"  expected {clean(each.expected)}"),)
        if each.got:
            yield (Segment(f"  got      {clean(each.got)}"),)
        yield (Segment(f"  “{clean(each.text)}”", "dim"),)
