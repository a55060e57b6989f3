"""PDF: the text layer, marked as low-trust, and what cannot be read."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

import factcheck
from factcheck.documents import pdf
from factcheck.documents._lines import wrapped_blocks
from factcheck.documents.reader import RawDocument, Reader, Reading


def reading(data: bytes) -> Reading:
    return pdf.read(RawDocument("a.pdf", data, "0"))


def paper(*lines: str) -> bytes:
    """A document of one page, as the format's specification (ISO 32000) has it."""
    body = f"BT /F1 12 Tf 14 TL 72 720 Td {' '.join(f'({line}) Tj T*' for line in lines)} ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(body)}>>stream\n{body}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{text}endobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode()


def locked(data: bytes, password: str) -> bytes:
    writer, out = pypdf.PdfWriter(clone_from=BytesIO(data)), BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


WRAPPED = paper("The Islamic Coalition, which was announced at the end of that year, has", "41 members.")


def test_the_module_is_a_reader() -> None:
    reader: Reader = pdf
    assert reader.EXTENSIONS == (".pdf",)


@pytest.mark.parametrize("data", [WRAPPED, locked(WRAPPED, "")], ids=["open", "owner's password alone"])
def test_claims_of_a_text_layer_are_marked(data: bytes) -> None:
    found = reading(data).document
    assert found is not None
    assert found.low_trust
    (claim,) = factcheck.extract(found)
    assert (claim.property, claim.value.text, claim.line, claim.low_trust) == ("member_count", "41", 1, True)
    assert claim.to_dict()["low_trust"] is True


UNSOUND = {
    "locked": (locked(WRAPPED, "secret"), "is encrypted: save it without a password"),
    "cut": (WRAPPED[:300], "it may be cut off"),
    "empty": (b"", "it may be cut off"),
    "text": (b"words", "it may be cut off"),
    "scanned": (paper(), "holds no text, perhaps scanned pages"),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_what_cannot_be_read(name: str) -> None:
    data, message = UNSOUND[name]
    found = reading(data)
    assert found.document is None
    (problem,) = found.problems
    assert message in problem.message
    assert problem.fatal


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("A line that is about as long as the page is wide,\nand its end.", 1),
        ("A heading\nA line that is about as long as the page is wide.\nIt goes on. It is about as long as that.", 2),
        ("One.\n\nTwo.", 2),
        ("", 0),
    ],
)
def test_lines_of_one_paragraph_are_one_block(text: str, blocks: int) -> None:
    assert len(wrapped_blocks(text)) == blocks
