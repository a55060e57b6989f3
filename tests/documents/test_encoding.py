"""Bytes to text: every encoding that articles come in, and bytes that are no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.encoding import decode

ARABIC = (
    "ومقره الرياض",
    "يضم التحالف 41 دولة عضو.",
    "تأسست جامعة الدول العربية في القاهرة عام 1945، ومقرها القاهرة.",
    "«الأمم المتحدة» منظمة دولية؛ هل تضم 193 دولة؟",
    "وُلد محمد بن سلمان في الرياض عام 1985 – وهو وليّ العهد",
    "بلغ عدد سكان مصر نحو 104 ملايين نسمة، وتبلغ مساحتها 1,002,450 كيلومتراً مربعاً.",
    "The League of Arab States (جامعة الدول العربية) has 22 members.",
)
ENGLISH = (
    "The alliance’s 32 members met in “Brussels” – again.",
    "The café in São Paulo costs 5 € or £4…",
    "Élysée Palace, Genève, Zürich, Kraków".replace("ó", "o"),
)
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize("text", ARABIC + ENGLISH)
@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_with_its_mark_and_without(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.refusal is None
    assert (decoded.note is None) == encoding.startswith("utf-8")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks(mark: bytes) -> None:
    encoding = "utf-16-be" if len(mark) == 2 else "utf-32-be"
    assert decode(mark + "الرياض".encode(encoding)).text == "الرياض"


@pytest.mark.parametrize("text", ARABIC)
def test_windows_1256(text: str) -> None:
    decoded = decode(text.encode("cp1256"))
    assert (decoded.text, decoded.encoding) == (text, "cp1256")
    assert decoded.note is not None
    assert "Windows-1256" in decoded.note


@pytest.mark.parametrize("text", [text for text in ARABIC if not set("«»–") & set(text)])
def test_iso_8859_6(text: str) -> None:
    decoded = decode(text.encode("iso8859_6"))
    assert (decoded.text, decoded.encoding) == (text, "iso8859_6")


@pytest.mark.parametrize("text", ENGLISH)
def test_windows_1252(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Союз насчитывает 32 государства и был основан в 1949 году.", "cp1251"),
        ("Η Ελλάδα είναι μέλος του ΝΑΤΟ από το 1952.", "cp1253"),
        ("日本国憲法は、日本の現行の憲法典である。", "cp932"),
    ],
)
def test_encodings_of_other_scripts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("lead", ["", "Plain words of English come first. " * 4_000])
@pytest.mark.parametrize("text", ["The alliance {} has 32 members", "يضم التحالف {} 41 دولة"])
@pytest.mark.parametrize("broken", [b"\xff", b"\xc3", b"\xe2\x80"])
def test_broken_utf_8_names_the_offset(lead: str, text: str, broken: bytes) -> None:
    before, after = (part.encode() for part in (lead + text).split("{}"))
    decoded = decode(before + broken + after)
    assert decoded.text == before.decode() + "\ufffd" + after.decode()
    assert decoded.at == len(before.decode())
    assert decoded.note is not None
    assert f"the first at byte {len(before)}:" in decoded.note


def test_every_break_is_counted_and_genuine_replacement_marks_are_not() -> None:
    decoded = decode("يضم \ufffd ".encode() + b"\xff " + "التحالف".encode() + b"\xff")
    assert decoded.note is not None
    assert decoded.note.startswith("2 sequences of bytes are no UTF-8, the first at byte 11:")


def test_a_windows_text_whose_first_pages_are_plain_ascii() -> None:
    text = "Plain words of English come first. " * 4_000 + ARABIC[2]
    assert decode(text.encode("cp1256")).text == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x7fELF\x02\x01\x01\x00\x00", "is a program"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a PNG image"),
        (b"PK\x03\x04\x14\x00\x06\x00", "is a ZIP archive or an office document"),
        (b"%PDF-1.7\nsome words", "is a PDF document"),
        (bytes(range(256)) * 8, "is a binary file"),
        (b"words\x00and words", "is a binary file"),
        (b"\x01\x02\x03\x04words", "is a binary file"),
        (bytes(range(128, 256)) * 4, "is a binary file"),
    ],
)
def test_binary_files_are_refused(data: bytes, what: str) -> None:
    decoded = decode(data)
    assert decoded.text == ""
    assert decoded.refusal == f"{what}, not text: give a text file"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a\r\nb\r\n", "a\r\nb\r\n"), (b"a\rb\r", "a\nb\n"), (b"a\r\r\nb\n\r", "a\n\r\nb\n\n"), (b"", "")],
)
def test_line_ends_keep_every_offset(data: bytes, text: str) -> None:
    assert decode(data).text == text
    assert len(decode(data).text) == len(data)


PIECES = st.lists(st.sampled_from([b"\xd8\xa7", b"a ", b"\xff", b"\xed\xe1", b"\0", b"\r"])).map(b"".join)


@given(st.binary(max_size=200) | PIECES)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == "" or decoded.refusal is None
    assert "\0" not in decoded.text
    assert decoded.at is None or decoded.text[decoded.at] == "\ufffd"
    decoded.text.encode()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
def test_sound_utf_8_is_read_as_it_stands(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.refusal is not None or (decoded.text, decoded.note) == (text.removeprefix("\ufeff"), None)
