"""What stands on the screen at three sizes in both languages, cell by cell; ``--rewrite`` accepts what changed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rich.color import Color

from factcheck.review.styles import COLOURS
from tests.review.newsroom import Seat, cells, screen, seated, sit, within

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = {"80x24": (80, 24), "120x36": (120, 36), "200x60": (200, 60)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_screen(folder: Path, language: str, size: str, request: pytest.FixtureRequest) -> None:
    shown: list[str] = []

    async def play(seat: Seat) -> None:
        await seat.go("visit.ar.md", "41")
        shown.append(seat.seen + "\n")

    sit(folder, play, language=language, size=SIZES[size])
    file = SNAPSHOTS / f"{language}-{size}.txt"
    if request.config.getoption("--rewrite"):
        file.write_text(shown[0], encoding="utf-8", newline="")
    assert shown[0] == file.read_bytes().decode("utf-8")
    _, high = SIZES[size]
    assert len(shown[0].splitlines()) <= high


def test_every_snapshot_belongs_to_a_test() -> None:
    assert {file.stem for file in SNAPSHOTS.iterdir()} == {f"{code}-{size}" for code in ("en", "ar") for size in SIZES}


def colours_of(folder: Path, text: str, *, dark: bool, colour: bool = True) -> set[tuple[str, str]]:
    """Return the colours, letter and ground, in which a text stands on the screen."""
    found: set[tuple[str, str]] = set()

    async def whole() -> None:
        app = screen(folder, dark=dark, colour=colour)
        async with seated(app, folder, (120, 36)) as seat:
            await seat.go("visit.en.md", "41")
            for strip in app.screen._compositor.render_strips():
                for segment in strip:
                    if text in segment.text and segment.style is not None:
                        found.add((_hex(segment.style.color), _hex(segment.style.bgcolor)))

    within(folder, lambda: asyncio.run(whole()))
    return found


def _hex(colour: Color | None) -> str:
    return colour.get_truecolor().hex if colour is not None else ""


@pytest.mark.parametrize("dark", [True, False])
def test_a_verdict_has_its_colour_and_its_sign_on_both_grounds(folder: Path, dark: bool) -> None:
    own = COLOURS["factcheck-dark" if dark else "factcheck-light"]
    assert (own["outdated"], own["chosen"]) in colours_of(folder, "↻", dark=dark)
    assert any(letters == own["contradicted"] for letters, _ in colours_of(folder, "✗", dark=dark))


@pytest.mark.parametrize("theme", COLOURS)
def test_what_is_to_be_read_stands_out_from_its_ground(theme: str) -> None:
    """A contrast of 4.5 to 1 (WCAG 2.1, 1.4.3), of every colour on every ground that it may stand on."""
    own = COLOURS[theme]
    letters = set(own) - {"ground", "panel", "chosen", "line", "mark"}
    low = {
        (name, ground): round(_contrast(own[name], own[ground]), 1)
        for name in letters
        for ground in ("ground", "panel", "chosen")
        if _contrast(own[name], own[ground]) < 4.5
    }
    assert not low
    assert _contrast(own["text"], own["mark"]) > 7


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_colour_the_value_is_in_brackets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def whole() -> None:
        app = screen(folder, colour=False)
        async with seated(app, folder, (120, 36)) as seat:
            await seat.go("visit.en.md", "41")
            assert "⟦41⟧" in cells(app)
            for strip in app.screen._compositor.render_strips():
                for segment in strip:
                    colour = segment.style.color if segment.style is not None else None
                    red, green, blue = colour.get_truecolor() if colour is not None else (0, 0, 0)
                    assert max(red, green, blue) - min(red, green, blue) <= 2, segment

    within(folder, lambda: asyncio.run(whole()))
