"""The quick reading of a line against typer's: where both understand a line they understand it alike."""

from __future__ import annotations

import typer
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.app import application
from factcheck.cli.commands import COMMANDS
from factcheck.cli.grammar import Command, Group, Values, flat
from factcheck.cli.straight import read

WORDS = sorted({flag for command in flat(COMMANDS) for option in command.options for flag in option.flags})
OTHERS = [
    "a.txt",
    "-",
    "--",
    "",
    "x",
    "-x",
    "--help",
    "--format=json",
    "--quiet=1",
    "-qv",
    "-fjson",
    "2",
    "--as",
    "الرياض",
]


def heard(arguments: list[str]) -> tuple[Command, Values] | None:
    """Return what typer makes of a line; None where it makes nothing of it."""
    told: list[tuple[Command, Values]] = []
    try:
        typer.main.get_command(application(told)).main(arguments, "factcheck", standalone_mode=False)
    except Exception:  # noqa: BLE001 - whichever way typer refuses a line
        return None
    return told[0] if told else None


@given(
    st.sampled_from([command.words for command in flat(COMMANDS)]),
    st.lists(st.sampled_from(WORDS) | st.sampled_from(OTHERS), max_size=6),
)
def test_a_line_that_is_read_quickly_is_read_as_typer_reads_it(words: tuple[str, ...], rest: list[str]) -> None:
    line = read([*words, *rest])
    if line is not None:
        assert heard([*words, *rest]) == (line.command, line.values)


def test_ordinary_lines_are_read_quickly() -> None:
    for line in (
        "check a.txt",
        "check a.txt b.txt --source coalition.yaml -s more.yaml --as-of 2025 --no-store --format json",
        "check - --format=json=report.json -q -v",
        "claims list --status outdated --status disputed",
        "claims show 3f9a",
        "sources search الرياض --language ar",
        "recognize text",
        "report",
    ):
        quick = read(line.split())
        assert quick is not None
        assert heard(line.split()) == (quick.command, quick.values)


def test_all_else_is_left_to_typer() -> None:
    unusual = (
        "", "check", "check --help", "chek a", "check a --sorce b", "check a --as-of", "check -qv a", "claims",
        "claims show", "recognize a b", "check a --as-of -5", "check a --quiet=yes", "check -- -a", "--version",
    )  # fmt: skip
    for line in unusual:
        assert read(line.split()) is None


def test_every_command_has_a_function_with_its_parameters() -> None:
    from importlib import import_module
    from inspect import signature

    for command in flat(COMMANDS):
        module, _, name = command.function.partition(":")
        function = getattr(import_module(f"factcheck.cli.{module}"), name)
        wanted = {part.name for part in command.arguments} | {part.name for part in command.options}
        assert set(signature(function).parameters) == wanted, command.words


def test_every_command_says_what_it_does() -> None:
    for command in flat(COMMANDS):
        assert command.help.endswith(".")
        assert len(command.help) < 90
        for example in command.examples:
            assert "factcheck " + " ".join(command.words) in example
    assert all(entry.heading for entry in COMMANDS)
    groups = {entry.name for entry in COMMANDS if isinstance(entry, Group)}
    assert groups == {"claims", "config", "sources", "store"}
