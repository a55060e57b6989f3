"""Decisions by a key: on the chosen claim, or on all that are the same finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work

from factcheck.model.report import ReviewState
from factcheck.review import asking
from factcheck.review.part import Back, Part
from factcheck.store.tracked import StoredClaim
from factcheck.tracker.deciding import Action, Deed, Outcome
from factcheck.tracker.same import same_findings

_TOLD = {
    Deed.ACCEPT: "accepted",
    Deed.DISMISS: "dismissed",
    Deed.REOPEN: "open",
    Deed.NOTE: "noted",
    Deed.UNDO: "undone",
}
_ON_AGAIN = (Deed.ACCEPT, Deed.DISMISS, Deed.CORRECT)
"""Deeds after which the next open claim is wanted."""


class Deciding(Part):
    """The keys that decide."""

    @property
    def backs(self) -> list[tuple[Back, str]]:
        """What takes the deeds of this session back, the last one last, and the claim to go to then."""
        found: list[tuple[Back, str]] = self.__dict__.setdefault("_taken_back", [])
        return found

    async def _act(self, action: Action, claims: Sequence[StoredClaim] | None = None) -> None:
        app = self.whole
        seen = claims if claims is not None else [app.current] if app.current is not None else []
        if not seen:
            app.say(app.words("told.no_claim"), "outdated")
            return
        outcome: Outcome | None = await self.safely(lambda: app.desk.act(seen, action))
        if outcome is None:
            return
        if outcome.changed and action.deed is not Deed.NOTE:
            done = tuple(each.after for each in outcome.changed)
            before = {each.before.id: each.before.assigned for each in outcome.changed}
            self.backs.append((lambda: self._reversed(action, done, before), seen[0].id))
        self.settle(outcome, self._told(action, outcome), on=action.deed in _ON_AGAIN, at=seen[0].id)

    def _reversed(self, action: Action, done: Sequence[StoredClaim], before: dict[str, str | None]) -> Outcome:
        desk = self.whole.desk
        if action.deed is not Deed.ASSIGN:
            return desk.act(done, Action(Deed.UNDO))
        parts = [desk.act([each], Action(Deed.ASSIGN, before[each.id])) for each in done]
        return Outcome(
            tuple(one for part in parts for one in part.done), tuple(one for part in parts for one in part.meanwhile),
            tuple(one for part in parts for one in part.lost),
        )  # fmt: skip

    def _told(self, action: Action, outcome: Outcome) -> str:
        words = self.whole.words
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
        app = self.whole
        if not self.backs:
            stored = app.current
            if stored is None or stored.finding.review.state is ReviewState.OPEN:
                app.say(app.words("told.nothing_to_undo"), "outdated")
                return
            back, at = (lambda: app.desk.act([stored], Action(Deed.UNDO))), stored.id
        else:
            back, at = self.backs.pop()
        outcome: Outcome | None = await self.safely(back)
        if outcome is not None:
            app.forget_article()
            await app.look()
            self.settle(outcome, app.words("told.undone"), on=False, at=at)

    @work(exclusive=True)
    async def action_correct(self) -> None:
        app, stored = self.whole, self.whole.current
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
        app, stored = self.whole, self.whole.current
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
        app, stored = self.whole, self.whole.current
        if stored is None:
            app.say(app.words("told.no_claim"), "outdated")
            return
        found = same_findings(stored, list(app.queue.claims.values()))
        deed = await self.ask(asking.same(found, app.words))
        if deed is not None:
            await self._act(Action(deed), [app.queue.claims.get(each.id, each) for each in found])
