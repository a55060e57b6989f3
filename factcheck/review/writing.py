"""What the screen does beyond the store: names that are settled, corrections in files, the editor, the browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import work
from textual.app import SuspendNotSupported

from factcheck.errors import FactcheckError, UsageError
from factcheck.review import asking
from factcheck.review.deciding import Deciding
from factcheck.review.desk import Written
from factcheck.store.tracked import StoredClaim


class Writing(Deciding):
    """The keys that write files, and those that lead elsewhere."""

    @work(exclusive=True)
    async def action_entity(self) -> None:
        app, stored = self.whole, self.whole.current
        if stored is None or stored.finding.claim.subject is None:
            app.say(app.words("told.no_subject" if stored is not None else "told.no_claim"), "outdated")
            return
        own = await self.safely(lambda: app.desk.candidates(stored, ""))
        if own is None:
            return
        found: dict[str, list[Any]] = {"": list(own)}

        def search(words: str) -> Sequence[Any]:
            if words not in found:
                try:
                    found[words] = list(app.desk.candidates(stored, words))
                except FactcheckError:
                    found[words] = []
            found["last"] = found[words]
            return found[words]

        choice = await self.ask(asking.entity(stored, search, app.words))
        if choice is not None and choice < len(found["last"]):
            entity = found["last"][choice].entity
            await self._write(lambda: app.desk.settle(stored, entity), stored)

    @work(exclusive=True)
    async def action_write(self) -> None:
        app, stored = self.whole, self.whole.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        proposed = await self.safely(lambda: app.desk.propose([stored]))
        if proposed is None:
            return
        if proposed.problems or not proposed.diff:
            app.say(proposed.problems[0] if proposed.problems else app.words("told.no_suggestion"), "contradicted")
            return
        if await self.ask(asking.diff(proposed.diff, app.words)):
            await self._write(lambda: app.desk.write(proposed), stored)

    async def _write(self, call: Callable[[], Written], stored: StoredClaim) -> None:
        """Write a file, then check the document again, as its places and verdicts are others now."""
        app = self.whole
        written: Written | None = await self.safely(call)
        if written is None:
            return
        if written.back is not None:
            self.backs.append((written.back, stored.id))
        app.forget_article()
        self.settle(written.outcome, written.told, on=bool(written.outcome.changed), at=stored.id)
        if written.back is not None:
            await self._check(stored.document, written.told)

    async def _check(self, document: str, told: str) -> None:
        app = self.whole
        app.say(f"{told} · " * bool(told) + app.words("told.checking", document=document), "dim")
        done = await self.safely(lambda: app.desk.check(document))
        if done is not None:
            app.forget_article()
            await app.look()
            app.say(f"{told} · " * bool(told) + app.words("told.checked", document=document), "supported")

    @work(exclusive=True)
    async def action_check(self) -> None:
        if self.whole.current is not None:
            await self._check(self.whole.current.document, "")

    def action_source(self) -> None:
        app = self.whole
        verdict = app.current.finding.verdict if app.current is not None else None
        if verdict is None or not verdict.evidence:
            app.say(app.words("told.no_statement"), "outdated")
            return
        piece = verdict.evidence[min(app.statement, len(verdict.evidence) - 1)]
        self._open(piece.locator)

    def action_article(self) -> None:
        stored = self.whole.current
        if stored is not None:
            self._open(f"{stored.document.partition('#')[0]}:{stored.finding.claim.line}")

    def action_link(self) -> None:
        app = self.whole
        verdict = app.current.finding.verdict if app.current is not None else None
        pieces = verdict.evidence if verdict is not None else ()
        url = pieces[min(app.statement, len(pieces) - 1)].url if pieces else None
        try:
            if url is None:
                raise UsageError(app.words("told.no_link"))
            app.desk.browse(url)
            app.say(url, "dim")
        except FactcheckError as error:
            app.say(str(error), "outdated")

    def _open(self, locator: str) -> None:
        app = self.whole
        try:
            command = app.desk.editor(locator)
            with app.suspend():
                app.desk.run(command)
        except SuspendNotSupported:
            app.say(app.words("told.no_suspend", command=" ".join(command)), "outdated")
        except FactcheckError as error:
            app.say(str(error), "contradicted")
        app.forget_article()
        app.open_claim()
        app.refresh()
