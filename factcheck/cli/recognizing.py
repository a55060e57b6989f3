"""``factcheck recognize``: the mentions of a text alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from factcheck.cli.options import AsOf, Language, known, parse_date

if TYPE_CHECKING:
    from factcheck.model.claim import Mention


def recognize(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text; - reads standard input.", show_default=False)],
    language: Language = None,
    as_of: AsOf = None,
    format: Annotated[  # noqa: A002 - the option's name
        Optional[str], typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")
    ] = None,
) -> int:
    """Show the numbers, dates, amounts and quantities of a text, each with its span and value."""
    from factcheck.cli.workspace import report_options
    from factcheck.cli.writing import write_out
    from factcheck.extract.run import detect
    from factcheck.languages.loader import languages
    from factcheck.recognize.run import recognize_text

    kind = known(format or "text", ("text", "json"), "format")
    body = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else text
    code = known(language or "auto", ("auto", *languages()), "language")
    code = detect(body) if code == "auto" else code
    mentions = recognize_text(body, code, anchor=parse_date(as_of))
    if kind == "json":
        import json

        whole = {"language": code, "mentions": [mention.to_dict() for mention in mentions]}
        write_out(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        return 0
    options = report_options(verbose=False, quiet=False)
    write_out(_marked(body, mentions, colour=options.colour))
    _table(mentions, terminal=options.terminal)
    return 0


def _marked(text: str, mentions: Sequence[Mention], *, colour: bool) -> str:
    opening, closing = ("\x1b[1;4m", "\x1b[0m") if colour else ("[", "]")
    out, at = [], 0
    for mention in mentions:
        out += [text[at : mention.start], opening, text[mention.start : mention.end], closing]
        at = mention.end
    return "".join(out) + text[at:].rstrip("\n") + "\n"


def _table(mentions: Sequence[Mention], *, terminal: bool) -> None:
    from factcheck.cli.tables import write_table

    rows = [(f"{m.start}-{m.end}", m.kind.value, m.text.replace("\n", " "), _value(m)) for m in mentions]
    write_table(("span", "kind", "text", "value"), rows, terminal=terminal)


def _value(mention: Mention) -> str:
    """The value's own fields, without what is empty or the rule."""
    plain = {"kind": None, "text": None, "relative": False, "ambiguous": False, "calendar": "gregorian", "bound": "exact"}
    shown = {k: v for k, v in mention.to_dict()["value"].items() if v is not None and plain.get(k, v is None) != v}
    shown.pop("precision", None)
    return " ".join(f"{key}={_plain(value)}" for key, value in shown.items())


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "/".join(str(part) for part in value.values() if part is not None)
    return str(value)
