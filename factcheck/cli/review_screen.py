"""Opens the review screen, where a person is there to look at it and the store holds anything."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.typed import written
from factcheck.cli.values import known
from factcheck.cli.who import who
from factcheck.cli.workspace import Workspace
from factcheck.cli.writing import write_lines
from factcheck.errors import ExitCode, UsageError
from factcheck.reports.layout.segments import Segment
from factcheck.store.paths import claims_files
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter


def open_screen(
    work: Workspace, store: ClaimStore, wanted: ClaimFilter, by: str | None, ui: str | None, source: Sequence[Path]
) -> int:
    """Open the screen and return the exit code when it is left; UsageError where there is no terminal."""
    language = known(ui or work.configuration.ui, ("en", "ar"), "language of the screen")
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise UsageError(
            "the review screen needs a terminal; decide on one claim with `factcheck review ID --accept` "
            "(--dismiss, --correct VALUE, --reopen, --undo), on many with filters such as --status outdated"
        )
    if not claims_files(store.folder):
        told = f"there are no tracked claims in {work.shown(store.folder)} yet; `factcheck check PATH` records them"
        write_lines([(Segment(told),)])
        return ExitCode.OK
    name = who(by, work.configuration.folder)
    from factcheck.cli.desk import WorkDesk
    from factcheck.review.app import ReviewApp
    from factcheck.review.words import load_words

    words = load_words(language)
    desk = WorkDesk(work, store, name, written(wanted), source, words)
    app = ReviewApp(desk, words, dark=_dark(), colour=not os.environ.get("NO_COLOR"))
    app.run()
    if app.error is not None:
        raise app.error
    return ExitCode.OK


def _dark() -> bool:
    """True unless the terminal says that its ground is light: COLORFGBG, as rxvt, Konsole and others set it."""
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground not in ("7", "15")
