"""``factcheck check --diff`` and ``--fix``: corrections shown as a unified diff, or put into the files."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.judging import Judged, Run
from factcheck.cli.running import read_all
from factcheck.cli.workspace import Workspace
from factcheck.cli.writing import write_out
from factcheck.documents.editing import Edited, Replacement, edited
from factcheck.errors import OutputError, UsageError
from factcheck.model.record import replace
from factcheck.model.report import InputProblem
from factcheck.reports.layout.summary import many
from factcheck.verdict.edits import edits_of

if TYPE_CHECKING:
    from factcheck.model.report import CheckedDocument
    from factcheck.sources.knowledge import KnowledgeBase

KINDS = ("reference", "csv", "wikidata", "text")


def mended(run: Run, judged: Judged, *, diff: bool, fix: bool, quiet: bool) -> Judged:
    """Show the edits, or write them and check the files that they changed once more."""
    found, left = fixes(judged.checked, run.knowledge, run.work)
    if diff:
        write_out("".join(unified(found)))
    if not fix or not found:
        return replace(judged, told=[*judged.told, *left])
    apply(found)
    if not quiet:
        done = f"{many(sum(each.values for each in found), 'value')} in {many(len(found), 'file')}"
        sys.stderr.write(f"factcheck: corrected {done}\n")
    again, problems = read_all([each.path for each in found], run.work)
    fresh = {document.path: document for document in again}
    after = run.check([fresh.get(one.document.path, one.document) for one in judged.checked])
    return replace(after, told=[*after.told, *left, *(problem for problem in problems if problem.fatal)])


class Fix(NamedTuple):
    """The edits of one file."""

    shown: str
    path: Path
    edited: Edited
    values: int


def fixes(
    checked: Sequence[CheckedDocument], knowledge: KnowledgeBase, work: Workspace
) -> tuple[list[Fix], list[InputProblem]]:
    """Return what can be mended, file by file, and why a file that could be mended is left alone."""
    trusted = frozenset(work.configuration.trusted)
    for name in sorted(trusted - {*knowledge.sources, *KINDS}):
        raise UsageError(f"trusted: there is no source {name!r}; name sources by id, or kinds: {', '.join(KINDS)}")
    found: list[Fix] = []
    problems: list[InputProblem] = []
    for one in checked:
        edits = edits_of(one, knowledge, trusted)
        if not edits:
            continue
        path = work.configuration.folder / one.document.path
        result = _edited(path, one, [Replacement(edit.start, edit.end, edit.new) for edit in edits])
        if result.refusal is not None:
            problems.append(InputProblem(one.document.path, result.refusal, fatal=False))
        else:
            found.append(Fix(one.document.path, path, result, len(edits)))
    return found, problems


def _edited(path: Path, one: CheckedDocument, replacements: Sequence[Replacement]) -> Edited:
    if not path.is_file():
        return Edited(refusal="is no file of its own: correct it by hand")
    return edited(path.read_bytes(), one.document.text, replacements)


def unified(found: Sequence[Fix]) -> Iterator[str]:
    """Yield the edits as the lines of a unified diff, which ``patch -p1`` and ``git apply`` take."""
    from difflib import unified_diff

    for fix in found:
        before, after = (_lines(text) for text in (fix.edited.before, fix.edited.after))
        for line in unified_diff(before, after, f"a/{fix.shown}", f"b/{fix.shown}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines with their ends; only what a diff takes for the end of a line is one."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def apply(found: Sequence[Fix]) -> None:
    """Write the files, each whole or not at all, with the rights that it had; OutputError where one cannot be."""
    for fix in found:
        target = fix.path.resolve()  # a link stays one
        scratch = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            with scratch.open("wb") as opened:
                opened.write(fix.edited.data)
                opened.flush()
                os.fsync(opened.fileno())
            shutil.copymode(target, scratch)
            scratch.replace(target)
        except OSError as error:
            raise OutputError(f"{fix.shown}: cannot be written: {error.strerror or error}") from error
        finally:
            scratch.unlink(missing_ok=True)
