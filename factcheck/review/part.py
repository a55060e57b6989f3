"""A part of the application: what all parts of it share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.review.keys import letters
from factcheck.review.queue import is_open
from factcheck.review.sheet import Question, Sheet
from factcheck.store.tracked import StoredClaim
from factcheck.tracker.deciding import Outcome

if TYPE_CHECKING:
    from factcheck.review.app import ReviewApp

Back = Callable[[], Outcome]
"""Takes a deed back."""


class Part:
    """What can be done on the screen, apart from what is seen on it; a part of the application and of nothing else."""

    @property
    def whole(self) -> ReviewApp:
        """The application that this is a part of."""
        from factcheck.review.app import ReviewApp

        if not isinstance(self, ReviewApp):
            raise TypeError(type(self))
        return self

    async def safely(self, call: Callable[[], Any]) -> Any:
        """Call the desk in a thread of its own; None where it refuses, which is told."""
        try:
            return await asyncio.to_thread(call)
        except FactcheckError as error:
            self.whole.say(str(error), "contradicted")
            return None

    async def ask(self, question: Question) -> Any:
        """Return the answer to a sheet."""
        return await self.whole.push_screen_wait(Sheet(question, self.whole.words, letters()))

    def chosen(self) -> StoredClaim | None:
        """Return the chosen claim; where there is none that is told."""
        app = self.whole
        if app.current is None:
            app.say(app.words("told.no_claim"), "outdated")
        return app.current

    def settle(self, outcome: Outcome, told: str, *, on: bool, at: str) -> None:
        """Show what became of claims; ``on``: and go to the next open one behind ``at``."""
        app, style = self.whole, "supported"
        row = app.queue.place(at) or 0
        if outcome.meanwhile or outcome.lost:
            count = app.words.many("claims", len(outcome.meanwhile) + len(outcome.lost))
            told, style, on = app.words("told.meanwhile", count=count), "outdated", False
        to = self._next(row, {each.after.id for each in outcome.done}) if on else at
        for claim in (*(each.after for each in outcome.done), *outcome.meanwhile):
            app.queue.set(claim)
        app.arrange(to, row=row)
        app.say(told, style)

    def _next(self, row: int, done: set[str]) -> str | None:
        """Return the open claim behind a row, else the one before it, that is none of those; None where all are."""
        queue = self.whole.queue
        others = (*queue.shown[row + 1 :], *reversed(queue.shown[:row]))
        return next((key for key in others if key not in done and is_open(queue.claims[key])), None)
