"""What the screen asks of the program around it: claims, articles, decisions, files; no clock, no network here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from factcheck.model.claim import Candidate
from factcheck.model.record import record
from factcheck.model.text import Document
from factcheck.store.tracked import StoredClaim, StoredDocument
from factcheck.tracker.deciding import Action, Outcome

Entry = tuple[StoredDocument, tuple[StoredClaim, ...]]
Fits = Callable[[StoredClaim], bool]


@record
class Article:
    """The document of a claim as it is now."""

    document: Document | None
    """None where it cannot be read."""
    told: str = ""
    """Why it cannot be read, one plain sentence."""
    changed: bool = False
    """True where it is not what the last check read."""


@record
class Changes:
    """What others did to the store since the last look."""

    entries: tuple[Entry, ...] = ()
    """Documents whose claims were written again, with all claims that they have now."""
    gone: tuple[str, ...] = ()
    """Documents that the store has no claims of any more."""
    damage: tuple[str, ...] = ()


@record
class Proposed:
    """A correction as a file would have it."""

    diff: str
    problems: tuple[str, ...]
    claims: tuple[StoredClaim, ...]
    token: Any
    """What the desk needs to write it."""


@record
class Written:
    """What was written, and what takes it back."""

    told: str
    outcome: Outcome = Outcome()
    back: Callable[[], Outcome] | None = None


class Desk(Protocol):
    """Every call but ``load``'s may raise a FactcheckError, whose sentence the screen shows; all may be slow."""

    @property
    def by(self) -> str:
        """Who decides."""

    @property
    def wanted(self) -> str:
        """The filter to begin with, as it is typed."""

    def load(self) -> Iterator[Changes]:
        """Yield all documents of the store, some at a time."""

    def refresh(self) -> Changes:
        """Return what was written to the store since it was last looked at."""

    def article(self, stored: StoredClaim, document: StoredDocument) -> Article:
        """Return a claim's document."""

    def filter(self, typed: str) -> Fits:
        """Return the question that a typed filter asks; UsageError says what is wrong with it."""

    def act(self, seen: Sequence[StoredClaim], action: Action) -> Outcome:
        """Do something to claims as they were seen."""

    def candidates(self, stored: StoredClaim, words: str) -> Sequence[Candidate]:
        """Return whom a claim's subject may mean, or who bears names with these words."""

    def settle(self, stored: StoredClaim, entity: str) -> Written:
        """Remember that the subject's name means an entity."""

    def propose(self, claims: Sequence[StoredClaim]) -> Proposed:
        """Return the corrections of claims as their files would have them."""

    def write(self, proposed: Proposed) -> Written:
        """Write them, and decide that the claims are corrected."""

    def check(self, document: str) -> str:
        """Check a document again and record it; return what came of it."""

    def editor(self, locator: str) -> list[str]:
        """Return the command that opens ``path:line`` in the editor."""

    def run(self, command: Sequence[str]) -> None:
        """Run a command that takes the whole terminal, and wait for its end."""

    def browse(self, url: str) -> None:
        """Open an address in the browser."""
