"""Word documents: paragraphs and rows as lines, and what is no sound document."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx as word
import pytest

import factcheck
from factcheck.documents import docx
from factcheck.documents.reader import RawDocument, Reader, Reading


def reading(data: bytes) -> Reading:
    return docx.read(RawDocument("a.docx", data, "0"))


def letter() -> bytes:
    made = word.Document()
    made.core_properties.title, made.core_properties.language = "Coalition grows", "en-GB"
    made.add_heading("Coalition grows")
    paragraph = made.add_paragraph("The Islamic Coalition has ")
    paragraph.add_run("41").bold = True
    paragraph.add_run(" members.\nIt is based in Riyadh.")
    table = made.add_table(2, 2)
    for row, texts in enumerate((("Founded", "2015"), ("Seat | Office", "Riyadh"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.add_row().cells[0].merge(table.rows[-1].cells[1]).text = "Merged"
    made.add_paragraph("")
    made.add_paragraph("يضم التحالف 42 دولة.")
    return _bytes(made)


def _bytes(made: word.document.Document) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_the_module_is_a_reader() -> None:
    reader: Reader = docx
    assert reader.EXTENSIONS == (".docx",)


def test_paragraphs_and_rows_are_lines() -> None:
    found = reading(letter()).document
    assert found is not None
    assert found.text.split("\n") == [
        "Coalition grows",
        "The Islamic Coalition has 41 members.",
        "It is based in Riyadh.",
        "| Founded | 2015 |",
        "| Seat / Office | Riyadh |",
        "| Merged |",
        "",
        "يضم التحالف 42 دولة.",
    ]
    assert (found.title, found.language, found.date) == ("Coalition grows", "en", None)
    assert [found.text[block.start : block.end] for block in found.blocks or ()][-1] == "يضم التحالف 42 دولة."


def test_claims_are_found_at_their_line() -> None:
    found = reading(letter()).document
    assert found is not None
    claims = [(claim.line, claim.property, claim.value.text) for claim in factcheck.extract(found)]
    assert (2, "member_count", "41") in claims
    assert (3, "headquarters", "Riyadh") in claims
    assert (8, "member_count", "42") in claims


def bomb() -> bytes:
    """A small archive that unpacks to more than any document."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(120):
            part.write(bytes(1_000_000))
    return out.getvalue()


def archive(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return out.getvalue()


UNSOUND = {
    "cut": (letter()[:3000], "it may be cut off"),
    "empty": (b"", "it may be cut off"),
    "text": (b"words", "it may be cut off"),
    "locked": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "locked by a password or in Word's old format"),
    "bomb": (bomb(), "unpacks to 120 MB, at most 100 are read"),
    "archive": (archive(a="x"), "is an archive without a Word document in it"),
    "no parts": (archive(**{"word/document.xml": "<x/>"}), "is no sound Word document (KeyError)"),
    "no xml": (archive(**{"[Content_Types].xml": "<x"}), "is no sound Word document (XMLSyntaxError)"),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_what_is_no_sound_document(name: str) -> None:
    data, message = UNSOUND[name]
    found = reading(data)
    assert found.document is None
    (problem,) = found.problems
    assert message in problem.message
    assert problem.fatal


def test_an_empty_document_is_told() -> None:
    found = reading(_bytes(word.Document()))
    assert found.document is not None
    assert [problem.fatal for problem in found.problems] == [False]
