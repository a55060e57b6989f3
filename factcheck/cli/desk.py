"""The program around the review screen: the store, the sources, the documents, the clock, the editor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from factcheck.cli.applying import Proposal, file_of, propose, put_back, read_document, wanted_value
from factcheck.cli.editor import browse, editor_command, run_editor
from factcheck.cli.fixing import apply, unified
from factcheck.cli.naming import Settled, keep, settle
from factcheck.cli.typed import read_filter, searched_text
from factcheck.cli.workspace import Workspace, timestamp
from factcheck.cli.writing import write_file
from factcheck.errors import StoreError, UsageError
from factcheck.model.claim import Candidate
from factcheck.review.desk import Article, Changes, Entry, Fits, Proposed, Written
from factcheck.review.queue import needs_attention
from factcheck.review.words import Words
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import StoredClaim, StoredDocument
from factcheck.store.watching import Stamp, changed, stamps
from factcheck.tracker.deciding import Action, Deed, Outcome, act, maker

if TYPE_CHECKING:
    from factcheck.sources.knowledge import KnowledgeBase

_AT_ONCE = 40
"""Files that are read between two looks of the screen at what there is."""
_MOST = 20
"""Names that a search shows."""


class WorkDesk:
    """What the screen asks, answered by the commands' own parts; its calls may come from several threads."""

    def __init__(
        self, work: Workspace, store: ClaimStore, by: str, wanted: str, source: Sequence[Path], words: Words
    ) -> None:
        self.by, self.wanted = by, wanted
        self._work, self._store, self._source, self._words = work, store, tuple(source), words
        self._seen: Mapping[Path, Stamp] = {}
        self._paths: dict[Path, str] = {}
        self._texts: dict[str, tuple[StoredClaim, str]] = {}
        """By claim: as it was when its text was made, and the text that typed words are looked for in."""
        self._knowledge: KnowledgeBase | None = None
        self._lock = Lock()

    # The store

    def load(self) -> Iterator[Changes]:
        self._seen = stamps(self._store.folder)
        files = list(self._seen)
        for at in range(0, len(files), _AT_ONCE):
            yield self._read(files[at : at + _AT_ONCE], ())

    def refresh(self) -> Changes:
        with self._lock:
            now = stamps(self._store.folder)
            fresh, gone = changed(self._seen, now)
            self._seen = now
            if not fresh and not gone:
                return Changes()
            return self._read(fresh, gone)

    def _read(self, files: Sequence[Path], gone: Sequence[Path]) -> Changes:
        damage: list[StoreError] = []
        entries: list[Entry] = []
        for path in files:
            found = self._store.entries(damage=damage, files=[path])
            if not found and path in self._paths:
                gone = (*gone, path)
            for entry in found:
                for claim in entry[1]:
                    self._text(claim)  # made here, beside the screen, where it holds nobody up
                self._paths[path] = entry[0].path
                entries.append(entry)
        names = tuple(self._paths.pop(path) for path in gone if path in self._paths)
        return Changes(tuple(entries), names, tuple(map(str, damage)))

    def _text(self, stored: StoredClaim) -> str:
        held = self._texts.get(stored.id)
        if held is None or held[0] is not stored:
            held = self._texts[stored.id] = (stored, searched_text(stored))
        return held[1]

    def act(self, seen: Sequence[StoredClaim], action: Action) -> Outcome:
        with self._lock:
            return act(self._store, seen, maker(action, self.by, timestamp()))

    def filter(self, typed: str) -> Fits:
        wanted = read_filter(typed, self._text, self._work.own())
        if wanted.names_a_status:
            return wanted
        return lambda stored: needs_attention(stored) and wanted(stored)

    # Articles, sources, names

    def article(self, stored: StoredClaim, document: StoredDocument) -> Article:
        found, why = read_document(stored.document, self._work)
        if found is None:
            return Article(None, why)
        return Article(found, changed=found.sha256 != document.sha256)

    def _sources(self) -> KnowledgeBase:
        if self._knowledge is None:
            self._knowledge, _ = self._work.knowledge(self._source)
        return self._knowledge

    def candidates(self, stored: StoredClaim, words: str) -> Sequence[Candidate]:
        subject = stored.finding.claim.subject
        knowledge = self._sources()
        if not words and subject is not None and subject.candidates:
            return [one for one in subject.candidates if knowledge.canonical(one.entity) is not None]
        from factcheck.match.index import NameIndex

        asked = words or (subject.name if subject is not None else "")
        found = list(NameIndex(knowledge).resolve(asked, stored.finding.claim.language).candidates)
        known = {one.entity for one in found}
        for name, entity in knowledge.naming(asked, _MOST):
            if entity not in known:
                known.add(entity)
                found.append(Candidate(entity, knowledge.entities[entity].label, 0.0, "words", name))
        return found[:_MOST]

    def settle(self, stored: StoredClaim, entity: str) -> Written:
        settled = settle(stored, entity, self._work, self._sources())
        fill = {"name": settled.name, "entity": settled.entity, "file": settled.shown}
        if settled.after == settled.before:
            return Written(self._words("told.settled_already", **fill))
        keep(settled, self._work, self._store.folder)
        self._knowledge = None
        return Written(self._words("told.settled", **fill), back=lambda: self._unsettle(settled))

    def _unsettle(self, settled: Settled) -> Outcome:
        if settled.file.read_text(encoding="utf-8") != settled.after:
            raise UsageError(f"{settled.shown}: was changed since: it stays as it is")
        if settled.before:
            write_file(settled.file, settled.before)
        else:
            settled.file.unlink()
        self._knowledge = None
        return Outcome()

    # Documents

    def propose(self, claims: Sequence[StoredClaim]) -> Proposed:
        found = propose(claims, self._work)
        return Proposed("".join(unified(found.fixes)), tuple(map(str, found.problems)), found.claims, found)

    def write(self, proposed: Proposed) -> Written:
        token: Proposal = proposed.token
        before = [fix.path.read_bytes() for fix in token.fixes]
        again = propose(token.claims, self._work)
        if [fix.edited for fix in again.fixes] != [fix.edited for fix in token.fixes]:
            raise UsageError(f"{token.fixes[0].shown}: was changed meanwhile: look at the correction again")
        apply(token.fixes)
        outcome = Outcome()
        for claim in token.claims:
            done = self.act([claim], Action(Deed.CORRECT, wanted_value(claim)))
            outcome = Outcome(outcome.done + done.done, outcome.meanwhile + done.meanwhile, outcome.lost + done.lost)
        files = ", ".join(fix.shown for fix in token.fixes)
        return Written(self._words("told.written", file=files), outcome, lambda: self._unwrite(token, before))

    def _unwrite(self, token: Proposal, before: Sequence[bytes]) -> Outcome:
        put_back(token.fixes, before)
        for document in dict.fromkeys(claim.document for claim in token.claims):
            self.check(document)
        return Outcome()

    def check(self, document: str) -> str:
        from factcheck.cli.judging import Run
        from factcheck.cli.policy import Policy
        from factcheck.model.stages import NO_STAGES

        found, why = read_document(document, self._work)
        if found is None:
            raise UsageError(f"{document}: {why}")
        settings = self._work.settings(None, None)
        knowledge, problems = self._work.knowledge(self._source)
        sound = not any(problem.fatal for problem in problems)
        if not sound:
            raise UsageError(str(next(problem for problem in problems if problem.fatal)))
        policy = Policy(self._work, (), None)
        with self._lock:
            Run(self._work, settings, knowledge, policy, 1, self._store, sound, NO_STAGES, None).check([found])
        return document

    # Elsewhere

    def editor(self, locator: str) -> list[str]:
        path, _, line = locator.rpartition(":")
        return editor_command(file_of(path or locator, self._work), int(line) if line.isdecimal() else 1)

    def run(self, command: Sequence[str]) -> None:
        run_editor(command)

    def browse(self, url: str) -> None:
        browse(url)
