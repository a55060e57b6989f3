"""The README's picture: drawn from the program, well formed, the same every time."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from docs.picture import picture


def test_the_picture_shows_the_report_in_both_directions() -> None:
    drawn = picture()
    texts = ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    lines = [("".join(text.itertext()).replace("\u00a0", " "), text.get("direction")) for text in texts]
    assert any("→ write 42" in line for line, _ in lines)
    assert any("التحالف" in line and direction == "rtl" for line, direction in lines)
    assert not any("\x1b" in line for line, _ in lines)
    assert drawn == picture()
