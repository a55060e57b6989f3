"""factcheck: a command-line fact checker and claims tracker, a linter for facts.

``recognize``, ``extract`` and ``check`` do without the command line what the commands of the same names do. They read
no configuration, touch no store and print nothing.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.api import check, extract, recognize

__version__ = "0.1.0"
__all__ = ["__version__", "check", "extract", "recognize"]
_FUNCTIONS = ("check", "extract", "recognize")
_Module = type(sys)


class _Package(_Module):  # type: ignore[misc, valid-type]
    """Keeps the functions in front of the packages ``factcheck.extract`` and ``factcheck.recognize``.

    An import sets each package as an attribute of this one; under the functions' names that is not done.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _FUNCTIONS or not isinstance(value, _Module):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    # A start that only asks for the version imports nothing else.
    if name in _FUNCTIONS:
        from factcheck import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
