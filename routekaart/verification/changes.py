"""What may be in our document, and what one seal may change in it.

In go opened revisions; out come findings for all that is not on the short list of what we make.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from routekaart.verification.container import FIELD_NAME, form_fields
from routekaart.verification.report import Finding

Place = tuple[int, int]
Snapshot = dict[Place, bytes]


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ROOT_KEYS = _names(
    "/Type /Pages /StructTreeRoot /MarkInfo /Metadata /Lang /ViewerPreferences /OutputIntents /AcroForm "
    "/Names /AF /PageMode /PageLayout /Outlines /Dests /Version /PageLabels /Perms"
)
_FORM_KEYS = frozenset({"/Fields", "/SigFlags"})
_NAMES_KEYS = frozenset({"/EmbeddedFiles", "/Dests"})
_TRAILER_KEYS = _names("/Type /Size /Root /Info /ID /Prev /W /Index /Length /Filter /DecodeParms")
_FIELD_KEYS = _names("/Type /Subtype /FT /T /TU /F /Rect /P /StructParent /AP /V /Border /BS /MK")
_SEAL_KEYS = _names("/Type /Filter /SubFilter /ByteRange /Contents /M /Name /Reason /Reference /Location /Prop_Build")
_NEW_TYPES = frozenset({None, "/Sig", "/Font", "/FontDescriptor", "/XObject", "/ObjStm", "/XRef", "/CMap"})
_BOOKKEEPING = frozenset({"/ObjStm", "/XRef"})
_ACTIVE = _names(
    "/JS /JavaScript /Launch /XFA /OpenAction /AA /RichMedia /GoToR /GoToE /ImportData /SubmitForm "
    "/ResetForm /Movie /Sound /Rendition /OCProperties /OCG /OCMD /OC /SetOCGState /Hide /3D /Screen "
    "/Alternates /OPI /NeedAppearances /Encrypt"
)
_SUSPECT = re.compile(b"(?:" + b"|".join(re.escape(name.encode()) for name in sorted(_ACTIVE)) + rb")(?![A-Za-z0-9])")

_ADDED = "Er is na het verzegelen iets veranderd of toegevoegd dat geen zegel is."
_ACTIVE_REASON = "Het document bevat iets dat zichzelf kan uitvoeren of verbergen. Routekaart maakt dat nooit."
_FOREIGN = "Het document bevat onderdelen die Routekaart nooit maakt."
_ODD = "Het bestand is zo gemaakt dat het op twee manieren kan worden gelezen."
_STAMP = "Het beeld van een zegel is niet zoals Routekaart het maakt."


def snapshot(document: pikepdf.Pdf) -> Snapshot:
    """Every object of the document as comparable bytes."""
    return {each.objgen: _fixed(each) for each in document.objects}


def _fixed(item: Any) -> bytes:
    if isinstance(item, pikepdf.Stream):
        body = hashlib.sha256(item.read_raw_bytes()).digest()
        return bytes(item.stream_dict.unparse()) + b"\0stream " + body
    return bytes(item.unparse(resolved=True))


def differences(old: Snapshot, new: Snapshot) -> set[Place]:
    """The objects that are not the same in both, or only in one of them."""
    return {place for place in old.keys() | new.keys() if old.get(place) != new.get(place)}


def odd_findings(document: pikepdf.Pdf) -> list[Finding]:
    """A name that stands twice in one object is read in two ways by two readers. In: all objects were looked at."""
    return [Finding("nothing_added", _ODD)] if document.get_warnings() else []


def active_findings(document: pikepdf.Pdf, objects: Snapshot, places: set[Place]) -> list[Finding]:
    """Scripts, actions, layers and files outside the document, anywhere in the given objects."""
    for place in places:
        content = objects[place].split(b"\0stream ")[0]
        if _SUSPECT.search(content) and _has_active(document.get_object(place)):
            return [Finding("nothing_added", _ACTIVE_REASON)]
        found: Any = document.get_object(place) if b"stream " in objects[place] else None
        if isinstance(found, pikepdf.Stream) and ("/F" in found.stream_dict or "/FFilter" in found.stream_dict):
            return [Finding("nothing_added", _ACTIVE_REASON)]
    return []


def _has_active(item: Any) -> bool:
    """Look at real keys and names: the cheap search also hits text that only speaks of them."""
    for each in _direct(item):
        if isinstance(each, pikepdf.Name) and str(each) in _ACTIVE:
            return True
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream) and _ACTIVE & set(each.keys()):
            return True
    return False


def _direct(item: Any) -> Iterator[Any]:
    """The item and everything written inside it, without following references."""
    yield item
    for child in _children(item):
        if isinstance(child, pikepdf.Object) and not child.is_indirect:
            yield from _direct(child)


def _children(item: Any) -> list[Any]:
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return [item[key] for key in item.keys()]  # noqa: SIM118  (iterating a stream gives no keys)
    return list(item) if isinstance(item, pikepdf.Array) else []


def base_findings(document: pikepdf.Pdf, objects: Snapshot) -> list[Finding]:
    """Whether the unsealed document holds only what our layout makes."""
    root = document.Root
    names: Any = root.get("/Names", pikepdf.Dictionary())
    form: Any = root.get("/AcroForm", pikepdf.Dictionary())
    clean = (
        set(root.keys()) <= _ROOT_KEYS - {"/Perms"}
        and set(form.keys()) <= _FORM_KEYS
        and set(names.keys()) <= _NAMES_KEYS
        and _trailer_ok(document, first=True)
        and not document.is_encrypted
        and _fields_ok(document)
        and _annotations_ok(document)
    )
    found = [] if clean else [Finding("nothing_added", _FOREIGN)]
    return found + active_findings(document, objects, set(objects))


def _trailer_ok(document: pikepdf.Pdf, first: bool) -> bool:
    return set(document.trailer.keys()) <= (_TRAILER_KEYS - {"/Prev"} if first else _TRAILER_KEYS)


def _fields_ok(document: pikepdf.Pdf) -> bool:
    fields = form_fields(document)
    names = [str(each.get("/T", "")) for each in fields]
    return len(set(names)) == len(names) and all(
        each.get("/FT") == "/Sig"
        and each.get("/Subtype") == "/Widget"
        and set(each.keys()) <= _FIELD_KEYS - {"/V"}
        and FIELD_NAME.fullmatch(name)
        for each, name in zip(fields, names, strict=True)
    )


def _annotations_ok(document: pikepdf.Pdf) -> bool:
    """Only links, and the places for the seals: each exactly once on a page."""
    places = {each.objgen for each in form_fields(document)}
    seen: list[Place] = []
    for page in document.pages:
        for each in page.obj.get("/Annots", []):
            if each.get("/Subtype") == "/Widget":
                seen.append(each.objgen)
            elif each.get("/Subtype") != "/Link":
                return False
    return len(seen) == len(places) and set(seen) == places


def update_findings(
    before: pikepdf.Pdf, old: Snapshot, after: pikepdf.Pdf, new: Snapshot, field: str, seal: Place, table: int
) -> list[Finding]:
    """Whether this one revision did nothing but put one seal in one existing field.

    `table` is where the cross-reference table of the revision before begins: the new one must point to it.
    """
    if not _frame_ok(before, after, table):
        return [Finding("nothing_added", _ADDED)]
    widget = next(each for each in form_fields(after) if str(each.get("/T", "")) == field)
    changed = {place for place, content in old.items() if new.get(place) != content}
    if not _changes_ok(before, after, changed, widget.objgen, seal):
        return [Finding("nothing_added", _ADDED)]
    added = set(new) - set(old)
    if not _additions_ok(after, added, widget, seal):
        return [Finding("nothing_added", _ADDED)]
    if not _stamp_ok(widget):
        return [Finding("nothing_added", _STAMP)]
    return active_findings(after, new, added | changed)


def _frame_ok(before: pikepdf.Pdf, after: pikepdf.Pdf, table: int) -> bool:
    old, new = before.trailer, after.trailer
    return (
        _trailer_ok(after, first=False)
        and new.get("/Prev") == table
        and new.Root.objgen == old.Root.objgen
        and _text(new.get("/Info")) == _text(old.get("/Info"))
        and _id(new) == _id(old)
    )


def _id(trailer: Any) -> bytes:
    found = trailer.get("/ID")
    return bytes(found[0]) if isinstance(found, pikepdf.Array) and len(found) == 2 else b""


def _changes_ok(before: pikepdf.Pdf, after: pikepdf.Pdf, changed: set[Place], widget: Place, seal: Place) -> bool:
    """Compare key by key: catalogue may gain Perms, form its flags, the one field its value and its look."""
    form_place = after.Root.AcroForm.objgen
    allowed: dict[Place, set[str]] = {widget: {"/V", "/AP"}, after.Root.objgen: {"/Perms"}}
    if form_place != (0, 0):
        allowed[form_place] = {"/SigFlags"}
    elif _differing(before.Root.AcroForm, after.Root.AcroForm) <= {"/SigFlags"}:
        allowed[after.Root.objgen] |= {"/AcroForm"}
    if not all(
        place in allowed and _differing(before.get_object(place), after.get_object(place)) <= allowed[place]
        for place in changed
    ):
        return False
    return _perms_ok(before, after, seal) and after.Root.AcroForm.get("/SigFlags") == 3


def _perms_ok(before: pikepdf.Pdf, after: pikepdf.Pdf, seal: Place) -> bool:
    """The first seal certifies and stands under Perms; later ones leave that alone."""
    perms: Any = after.Root.get("/Perms")
    if not isinstance(perms, pikepdf.Dictionary) or set(perms.keys()) != {"/DocMDP"}:
        return False
    if "/Perms" in before.Root:
        return _text(before.Root.Perms) == _text(perms)
    return bool(perms.DocMDP.objgen == seal)


def _differing(old: Any, new: Any) -> set[str]:
    if not isinstance(old, pikepdf.Dictionary) or not isinstance(new, pikepdf.Dictionary):
        return {"everything"}
    keys = set(old.keys()) | set(new.keys())
    return {key for key in keys if _text(old.get(key)) != _text(new.get(key))}


def _text(value: Any) -> bytes:
    """A value as it is written, a reference as a reference."""
    return bytes(value.unparse()) if isinstance(value, pikepdf.Object) else repr(value).encode()


def _additions_ok(after: pikepdf.Pdf, added: set[Place], widget: Any, seal: Place) -> bool:
    """Everything new hangs under the seal or its look, is of a known kind and refers to nothing old."""
    look = widget.get("/AP")
    if not isinstance(look, pikepdf.Dictionary) or set(look.keys()) != {"/N"} or look.is_indirect:
        return False
    signature: Any = after.get_object(seal)
    if not set(signature.keys()) <= _SEAL_KEYS or signature.get("/Type") != "/Sig":
        return False
    reached: set[Place] = set()
    waiting: list[Any] = [signature, look.N]
    while waiting:
        item = waiting.pop()
        if item.objgen in reached:
            continue
        reached.add(item.objgen)
        waiting.extend(_referred(item))
    rest = added - reached
    return (
        reached <= added
        and all(_type(after.get_object(each)) in _NEW_TYPES for each in added)
        and all(_type(after.get_object(each)) in _BOOKKEEPING for each in rest)
    )


def _referred(item: Any) -> Iterator[Any]:
    for child in _children(item):
        if not isinstance(child, pikepdf.Object):
            continue
        if child.is_indirect:
            yield child
        else:
            yield from _referred(child)


def _type(item: Any) -> str | None:
    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return None
    found = item.get("/Type")
    return None if found is None else str(found)


def _stamp_ok(widget: Any) -> bool:
    """The look is one form of exactly the size of the field, with fonts and nothing else."""
    look: Any = widget.AP.N
    if not isinstance(look, pikepdf.Stream) or look.get("/Subtype") != "/Form":
        return False
    left, bottom, right, top = (float(each) for each in widget.Rect)
    box = [float(each) for each in look.BBox]
    fits = abs(abs(box[2] - box[0]) - (right - left)) < 1 and abs(abs(box[3] - box[1]) - (top - bottom)) < 1
    resources: Any = look.get("/Resources", pikepdf.Dictionary())
    plain = not {"/Matrix", "/Group", "/OC", "/Ref"} & set(look.keys())
    return fits and plain and set(resources.keys()) <= {"/Font", "/ProcSet"}
