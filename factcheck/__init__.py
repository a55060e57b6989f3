"""factcheck: a command-line fact checker and claims tracker, a linter for facts.

``recognize``, ``extract`` and ``check`` do without the command line what the commands of the same names do. They read
no configuration, touch no store and print nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.api import check, extract, recognize

__version__ = "0.1.0"
__all__ = ["__version__", "check", "extract", "recognize"]


def __getattr__(name: str) -> object:
    # A start that only asks for the version imports nothing else.
    if name in ("check", "extract", "recognize"):
        from factcheck import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
