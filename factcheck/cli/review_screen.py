"""Opens the review screen, where a person is there to look at it and the store holds anything."""

from __future__ import annotations

import sys

from factcheck.cli.workspace import Workspace
from factcheck.errors import UsageError
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter


def open_screen(work: Workspace, store: ClaimStore, wanted: ClaimFilter, by: str | None, ui: str | None) -> int:
    """Open the screen and return the exit code when it is left; UsageError where there is no terminal."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the review screen needs a terminal; decide on one claim with `factcheck review ID --accept` "
            "(--dismiss, --correct VALUE, --reopen, --undo), on many with filters such as --status outdated"
        )
    return 0
