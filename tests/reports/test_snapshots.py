"""Every format on the shared report and on the empty one, byte for byte; ``--rewrite`` accepts what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions, formats, load_format, render
from tests.reports.html.reading import without_own_files
from tests.reports.shared_report import TODAY, empty_report, extracted_report, shared_report

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
REPORTS = {"shared": shared_report, "empty": empty_report, "extracted": extracted_report}
WAYS = {
    "pipe": ReportOptions("0.0.0", width=100, today=TODAY),
    "verbose": ReportOptions("0.0.0", width=100, verbose=True, today=TODAY),
}
SCREENS = {
    "80": ReportOptions("0.0.0", width=80, terminal=True, colour=True, today=TODAY),
    "160": ReportOptions("0.0.0", width=160, terminal=True, colour=True, today=TODAY),
    "80-plain": ReportOptions("0.0.0", width=80, terminal=True, today=TODAY),
    "80-quiet": ReportOptions("0.0.0", width=80, terminal=True, quiet=True, today=TODAY),
    "40-verbose": ReportOptions("0.0.0", width=40, terminal=True, verbose=True, today=TODAY),
}


def matches(name: str, shown: str, rewrite: bool) -> bool:
    file = SNAPSHOTS / name
    if rewrite:
        file.write_text(shown, encoding="utf-8", newline="")
    return file.read_bytes().decode("utf-8") == shown


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("which", REPORTS)
@pytest.mark.parametrize("way", WAYS)
def test_format(name: str, which: str, way: str, request: pytest.FixtureRequest) -> None:
    shown = render(name, REPORTS[which](), WAYS[way])
    if name == "html":
        shown = without_own_files(shown)
    assert matches(f"{which}-{way}.{name}", shown, request.config.getoption("--rewrite"))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("which", REPORTS)
def test_text_on_a_screen(screen: str, which: str, request: pytest.FixtureRequest) -> None:
    shown = render("text", REPORTS[which](), SCREENS[screen])
    assert matches(f"{which}-screen-{screen}.text", shown, request.config.getoption("--rewrite"))


@pytest.mark.parametrize("name", formats())
def test_each_format_has_a_line_of_help_and_is_the_same_every_time(name: str) -> None:
    assert load_format(name).HELP.strip()
    report: CheckReport = shared_report()
    assert render(name, report, WAYS["pipe"]) == render(name, report, WAYS["pipe"])
    assert __version__ not in render(name, report, WAYS["pipe"])


def test_every_snapshot_belongs_to_a_test() -> None:
    wanted = {f"{which}-{way}.{name}" for which in REPORTS for way in WAYS for name in formats()}
    wanted |= {f"{which}-screen-{screen}.text" for which in REPORTS for screen in SCREENS}
    assert {file.name for file in SNAPSHOTS.iterdir()} == wanted
