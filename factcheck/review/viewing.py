"""What is shown and how: order, filter, light or dark, the keys."""

from __future__ import annotations

from textual import work

from factcheck.errors import FactcheckError
from factcheck.review import asking
from factcheck.review.part import Part
from factcheck.review.queue import ORDERS


class Viewing(Part):
    """The keys that change what is seen, and no claim."""

    def action_order(self) -> None:
        app = self.whole
        to = ORDERS[(ORDERS.index(app.queue.order) + 1) % len(ORDERS)]
        chosen = app.current.id if app.current is not None else None
        app.queue.sort(to)
        app.arrange(chosen)
        app.say(app.words("head.order", order=app.words(f"order.{to}")), "dim")

    @work(exclusive=True)
    async def action_filter(self) -> None:
        app = self.whole

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
        app = self.whole
        app.theme = "factcheck-light" if app.theme == "factcheck-dark" else "factcheck-dark"

    @work(exclusive=True)
    async def action_help(self) -> None:
        await self.ask(asking.keys(self.whole.words))

    def action_help_quit(self) -> None:
        """What Textual has Ctrl+C do: tell how to leave; here in the screen's own language, where all else is told."""
        self.whole.say(self.whole.words("told.how_to_leave"), "dim")

    async def action_quit(self) -> None:
        self.whole.exit()
