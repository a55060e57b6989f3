"""Bytes to text: Unicode by its marks and its form, else the older encoding under which the words make sense.

A lone carriage return becomes a line feed, one code point for one, so that every line counts and every offset holds;
CR LF stays as it is.
"""

from __future__ import annotations

import codecs
import re

from factcheck.model.record import record
from factcheck.text.expression import expression

_SAMPLE = 65_536
"""Bytes by which a text is judged."""
_CONTROLS = bytes((*range(9), *range(14, 27), 28, 29, 30, 31, 127))
_LONE_RETURN = expression(r"\r(?!\n)")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_WIDE = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))


@record
class Decoded:
    """What bytes turned out to be."""

    text: str
    encoding: str
    note: str | None = None
    """A remark on how they were read, one plain sentence; None for sound UTF-8."""
    at: int | None = None
    """Offset in ``text`` of the first byte that had to be replaced."""
    refusal: str | None = None
    """Why they are no text at all; ``text`` is empty then."""


def decode(data: bytes) -> Decoded:
    """Return the text of any bytes, or why they are none; never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unicode(data, encoding, len(mark))
    if b"\0" in data:
        wide = _wide(data)
        return _unicode(data, wide, 0) if wide else _refused(data)
    try:
        return Decoded(_even(data.decode("utf-8")), "utf-8") if not _binary(data) else _refused(data)
    except UnicodeDecodeError:
        return _other(data)


def _unicode(data: bytes, encoding: str, skip: int) -> Decoded:
    """Decode one of the Unicode encodings; what is broken in it becomes U+FFFD."""
    shown = encoding.removesuffix("-le").removesuffix("-be").upper()
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        text = data[skip:].decode(encoding, "replace")
        genuine = data.count("\ufffd".encode(encoding))
        broken = max(text.count("\ufffd") - genuine, 1)
        at = len(data[skip : skip + error.start].decode(encoding, "replace"))
        many = "1 sequence of bytes is" if broken == 1 else f"{broken:,} sequences of bytes are"
        note = f"{many} no {shown}, the first at byte {skip + error.start}: read as U+FFFD, save the file anew"
        return Decoded(_even(text), encoding, note, at)
    if "\0" in text:
        return _refused(data)
    return Decoded(_even(text), encoding, None if shown == "UTF-8" else f"read as {shown}")


def _even(text: str) -> str:
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without its mark, told by the letters that come out."""
    for encoding, width in _WIDE:
        if len(data) % width:
            continue
        sample = data[: _SAMPLE - _SAMPLE % width]
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        usual = sum(1 for char in text if " " <= char <= "~" or char in "\n\r\t" or "\xa0" <= char <= "\u06ff")
        if text and usual >= 0.9 * len(text):
            return encoding
    return None


def _binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 0.02 * len(sample) or data.startswith(b"%PDF-")


def _refused(data: bytes) -> Decoded:
    from factcheck.documents._guess import signature

    what = signature(data)
    is_a = f"is {what}, not text" if what else "is a binary file, not text"
    return Decoded("", "binary", refusal=f"{is_a}: give a text file")


def _other(data: bytes) -> Decoded:
    """Bytes that are no sound UTF-8: broken UTF-8, an older encoding, or no text."""
    if _binary(data):
        return _refused(data)
    from factcheck.documents._guess import guess, signature

    sample = _telling(data)
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(1 for char in text if char > "\x7f") - broken >= broken:
        return _unicode(data, "utf-8", 0)
    encoding = guess(sample)
    if encoding is not None:
        read = data.decode(encoding, "replace")
        note = f"read as {_name(encoding)}, which is a guess: save the file as UTF-8"
        return Decoded(_even(read), encoding, note)
    if signature(data) or broken > 0.3 * len(text):
        return _refused(data)
    return _unicode(data, "utf-8", 0)


def _telling(data: bytes) -> bytes:
    """A piece around the first bytes beyond ASCII, cut at a space where there is one: the rest tells nothing."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(first.start() - 200, 0) if first else 0
    piece = data[start : start + _SAMPLE]
    return piece if len(piece) < _SAMPLE else piece[: piece.rfind(b" ") + 1] or piece


def _name(encoding: str) -> str:
    """The name by which people know a codec of Python."""
    code_page = re.fullmatch(r"cp(125\d)", encoding)
    return f"Windows-{code_page[1]}" if code_page else encoding.replace("_", "-").upper()
