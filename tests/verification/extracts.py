"""Sealed documents with an extract inside, honest and forged.

In goes what a forger changes; out come the bytes of a document that is made and sealed as ours are.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pikepdf

from routekaart import signing
from routekaart.document.layout import Attachment, PdfMeta, render
from routekaart.dossier.extract import make_extract
from routekaart.dossier.extractform import DESCRIPTION, FILE_NAME, MIME, digest
from routekaart.engine import assess
from tests.document.case import facts, route
from tests.verification import samples

__all__ = ["around", "changed", "data", "honest", "in_stream", "other_outcome", "raw", "sealed", "sha"]


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@cache
def raw() -> bytes:
    """The extract of the practice case."""
    return make_extract(route(), facts(), assess(route(), facts()), app_version="0.1.0", practice=False)


def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(raw())
    return found


def changed(**parts: Any) -> bytes:
    """The extract with other parts, written as a careful forger writes them: the hash of the outcome fits again."""
    new = {**data(), **parts}
    if "uitkomst" in parts and "uitkomst_sha256" not in parts:
        new["uitkomst_sha256"] = digest(new["uitkomst"])
    return json.dumps(new, ensure_ascii=False).encode()


def other_outcome(part: str, name: str, **values: Any) -> bytes:
    """One warning, alternative or consultation that came out otherwise."""
    outcome = data()["uitkomst"]
    return changed(uitkomst={**outcome, part: {**outcome[part], name: {**outcome[part][name], **values}}})


def around(inside: bytes, *, rules: str = "", extract: str = "", name: str = FILE_NAME, more: str = "") -> bytes:
    """An unsealed document with this inside; what is printed about it fits unless said otherwise."""
    lines = (f"Regels: sha256 {rules or route().hash}", f"Uittreksel: sha256 {extract or sha(inside)}", more)
    told = "".join(f"<line>{line}</line>" for line in lines if line)
    meta = PdfMeta(
        "Verantwoording", "S. Jansen", "Een verzonnen zaak", samples.NOW, "id-1",
        attachments=(Attachment(name, MIME, DESCRIPTION, inside),),
    )  # fmt: skip
    fields = '<sealfield name="zegel_1" label="Opsteller"/>'
    return render(f"<document><p>Verzonnen.</p>{fields}<receipt>{told}</receipt></document>", meta)


def sealed(pdf: bytes, who: str = "S. Jansen") -> bytes:
    return samples.sealed(pdf, samples.key(who), "zegel_1")


@cache
def honest() -> bytes:
    """As we make it."""
    return sealed(around(raw()))


def known(who: str = "S. Jansen") -> str:
    return signing.fingerprint(samples.key(who))


def in_stream(pdf: bytes, stream: bytes, **keys: Any) -> bytes:
    """The document with other raw bytes in the place of the extract, packed as `keys` say."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        held: Any = document.attachments[FILE_NAME].obj.EF.F
        held.write(stream, **keys)
        out = io.BytesIO()
        document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return out.getvalue()


def without(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key not in names}
