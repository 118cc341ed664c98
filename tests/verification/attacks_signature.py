"""Forgeries of the signature itself, and of the document as a whole.

Each function takes nothing and gives the bytes of one forgery.
"""

from __future__ import annotations

import hashlib
from typing import Any

from asn1crypto import cms
from pyhanko.pdf_utils.generic import pdf_name

from tests.verification import samples
from tests.verification.forging import (
    appended,
    attack,
    attacker,
    generic,
    place,
    rewritten,
    seal_module,
    seal_writer,
    sealed_after,
    signature_of,
    with_der,
)

# The signature itself.


@attack("PKCS: padding not zero")
def _pkcs_1() -> bytes:
    pdf = samples.one_seal()
    _, stop, _ = place(pdf)
    return pdf[: stop - 9] + b"AB" + pdf[stop - 7 :]


@attack("PKCS: lower case digits")
def _pkcs_2() -> bytes:
    pdf = samples.one_seal()
    start, stop, _ = place(pdf)
    return pdf[:start] + pdf[start:stop].lower() + pdf[stop:]


@attack("PKCS: wrong digest")
def _pkcs_3() -> bytes:
    pdf = samples.one_seal()
    start, stop, length = place(pdf)
    digest = hashlib.sha256(pdf[:start] + pdf[stop:]).digest()
    der, _ = signature_of(pdf)
    assert digest in der
    return with_der(der.replace(digest, hashlib.sha256(b"anders").digest()))


@attack("PKCS: swapped certificate")
def _pkcs_4() -> bytes:
    content = cms.ContentInfo.load(signature_of(samples.one_seal())[0])
    other = cms.ContentInfo.load(signature_of(samples.sealed(samples.unsealed(("zegel_1",)), attacker(), "zegel_1"))[0])
    content["content"]["certificates"] = other["content"]["certificates"]
    return with_der(content.dump(force=True))


@attack("PKCS: signature of another document")
def _pkcs_5() -> bytes:
    other = samples.sealed(samples.unsealed(("zegel_1",), pages=3), samples.key(), "zegel_1")
    return with_der(signature_of(other)[0])


@attack("PKCS: SHA-1")
def _pkcs_6() -> bytes:
    writer = seal_module._writer(samples.unsealed(("zegel_1",)), "zegel_1", samples.NOW)
    return seal_writer(writer, "zegel_1", digest="sha1", first=True)


@attack("PKCS: extra certificate")
def _pkcs_7() -> bytes:
    content = cms.ContentInfo.load(signature_of(samples.one_seal())[0])
    other = cms.ContentInfo.load(signature_of(samples.sealed(samples.unsealed(("zegel_1",)), attacker(), "zegel_1"))[0])
    content["content"]["certificates"] = [
        *content["content"]["certificates"],
        *other["content"]["certificates"],
    ]
    return with_der(content.dump(force=True))


# At the level of the document.


@attack("own: page removed")
def _own_1() -> bytes:
    return rewritten(lambda pdf: pdf.pages.__delitem__(0))


@attack("own: pages reordered")
def _own_2() -> bytes:
    return rewritten(lambda pdf: pdf.pages.reverse())


@attack("own: page added")
def _own_3() -> bytes:
    return rewritten(lambda pdf: pdf.add_blank_page())


@attack("own: rewritten by another program")
def _own_4() -> bytes:
    return rewritten(lambda pdf: None)


@attack("own: look of a seal swapped afterwards")
def _own_5() -> bytes:
    def change(writer: Any) -> None:
        fields = writer.root["/AcroForm"]["/Fields"]
        fields[0][pdf_name("/AP")] = fields[1]["/AP"]
        writer.update_container(fields[0])

    return appended(change)


@attack("own: title changed under a second seal")
def _own_6() -> bytes:
    def change(writer: Any) -> None:
        info = writer.trailer["/Info"]
        info[pdf_name("/Title")] = generic.pdf_string("Een andere titel")
        writer.update_container(info)

    return sealed_after(change)


@attack("own: attachment added under a second seal")
def _own_7() -> bytes:
    def change(writer: Any) -> None:
        stream = generic.StreamObject(stream_data=b"{}")
        writer.root[pdf_name("/AF")] = generic.ArrayObject([writer.add_object(stream)])
        writer.update_root()

    return sealed_after(change)


@attack("own: loose object under a second seal")
def _own_8() -> bytes:
    return sealed_after(lambda writer: writer.add_object(generic.StreamObject(stream_data=b"kwaad")))


@attack("own: last seal cut off")
def _own_9() -> bytes:
    return samples.two_seals()[: len(samples.first_of_two())]


@attack("own: all seals cut off")
def _own_10() -> bytes:
    return samples.two_seals()[: len(samples.unsealed())]


@attack("own: metadata stream changed under a second seal")
def _own_11() -> bytes:
    def change(writer: Any) -> None:
        stream = generic.StreamObject(stream_data=b"<x/>")
        writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
        writer.update_root()

    return sealed_after(change)
