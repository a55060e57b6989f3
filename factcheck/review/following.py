"""What comes from outside: the store as it is read, and what others write to it meanwhile."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence

from textual import work

from factcheck.errors import FactcheckError
from factcheck.review.desk import Changes
from factcheck.review.part import Part
from factcheck.store.tracked import StoredClaim


class Following(Part):
    """Reads the store, and follows what becomes of it."""

    @work(thread=True, group="load")
    def load(self) -> None:
        """Read the store, some documents at a time, while what is read can be looked at."""
        gc.disable()  # what is read stays: to go through all of it again and again would hold the screen up
        try:
            for changes in self.whole.desk.load():
                self.whole.call_from_thread(self._take, changes, quiet=True)
        except FactcheckError as error:
            self.whole.call_from_thread(self.whole.say, str(error), "contradicted")
        gc.freeze()
        gc.enable()
        self.whole.call_from_thread(self._all_loaded)

    def _all_loaded(self) -> None:
        self.whole.loaded = True
        self.whole.arrange(self._chosen_id())

    def _chosen_id(self) -> str | None:
        return self.whole.current.id if self.whole.current is not None else None

    async def look(self) -> None:
        """Take what others wrote to the store meanwhile."""
        if not self.whole.loaded:
            return
        try:
            changes = await asyncio.to_thread(self.whole.desk.refresh)
        except FactcheckError as error:
            self.whole.say(str(error), "contradicted")
            return
        if changes != Changes():
            self._take(changes, quiet=False)

    def _take(self, changes: Changes, *, quiet: bool) -> None:
        before = self.whole.current
        different = [each for entry in changes.entries for each in self.whole.queue.put(entry)]
        different += [each for document in changes.gone for each in self.whole.queue.forget(document)]
        if changes.damage:
            self.whole.say(changes.damage[0], "contradicted")
        if quiet:
            first = self.whole.queue_pane.cursor == 0 or before is None
            self.whole.arrange(None if before is None or first else before.id, row=0 if first else None)
            return
        if different:
            self._announce(before, different)
            self.whole.forget_article()
            self.whole.arrange(before.id if before is not None else None)

    def _announce(self, before: StoredClaim | None, different: Sequence[str]) -> None:
        if before is not None and before.id in different:
            now = self.whole.queue.claims.get(before.id)
            if now is None:
                self.whole.say(self.whole.words("told.this_gone"), "outdated")
                return
            review = now.finding.review
            by = f" ({review.by})" if review.by else ""
            state = self.whole.words(f"state.{review.state.value}")
            self.whole.say(self.whole.words("told.this_changed", state=state + by), "outdated")
        else:
            self.whole.say(
                self.whole.words("told.others", count=self.whole.words.many("claims", len(different))), "outdated"
            )
