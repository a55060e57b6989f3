"""What a command line is made of: commands with their arguments and options, as data.

From one table come the help and its completion (``app``) and the quick reading of an ordinary line (``straight``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from factcheck.model.record import record

Values = dict[str, Any]
"""What a line says, by the parameters of the command's function: lists for what may be repeated, False for a switch
and None for a value that is not there."""


@record
class Option:
    """``--name VALUE``, or a switch where there is no ``metavar``."""

    name: str
    """The parameter of the command's function."""
    flags: tuple[str, ...]
    help: str
    metavar: str = ""
    kind: type[str | Path] = str
    many: bool = False

    @property
    def absent(self) -> Any:
        """What the function is handed where the line does not have it."""
        if not self.metavar:
            return False
        return [] if self.many else None


@record
class Argument:
    """What stands without a flag; it is required, unless it is one of many and says that it is not."""

    name: str
    metavar: str
    help: str
    kind: type[str | Path] = str
    many: bool = False
    required: bool = True


@record
class Command:
    """A verb: how it is called, what it takes, and the function that does it."""

    words: tuple[str, ...]
    function: str
    """``module:function`` below ``factcheck.cli``; loaded only when the command runs."""
    help: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    examples: tuple[str, ...] = ()
    heading: str = ""
    """Under which it stands in the help of the whole."""

    def run(self, values: Values) -> int:
        """Call the command's function and return the exit code."""
        module, _, name = self.function.partition(":")
        function = cast("Callable[..., int]", getattr(import_module(f"factcheck.cli.{module}"), name))
        return int(function(**values))


@record
class Group:
    """Verbs about one thing, called as ``factcheck NAME VERB``."""

    name: str
    help: str
    commands: tuple[Command, ...]
    heading: str = ""


def flat(entries: tuple[Command | Group, ...]) -> Iterator[Command]:
    """Yield every command, those of groups too."""
    for entry in entries:
        if isinstance(entry, Group):
            yield from entry.commands
        else:
            yield entry
