"""One round of a check: documents judged, recorded where they are tracked, and marked where they fail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.running import check_all
from factcheck.cli.workspace import timestamp
from factcheck.model.record import record
from factcheck.model.report import InputProblem

if TYPE_CHECKING:
    from factcheck.cli.changes import Changes
    from factcheck.cli.policy import Policy
    from factcheck.cli.workspace import Workspace
    from factcheck.model.report import CheckedDocument, Inconsistency
    from factcheck.model.stages import Stages
    from factcheck.model.text import Document
    from factcheck.model.verdict import Verdict
    from factcheck.pipeline import Settings
    from factcheck.sources.knowledge import KnowledgeBase
    from factcheck.store.repository import ClaimStore

    Today = Mapping[str, Mapping[str, Verdict]]


@record
class Judged:
    """The documents as they were judged, and what is to be told beside."""

    checked: list[CheckedDocument]
    told: list[InputProblem]
    odd: tuple[Inconsistency, ...] = ()
    """What the documents say against themselves."""
    unchanged: int = 0
    """Claims left out, as their lines did not change."""


@record
class Run:
    """What a round needs beside the documents."""

    work: Workspace
    settings: Settings
    knowledge: KnowledgeBase
    policy: Policy
    jobs: int
    store: ClaimStore | None
    """None: nothing is recorded."""
    sound: bool
    """False where a source is missing."""
    stages: Stages
    changes: Changes | None
    """What changed, where only that is asked for."""

    def check(self, documents: Sequence[Document]) -> Judged:
        """Judge the documents, record what is tracked, and say what fails."""
        from factcheck.pipeline import document_inconsistencies

        checked = check_all(documents, self.knowledge, self.settings, self.jobs, self.stages)
        broken: list[InputProblem] = []
        if self.store is not None:
            with self.stages.on("record the claims", len(checked)):
                today = _today(checked, self.knowledge, self.settings)
                checked, broken = recorded(checked, self.work, self.store, today, sound=self.sound)
        checked, idle = self.policy.apply(checked)
        odd = tuple(item for one in checked for item in document_inconsistencies(one, self.settings.own))
        left = 0
        if self.changes is not None:
            from factcheck.cli.changes import only_changed, with_changed

            folder = self.work.configuration.folder
            checked, left = only_changed(checked, self.changes, self.knowledge, folder)
            odd = with_changed(odd, checked, self.changes, folder)
        return Judged(checked, [*broken, *idle], odd, left)


def recorded(
    checked: Sequence[CheckedDocument], work: Workspace, store: ClaimStore, today: Today, *, sound: bool
) -> tuple[list[CheckedDocument], list[InputProblem]]:
    """Record the claims; a document whose store file is damaged is reported all the same.

    Where a source is missing nothing is recorded: its claims would lose their evidence, and decisions on them fall
    open, for want of a comma in a file. What comes from standard input has no place of its own and is not tracked.
    """
    if not sound:
        return list(checked), [InputProblem("claims", "not recorded, as a source is unsound", fatal=False)]
    recording = store.record_all(checked, timestamp(), today=today, present=work.present)
    return list(recording.documents), list(recording.problems)


def _today(checked: Sequence[CheckedDocument], knowledge: KnowledgeBase, settings: Settings) -> Today:
    """Return today's verdicts on documents with a date of their own, unless another day was asked for."""
    if settings.as_of is not None or all(one.document.date is None for one in checked):
        return {}
    from factcheck.pipeline import judged_by
    from factcheck.tracker.today import verdicts_today

    return verdicts_today(checked, knowledge, judged_by(settings), settings.today)
