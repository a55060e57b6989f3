"""What the keys of the screen do to claims, files and names; each through the desk, none of it kept here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import SuspendNotSupported

from factcheck.errors import FactcheckError, UsageError
from factcheck.model.report import ReviewState
from factcheck.review import asking
from factcheck.review.desk import Written
from factcheck.review.keys import letters
from factcheck.review.queue import ORDERS, is_open
from factcheck.review.sheet import Question, Sheet
from factcheck.store.tracked import StoredClaim
from factcheck.tracker.deciding import Action, Deed, Outcome
from factcheck.tracker.same import same_findings

if TYPE_CHECKING:
    from factcheck.review.app import ReviewApp

_TOLD = {Deed.ACCEPT: "accepted", Deed.DISMISS: "dismissed", Deed.REOPEN: "open", Deed.NOTE: "noted"}
_ON_AGAIN = (Deed.ACCEPT, Deed.DISMISS, Deed.CORRECT)
"""Deeds after which the next open claim is wanted."""
Back = Callable[[], Outcome]


class Doing:
    """The actions of the application; a part of it, and of nothing else."""

    @property
    def _app(self) -> ReviewApp:
        from factcheck.review.app import ReviewApp

        if not isinstance(self, ReviewApp):
            raise TypeError(type(self))
        return self

    @property
    def _backs(self) -> list[tuple[Back, str]]:
        """What takes the deeds of this session back, the last one last, and the claim to go to then."""
        found: list[tuple[Back, str]] = self.__dict__.setdefault("_taken_back", [])
        return found

    async def _safely(self, call: Callable[[], Any]) -> Any:
        """Call the desk in a thread of its own; None where it refuses, which is told."""
        try:
            return await asyncio.to_thread(call)
        except FactcheckError as error:
            self._app.say(str(error), "contradicted")
            return None

    async def ask(self, question: Question) -> Any:
        """Return the answer to a sheet."""
        return await self._app.push_screen_wait(Sheet(question, self._app.words, letters()))

    # Decisions

    async def _act(self, action: Action, claims: Sequence[StoredClaim] | None = None) -> None:
        app = self._app
        seen = claims if claims is not None else [app.current] if app.current is not None else []
        if not seen:
            app.say(app.words("told.no_claim"), "outdated")
            return
        outcome: Outcome | None = await self._safely(lambda: app.desk.act(seen, action))
        if outcome is None:
            return
        if outcome.changed and action.deed is not Deed.NOTE:
            done = tuple(each.after for each in outcome.changed)
            before = {each.before.id: each.before.assigned for each in outcome.changed}
            self._backs.append((lambda: self._reversed(action, done, before), seen[0].id))
        self._settle(outcome, self._told(action, outcome), on=action.deed in _ON_AGAIN, at=seen[0].id)

    def _reversed(self, action: Action, done: Sequence[StoredClaim], before: dict[str, str | None]) -> Outcome:
        desk = self._app.desk
        if action.deed is not Deed.ASSIGN:
            return desk.act(done, Action(Deed.UNDO))
        parts = [desk.act([each], Action(Deed.ASSIGN, before[each.id])) for each in done]
        return Outcome(
            tuple(one for part in parts for one in part.done), tuple(one for part in parts for one in part.meanwhile),
            tuple(one for part in parts for one in part.lost),
        )  # fmt: skip

    def _settle(self, outcome: Outcome, told: str, *, on: bool, at: str) -> None:
        """Show what became of claims; ``on``: and go to the next open one."""
        app = self._app
        row = app.queue.place(at) or 0
        for each in outcome.done:
            app.queue.set(each.after)
        for claim in outcome.meanwhile:
            app.queue.set(claim)
        told_style = "supported"
        if outcome.meanwhile or outcome.lost:
            count = app.words.many("claims", len(outcome.meanwhile) + len(outcome.lost))
            told, told_style = app.words("told.meanwhile", count=count), "outdated"
            on = False
        now = app.queue.claims.get(at)
        going = on and now is not None and not is_open(now)
        app.arrange(None if going else at, row=self._row_behind(row, outcome) if going else row)
        app.say(told, told_style)

    def _row_behind(self, row: int, outcome: Outcome) -> int:
        """Return the row in which the next open claim stands when what was decided has left the open ones."""
        app = self._app
        decided = {each.after.id for each in outcome.changed}
        before = app.queue.shown[:row]
        return row - sum(1 for key in before if key in decided)

    def _told(self, action: Action, outcome: Outcome) -> str:
        words = self._app.words
        if not outcome.changed:
            return words("told.so_already")
        if action.deed is Deed.CORRECT:
            value = outcome.changed[0].after.finding.review.value or ""
            told = words("told.corrected", value=value)
        elif action.deed is Deed.ASSIGN:
            told = words("told.assigned", name=action.value or words("none"))
        else:
            told = words(f"told.{_TOLD[action.deed]}")
        claim = outcome.changed[0].after.finding.claim
        count = len(outcome.changed)
        return f"{told} · " + (words.many("claims", count) if count > 1 else f"{claim.document}:{claim.line}")

    async def action_accept(self) -> None:
        await self._act(Action(Deed.ACCEPT))

    async def action_dismiss(self) -> None:
        await self._act(Action(Deed.DISMISS))

    async def action_reopen(self) -> None:
        await self._act(Action(Deed.REOPEN))

    async def action_undo(self) -> None:
        app = self._app
        if not self._backs:
            stored = app.current
            if stored is None or stored.finding.review.state is ReviewState.OPEN:
                app.say(app.words("told.nothing_to_undo"), "outdated")
                return
            back, at = (lambda: app.desk.act([stored], Action(Deed.UNDO))), stored.id
        else:
            back, at = self._backs.pop()
        outcome: Outcome | None = await self._safely(back)
        if outcome is not None:
            app.forget_article()
            self._settle(outcome, app.words("told.undone"), on=False, at=at)

    @work(exclusive=True)
    async def action_correct(self) -> None:
        app, stored = self._app, self._app.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        value = await self.ask(asking.value(stored, app.words))
        if value is not None and value.strip():
            await self._act(Action(Deed.CORRECT, value.strip()), [stored])

    @work(exclusive=True)
    async def action_note(self) -> None:
        await self._write_down("note", lambda text: Action(Deed.NOTE, note=text.strip()) if text.strip() else None)

    @work(exclusive=True)
    async def action_assign(self) -> None:
        await self._write_down("assign", lambda text: Action(Deed.ASSIGN, " ".join(text.split()) or None))

    async def _write_down(self, what: str, action: Callable[[str], Action | None]) -> None:
        app, stored = self._app, self._app.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        begin = (stored.assigned or "") if what == "assign" else ""
        text = await self.ask(asking.line(app.words(f"ask.{what}"), stored, begin, app.words))
        made = action(text) if text is not None else None
        if made is not None:
            await self._act(made, [stored])

    @work(exclusive=True)
    async def action_same(self) -> None:
        app, stored = self._app, self._app.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        found = same_findings(stored, list(app.queue.claims.values()))
        deed = await self.ask(asking.same(found, app.words))
        if deed is not None:
            await self._act(Action(deed), [app.queue.claims.get(each.id, each) for each in found])

    # Names and files

    @work(exclusive=True)
    async def action_entity(self) -> None:
        app, stored = self._app, self._app.current
        subject = stored.finding.claim.subject if stored is not None else None
        if stored is None or subject is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        own = await self._safely(lambda: app.desk.candidates(stored, ""))
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
        app, stored = self._app, self._app.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        proposed = await self._safely(lambda: app.desk.propose([stored]))
        if proposed is None:
            return
        if proposed.problems or not proposed.diff:
            app.say(proposed.problems[0] if proposed.problems else app.words("told.no_suggestion"), "contradicted")
            return
        if await self.ask(asking.diff(proposed.diff, app.words)):
            await self._write(lambda: app.desk.write(proposed), stored)

    async def _write(self, call: Callable[[], Written], stored: StoredClaim) -> None:
        """Write a file, then check the document again, as its places and verdicts are others now."""
        app = self._app
        written: Written | None = await self._safely(call)
        if written is None:
            return
        if written.back is not None:
            self._backs.append((written.back, stored.id))
        app.forget_article()
        self._settle(written.outcome, written.told, on=False, at=stored.id)
        if written.back is not None:
            await self._check(stored.document, written.told)

    async def _check(self, document: str, told: str) -> None:
        app = self._app
        app.say(f"{told} · " * bool(told) + app.words("told.checking", document=document), "dim")
        done = await self._safely(lambda: app.desk.check(document))
        if done is not None:
            app.forget_article()
            await app.look()
            app.say(f"{told} · " * bool(told) + app.words("told.checked", document=document), "supported")

    @work(exclusive=True)
    async def action_check(self) -> None:
        if self._app.current is not None:
            await self._check(self._app.current.document, "")

    # Elsewhere

    def action_source(self) -> None:
        app = self._app
        verdict = app.current.finding.verdict if app.current is not None else None
        if verdict is None or not verdict.evidence:
            app.say(app.words("told.no_statement"), "outdated")
            return
        piece = verdict.evidence[min(app.statement, len(verdict.evidence) - 1)]
        self._open(piece.locator)

    def action_article(self) -> None:
        stored = self._app.current
        if stored is not None:
            self._open(f"{stored.document.partition('#')[0]}:{stored.finding.claim.line}")

    def action_link(self) -> None:
        app = self._app
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
        app = self._app
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

    def action_order(self) -> None:
        app = self._app
        to = ORDERS[(ORDERS.index(app.queue.order) + 1) % len(ORDERS)]
        chosen = app.current.id if app.current is not None else None
        app.queue.sort(to)
        app.arrange(chosen)
        app.say(app.words("head.order", order=app.words(f"order.{to}")), "dim")

    @work(exclusive=True)
    async def action_filter(self) -> None:
        app = self._app

        def refusal(typed: str) -> str | None:
            try:
                app.desk.filter(typed)
            except FactcheckError as error:
                return str(error)
            return None

        typed = await self.ask(asking.filtering(app.typed, refusal, app.words))
        if typed is not None:
            app.use_filter(typed)

    def action_theme(self) -> None:
        app = self._app
        app.theme = "factcheck-light" if app.theme == "factcheck-dark" else "factcheck-dark"

    @work(exclusive=True)
    async def action_help(self) -> None:
        await self.ask(asking.keys(self._app.words))

    async def action_quit(self) -> None:
        self._app.exit()
