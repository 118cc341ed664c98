"""The bytes of a PDF go in; a list of what keeps it from being an accessible archive file comes out.

This stands in for a full validator on machines that have none; every rule here is tested by breaking a file.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf

_PAINTING = {
    "Tj",
    "TJ",
    "'",
    '"',
    "f",
    "F",
    "f*",
    "S",
    "s",
    "B",
    "B*",
    "b",
    "b*",
    "Do",
    "sh",
    "EI",
    "INLINE IMAGE",
}
_ROLES = {
    *("Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"),
    *("Figure", "Form", "BlockQuote", "Div", "Link", "Span"),
}
_MAY_HOLD = {"L": {"LI", "L"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with this file as PDF/A-2a or 3a and PDF/UA-1, as far as we can see."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [f"syntax: {problem}" for problem in pdf.check_pdf_syntax()]
        found += _file_faults(pdf)
        marked: list[set[int]] = []
        for page in pdf.pages:
            ids, problems = _page_faults(page)
            marked.append(ids)
            found += problems
        found += _font_faults(pdf) + _tree_faults(pdf, marked) + _annotation_faults(pdf) + _attachment_faults(pdf)
    return found


def _file_faults(pdf: pikepdf.Pdf) -> list[str]:
    root: Any = pdf.Root
    checks = {
        "encrypted": not pdf.is_encrypted,
        "no file id": "/ID" in pdf.trailer,
        "not marked as tagged": "/MarkInfo" in root and bool(root.MarkInfo.get("/Marked", False)),
        "no language": bool(str(root.get("/Lang", ""))),
        "title not shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "no structure tree": "/StructTreeRoot" in root and "/ParentTree" in root.StructTreeRoot,
        "no output intent": _has_profile(root),
        "no metadata": "/Metadata" in root,
        "a script or action": not {"/OpenAction", "/AA"} & set(root.keys()),
    }
    return [name for name, good in checks.items() if not good] + _xmp_faults(pdf)


def _has_profile(root: Any) -> bool:
    intents = root.get("/OutputIntents", [])
    return any(
        intent.get("/S") == "/GTS_PDFA1" and len(intent.DestOutputProfile.read_bytes()) > 128 for intent in intents
    )


def _xmp_faults(pdf: pikepdf.Pdf) -> list[str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        expected = "3" if "/AF" in pdf.Root else "2"
        checks = {
            "xmp: part": xmp.get("pdfaid:part") == expected,
            "xmp: conformance": xmp.get("pdfaid:conformance") == "A",
            "xmp: pdfua": xmp.get("pdfuaid:part") == "1",
            "xmp: title": bool(xmp.get("dc:title")) and xmp.get("dc:title") == str(pdf.docinfo.get("/Title", "")),
            "xmp: created": "xmp:CreateDate" in xmp and "/CreationDate" in pdf.docinfo,
        }
    return [name for name, good in checks.items() if not good]


def _page_faults(page: pikepdf.Page) -> tuple[set[int], list[str]]:
    """Every painting operator stands in marked content, and marks are balanced and unique."""
    found: list[str] = []
    ids: set[int] = set()
    open_marks: list[str] = []
    for operands, name in _steps(page):
        if name in ("BDC", "BMC"):
            tag = str(operands[0])
            properties = operands[1] if len(operands) > 1 else {}
            if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
                number = int(properties["/MCID"])
                found += [f"mcid {number} twice"] if number in ids else []
                found += [f"mcid {number} nested"] if any(mark != "/Span" for mark in open_marks) else []
                ids.add(number)
            elif tag != "/Artifact" and not open_marks:
                found.append(f"{tag} is neither content nor artifact")
            open_marks.append(tag)
        elif name == "EMC":
            found += [] if open_marks else ["EMC without BDC"]
            open_marks = open_marks[:-1]
        elif name in _PAINTING and not open_marks:
            found.append(f"unmarked {name}")
    found += ["marked content left open"] if open_marks else []
    found += [] if page.obj.get("/Tabs") == "/S" else ["tab order"]
    found += [] if "/StructParents" in page.obj else ["page without StructParents"]
    return ids, found


def _steps(page: pikepdf.Page) -> list[tuple[list[Any], str]]:
    """Operands and operator of every step of a page."""
    return [(list(step.operands), str(step.operator)) for step in pikepdf.parse_content_stream(page)]


def _attachment_faults(pdf: pikepdf.Pdf) -> list[str]:
    """What PDF/A-3 and PDF/UA ask of a file inside: a name twice, words, a kind, a day, and what it is to the whole."""
    root: Any = pdf.Root
    associated = {each.objgen for each in root.get("/AF", [])}
    found: list[str] = []
    files = [(name, pdf.attachments[name].obj) for name in pdf.attachments]
    for name, spec in files:
        stream: Any = spec.get("/EF", {}).get("/F")
        checks = {
            "kind": spec.get("/Type") == "/Filespec",
            "name": str(spec.get("/F", "")) == str(spec.get("/UF", "")) == name,
            "words": bool(str(spec.get("/Desc", ""))),
            "relationship": spec.get("/AFRelationship") in ("/Data", "/Source", "/Alternative", "/Supplement"),
            "not associated with the document": spec.objgen in associated,
            "no stream": isinstance(stream, pikepdf.Stream) and stream.get("/Type") == "/EmbeddedFile",
        }
        if isinstance(stream, pikepdf.Stream):
            params: Any = stream.get("/Params", {})
            checks["mime"] = "/" in str(stream.get("/Subtype", ""))[1:]
            checks["day"] = str(params.get("/ModDate", "")).startswith("D:")
            checks["size"] = int(params.get("/Size", -1)) == len(stream.read_bytes())
        found += [f"attachment {name}: {what}" for what, good in checks.items() if not good]
    if len(associated) != len(files):
        found.append("associated files and attachments differ")
    return found


def _font_faults(pdf: pikepdf.Pdf) -> list[str]:
    found: list[str] = []
    for page in pdf.pages:
        resources: Any = page.obj.get("/Resources", {})
        fonts: Any = resources.get("/Font", {})
        used = {str(operands[0]) for operands, name in _steps(page) if name == "Tf"}
        for name in sorted(used):
            font = fonts[name]
            descriptor: Any = font.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                found.append(f"font {font.get('/BaseFont')} not embedded")
            if "/ToUnicode" not in font:
                found.append(f"font {font.get('/BaseFont')} without ToUnicode")
    return found


def _tree_faults(pdf: pikepdf.Pdf, marked: list[set[int]]) -> list[str]:
    if "/StructTreeRoot" not in pdf.Root:
        return []
    found: list[str] = []
    numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
    reached: list[set[int]] = [set() for _ in marked]
    headings: list[int] = []
    todo: list[Any] = list(pdf.Root.StructTreeRoot.K)[::-1]
    while todo:
        elem = todo.pop()
        role = str(elem.S)[1:]
        found += [] if role in _ROLES else [f"unknown role {role}"]
        found += _elem_faults(elem, role)
        if role in ("H1", "H2", "H3"):
            headings.append(int(role[1]))
        kids: list[Any] = []
        for kid in _kids(elem):
            if isinstance(kid, int):
                reached[numbers[elem.Pg.objgen]].add(kid)
            elif kid.get("/Type") == "/MCR":
                reached[numbers[kid.Pg.objgen]].add(int(kid.MCID))
            elif kid.get("/Type") != "/OBJR":
                kids.append(kid)
                if role in _MAY_HOLD and str(kid.S)[1:] not in _MAY_HOLD[role]:
                    found.append(f"{kid.S} inside {role}")
        todo += reversed(kids)
    found += _heading_faults(headings)
    if reached != marked:
        found.append("marked content and structure tree differ")
    return found + _parent_tree_faults(pdf, marked)


def _kids(elem: Any) -> list[Any]:
    if "/K" not in elem:
        return []
    return list(elem.K) if isinstance(elem.K, pikepdf.Array) else [elem.K]


def _elem_faults(elem: Any, role: str) -> list[str]:
    attributes = elem.get("/A", {})
    if role == "Figure" and not str(elem.get("/Alt", "")):
        return ["Figure without Alt"]
    if role == "TH" and "/Scope" not in attributes:
        return ["TH without Scope"]
    if role == "L" and "/ListNumbering" not in attributes:
        return ["L without ListNumbering"]
    if role == "Form" and not isinstance(elem.get("/K"), pikepdf.Dictionary):
        return ["Form.K is not one dictionary"]
    return []


def _heading_faults(levels: list[int]) -> list[str]:
    steps = zip([0, *levels], levels, strict=False)
    return [f"heading jumps from {before} to {level}" for before, level in steps if level > before + 1]


def _parent_tree_faults(pdf: pikepdf.Pdf, marked: list[set[int]]) -> list[str]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    tree = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    return [
        f"parent tree of page {index + 1}"
        for index, (page, ids) in enumerate(zip(pdf.pages, marked, strict=True))
        if len(tree.get(int(page.obj.get("/StructParents", -1)), [])) != len(ids)
    ]


def _annotation_faults(pdf: pikepdf.Pdf) -> list[str]:
    found: list[str] = []
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums) if "/StructTreeRoot" in pdf.Root else []
    tree = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            role = {"/Widget": "/Form", "/Link": "/Link"}.get(str(note.Subtype), "/Annot")
            owner: Any = tree.get(int(note.get("/StructParent", -1)), {})
            found += [] if int(note.get("/F", 0)) & 4 else ["annotation does not print"]
            found += [] if "/TU" in note or "/Contents" in note else ["annotation without words"]
            found += [] if "/AP" in note or role == "/Link" else ["annotation without appearance"]
            found += [] if owner.get("/S") == role else [f"annotation not inside {role}"]
    return found
