"""``factcheck recognize``: the mentions of a text alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.cli.screen import columns, is_terminal, wants_colour
from factcheck.cli.tables import heading, table
from factcheck.cli.values import known, parse_date
from factcheck.cli.workspace import standard_input
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode, FactcheckError
from factcheck.extract.run import Extractor
from factcheck.languages.detection import detect
from factcheck.languages.loader import languages
from factcheck.model.claim import Mention
from factcheck.model.text import Document
from factcheck.reports.layout.direction import isolated_line, isolated_runs, rtl
from factcheck.reports.layout.quotation import CLOSING, OPENING
from factcheck.reports.layout.segments import Line, Segment, clean, width, wrapped

_PLAIN = {"relative": False, "ambiguous": False, "calendar": "gregorian", "bound": "exact"}
"""What goes without saying in a value."""
_UNTOLD = frozenset({"kind", "text", "precision"})


class UnreadableError(FactcheckError):
    """Standard input that is no text."""

    exit_code = ExitCode.UNREADABLE


def recognize(text: str, language: str | None, as_of: str | None, format: str | None) -> int:  # noqa: A002
    """Show the mentions of a text, each with its span and value."""
    kind = known(format or "text", ("text", "json"), "format")
    code = known(language or "auto", ("auto", *languages()), "language")
    anchor = parse_date(as_of)
    body = _standard_text() if text == "-" else text
    code = detect(body) if code == "auto" else code
    mentions = Extractor({}).mentions(Document("-", body, ""), code, anchor)
    if kind == "json":
        write_json({"language": code, "mentions": [mention.to_dict() for mention in mentions]})
    else:
        write_lines([*_marked(body, mentions), *_table(mentions)])
    return ExitCode.OK


def _standard_text() -> str:
    from factcheck.documents.encoding import decode

    decoded = decode(standard_input())
    if decoded.refusal is not None:
        raise UnreadableError(f"-: {decoded.refusal}")
    return decoded.text


def _marked(text: str, mentions: Sequence[Mention]) -> Iterator[Line]:
    """Yield the text's lines with its mentions marked by colour, else by brackets."""
    terminal, opening, closing = is_terminal(), *(("", "") if wants_colour() else (OPENING, CLOSING))
    room = columns(terminal=terminal)
    start = 0
    for row in text.splitlines(keepends=True):
        stop = start + len(row)
        pieces, at = [], start
        for mention in (m for m in mentions if start <= m.start < stop):
            pieces.append(Segment(clean(text[at : mention.start])))
            pieces.append(Segment(f"{opening}{clean(text[mention.start : mention.end])}{closing}", "value"))
            at = mention.end
        pieces.append(Segment(clean(text[min(at, stop) : stop])))
        for line in wrapped(pieces, room):
            yield _placed(line, room) if terminal else line
        start = stop


def _placed(line: Line, room: int) -> Line:
    if rtl("".join(segment.text for segment in line)):
        return (Segment(" " * (room - width(line))), *isolated_line(line))
    return isolated_runs(line)


def _table(mentions: Sequence[Mention]) -> Iterator[Line]:
    if not mentions:
        yield (Segment("no mentions", "dim"),)
        return
    yield ()
    rows = [
        [Segment(f"{m.start}–{m.end}", "dim"), Segment(m.kind.value), Segment(m.text, "value"), Segment(_value(m))]
        for m in mentions
    ]
    yield from table([heading("span", "kind", "text", "value"), *rows], flexible=(2, 3))


def _value(mention: Mention) -> str:
    """Return the value's own fields, without what goes without saying."""
    fields = mention.to_dict()["value"]
    if "canonical" in fields and fields["canonical"].get("unit") == fields["unit"]:
        fields.pop("canonical")
    shown = {key: value for key, value in fields.items() if value is not None and _PLAIN.get(key) != value}
    return " ".join(f"{key}={_say(value)}" for key, value in shown.items() if key not in _UNTOLD)


def _say(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(_say(part) for part in value.values() if part is not None)
    return f"{value:,}" if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)
