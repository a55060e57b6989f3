"""Puts new words into a file of text; all else in it stays byte for byte: encoding, mark, line ends."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from factcheck.documents.encoding import decode
from factcheck.model.record import record

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@record
class Replacement:
    """A range of code points and the words to put there."""

    start: int
    end: int
    new: str


@record
class Edited:
    """The text before and after, and the bytes to write; ``refusal`` says why there are none."""

    before: str = ""
    after: str = ""
    data: bytes = b""
    refusal: str | None = None


def edited(data: bytes, text: str, replacements: Sequence[Replacement]) -> Edited:
    """Return a file's bytes with replacements in it; ``text`` is the document as it was read from them."""
    decoded = decode(data)
    if decoded.text != text or not text:
        return Edited(refusal="is no text that can be edited in place: correct it by hand")
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    try:
        raw = data[len(mark) :].decode(decoded.encoding)
        after = replaced(raw, replacements)
        body = after.encode(decoded.encoding)
    except UnicodeDecodeError:
        return Edited(refusal=f"holds bytes that are no {decoded.encoding.upper()}: mend them first")
    except UnicodeEncodeError:
        return Edited(refusal=f"cannot hold the correction in {decoded.encoding.upper()}: save it as UTF-8 first")
    return Edited(raw, after, mark + body)


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return a text with replacements in it, which are in order and apart."""
    pieces, at = [], 0
    for each in replacements:
        pieces += [text[at : each.start], each.new]
        at = each.end
    return "".join((*pieces, text[at:]))
