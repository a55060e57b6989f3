"""Assembles the commands; each lives in a module of its own and imports what it needs when it runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from factcheck import __version__
from factcheck.cli import checking, claims, explaining, recognizing, reporting, sources
from factcheck.errors import ExitCode, UsageError

_EPILOG = """Exit codes: 0 nothing fails, 1 a claim has a failing status, 2 wrong usage or configuration,
3 an input could not be read or a source is unsound."""


def application() -> typer.Typer:
    """Return the command line with all its commands, in the order in which people need them."""
    app = typer.Typer(
        name="factcheck",
        help="Check the facts of texts against reference sources, and track their claims.",
        epilog=_EPILOG,
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_root)
    app.command("check")(checking.check)
    app.command("extract")(checking.extract)
    app.command("recognize")(recognizing.recognize)
    app.add_typer(claims.commands(), name="claims")
    app.command("explain")(explaining.explain)
    app.command("report")(reporting.report)
    app.add_typer(sources.commands(), name="sources")
    return app


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"factcheck {__version__}\n")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", "-V", help="Show the version and stop.", callback=_version, is_eager=True
    ),
) -> None:
    """Check the facts of texts against reference sources, and track their claims."""


def invoke(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; UsageError where the command line makes no sense."""
    try:
        result = typer.main.get_command(application()).main(list(arguments), "factcheck", standalone_mode=False)
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
    return int(result) if isinstance(result, int) else ExitCode.OK


def _usage(error: TyperException, command: str) -> str:
    message = error.format_message().replace("\n", " ").rstrip(".")
    return f"{message}; `{command} --help` shows what there is"
