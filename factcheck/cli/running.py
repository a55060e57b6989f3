"""The run itself, as check and extract share it: documents in, checked documents out, several at once where asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.selecting import Selection
from factcheck.cli.workspace import Workspace, standard_input
from factcheck.documents.interface import read_documents
from factcheck.model.report import CheckedDocument, InputProblem
from factcheck.model.stages import NO_STAGES, Stages
from factcheck.model.text import Document

if TYPE_CHECKING:
    from factcheck.pipeline import Settings
    from factcheck.sources.knowledge import KnowledgeBase

_MANY = 10
"""Documents from which on a run shows its progress."""
_PARTS = 4
"""Parts that each process is given one after the other, so that none is left waiting long."""


def read_all(paths: Sequence[Path], work: Workspace) -> tuple[list[Document], list[InputProblem]]:
    """Return the documents below the paths, and what could not be read or was read with a reservation.

    They stand as a folder of them all would give them, in whatever order the paths were given.
    """
    documents: list[Document] = []
    problems: list[InputProblem] = []
    ordered = sorted(paths, key=lambda path: work.shown(path).split("/"))
    for item in read_documents(ordered, shown=work.shown, stdin=standard_input, wanted=Selection(work.configuration)):
        if isinstance(item, Document):
            documents.append(item)
        else:
            problems.append(item)
    return documents, problems


def check_all(
    documents: Sequence[Document], knowledge: KnowledgeBase, settings: Settings, jobs: int, stages: Stages = NO_STAGES
) -> list[CheckedDocument]:
    """Check the documents; whatever the number of jobs, the result is the same and in the same order.

    Where ``stages`` take times it is one job.
    """
    if not documents:
        return []
    if jobs == 1 or len(documents) == 1 or stages is not NO_STAGES:
        from factcheck.pipeline import check

        return list(with_progress(check(documents, knowledge, settings, stages), len(documents)))
    from concurrent.futures import ProcessPoolExecutor

    size = -(-len(documents) // (jobs * _PARTS))
    parts = [documents[at : at + size] for at in range(0, len(documents), size)]
    with ProcessPoolExecutor(min(jobs, len(parts))) as pool:
        done = pool.map(_check_part, parts, [knowledge] * len(parts), [settings] * len(parts))
        return list(with_progress((one for part in done for one in part), len(documents)))


def _check_part(documents: Sequence[Document], knowledge: KnowledgeBase, settings: Settings) -> list[CheckedDocument]:
    from factcheck.pipeline import check

    return list(check(documents, knowledge, settings))


def with_progress(checked: Iterable[CheckedDocument], total: int) -> Iterator[CheckedDocument]:
    """Pass the documents on; where a person watches a run of many, show how far it is."""
    if total < _MANY or not sys.stderr.isatty():
        yield from checked
        return
    try:
        for number, one in enumerate(checked, 1):
            sys.stderr.write(f"\r\x1b[K{number}/{total} documents")
            sys.stderr.flush()
            yield one
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
