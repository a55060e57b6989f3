"""Reads an ordinary command line without loading typer, which takes longer than checking an article.

Whatever is not quite ordinary (help, clustered flags, anything misspelt or missing) is left to typer, which then says
what is wrong; where both read a line they read it alike, which a test holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.cli.commands import COMMANDS
from factcheck.cli.grammar import Argument, Command, Option, Values, flat
from factcheck.model.record import record


@record
class Read:
    """A line that was understood."""

    command: Command
    values: Values


class _UnusualError(Exception):
    """The line is for typer."""


def read(arguments: Sequence[str]) -> Read | None:
    """Return the command and what it is to be handed; None where the line is not ordinary."""
    for command in flat(COMMANDS):
        if tuple(arguments[: len(command.words)]) == command.words:
            try:
                return Read(command, _values(command, list(arguments[len(command.words) :])))
            except _UnusualError:
                return None
    return None


def _values(command: Command, rest: list[str]) -> Values:
    by_flag = {flag: option for option in command.options for flag in option.flags}
    values: Values = {option.name: option.absent for option in command.options}
    plain: list[str] = []
    while rest:
        word = rest.pop(0)
        if word == "-" or not word.startswith("-"):
            plain.append(word)
            continue
        flag, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        option = by_flag.get(flag)
        if option is None or bool(equals) > bool(option.metavar):
            raise _UnusualError
        _take(values, option, value if equals else _following(option, rest))
    return values | _arguments(command.arguments, plain)


def _following(option: Option, rest: list[str]) -> str:
    if not option.metavar:
        return ""
    if not rest or (rest[0].startswith("-") and rest[0] != "-"):
        raise _UnusualError
    return rest.pop(0)


def _take(values: Values, option: Option, text: str) -> None:
    if not option.metavar:
        values[option.name] = True
    elif option.many:
        values[option.name].append(option.kind(text))
    else:
        values[option.name] = option.kind(text)


def _arguments(wanted: tuple[Argument, ...], plain: list[str]) -> Values:
    if len(wanted) == 1 and wanted[0].many and (plain or not wanted[0].required):
        return {wanted[0].name: [wanted[0].kind(text) for text in plain]}
    if len(wanted) != len(plain) or any(argument.many for argument in wanted):
        raise _UnusualError
    return {argument.name: argument.kind(text) for argument, text in zip(wanted, plain, strict=True)}
