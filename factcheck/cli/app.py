"""Builds typer's command line from the table of commands: help, completion, and what is wrong with a line."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Collection, Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from factcheck import __version__
from factcheck.cli.commands import COMMANDS
from factcheck.cli.grammar import Argument, Command, Group, Option, Values
from factcheck.errors import ExitCode, UsageError

_HELP = "Check the facts of texts against reference sources, and track their claims."
_EPILOG = """Exit codes: 0 nothing fails, 1 a claim has a failing status, 2 wrong usage or configuration,
3 an input could not be read or a source is unsound.

`factcheck COMMAND --help` shows a command's options and examples."""
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_HEADINGS = {entry.words[0] if isinstance(entry, Command) else entry.name: entry.heading for entry in COMMANDS}


class Headed(TyperGroup):
    """A group whose help puts its commands under headings, each with its whole sentence."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write a section for each heading, in the table's order."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for name, command in self.commands.items():
            sections.setdefault(_HEADINGS.get(name) or "Commands", []).append((name, command.help or ""))
        longest = max(map(len, self.commands))
        for heading, rows in sections.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(longest), text) for name, text in rows])


def application(heard: list[tuple[Command, Values]], named: Collection[str] | None = None) -> typer.Typer:
    """Return the command line; the command that a line names is added to ``heard`` and not run yet.

    Only the commands of the words ``named`` get their options, where any are told: of the others the help of the whole
    shows a sentence, and their options take half of its time.
    """
    app = _typer(name="factcheck", help=_HELP, epilog=_EPILOG)
    app.callback()(_root)
    for entry in COMMANDS:
        if isinstance(entry, Group):
            group = _typer(help=entry.help)
            for command in entry.commands:
                _add(group, command, heard, named)
            app.add_typer(group, name=entry.name)
        else:
            _add(app, entry, heard, named)
    return app


def invoke(arguments: Sequence[str]) -> int:
    """Read a line, run what it names, and return the exit code; UsageError where the line makes no sense."""
    heard: list[tuple[Command, Values]] = []
    completing = "_FACTCHECK_COMPLETE" in os.environ
    line = typer.main.get_command(application(heard, None if completing else arguments))
    try:
        line.main(list(arguments), "factcheck", standalone_mode=False)
    except typer.Exit as error:
        return error.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except TyperException as error:
        context = getattr(error, "ctx", None)
        if type(error).__name__ == "NoArgsIsHelpError" and context is not None:
            sys.stdout.write(context.get_help() + "\n")
            return ExitCode.USAGE
        raise UsageError(_usage(error, context.command_path if context else "factcheck")) from error
    return heard[0][0].run(heard[0][1]) if heard else ExitCode.OK


def _typer(**named: Any) -> typer.Typer:
    return typer.Typer(
        cls=Headed, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
        context_settings=_SETTINGS, **named,
    )  # fmt: skip


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"factcheck {__version__}\n")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", "-V", help="Show the version and stop.", callback=_version, is_eager=True
    ),
) -> None:
    """Take what stands before a command; the eager option has done its work by then."""


def _add(
    app: typer.Typer, command: Command, heard: list[tuple[Command, Values]], named: Collection[str] | None
) -> None:
    if named is not None and not all(word in named for word in command.words):
        app.command(command.words[-1], help=command.help)(_unheard)
        return
    epilog = "\n\n".join(("Examples:", *(f"\b\n  {example}" for example in command.examples)))
    app.command(
        command.words[-1], help=command.help, epilog=epilog if command.examples else None, context_settings=_SETTINGS
    )(_listener(command, heard))


def _unheard() -> None:
    """Stand for a command that the line does not name."""


def _listener(command: Command, heard: list[tuple[Command, Values]]) -> Callable[..., None]:
    """Return a function with the parameters of the command, as typer wants to see them."""

    def listen(**values: Any) -> None:
        heard.append((command, values))

    annotations = {part.name: _annotation(part) for part in command.arguments}
    annotations |= {part.name: _annotation(part) for part in command.options}
    defaults: Values = {option.name: option.absent for option in command.options}
    defaults |= {argument.name: [] for argument in command.arguments if not argument.required}
    listen.__annotations__ = annotations
    listen.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # what inspect asks for first
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=kind,
                default=defaults.get(name, inspect.Parameter.empty),
            )
            for name, kind in annotations.items()
        ]
    )
    return listen


def _annotation(part: Argument | Option) -> Any:
    kind: Any = list[part.kind] if part.many else part.kind  # type: ignore[name-defined]  # known when it runs
    if isinstance(part, Argument):
        return Annotated[kind, typer.Argument(metavar=part.metavar, help=part.help, show_default=False)]
    if not part.metavar:
        return Annotated[bool, typer.Option(*part.flags, help=part.help)]
    shown = typer.Option(*part.flags, metavar=part.metavar, help=part.help, show_default=False)
    return Annotated[kind if part.many else kind | None, shown]


def _usage(error: TyperException, command: str) -> str:
    """Return what is wrong with a line, in the words of our own messages where we can say it better."""
    option, known = getattr(error, "option_name", None), getattr(error, "possibilities", None) or ()
    if option is not None and type(error).__name__ == "NoSuchOption":
        from difflib import get_close_matches

        near = get_close_matches(option, known, 1)
        message = f"there is no option {option}" + (f"; did you mean {near[0]}?" if near else "")
    else:
        message = " ".join(error.format_message().split())
        message = message[:1].lower() + message[1:].rstrip(".")
    end = "" if message.endswith("?") else ";"
    return f"{message}{end} `{command} --help` shows what there is"
