"""A card or token to seal with, through PKCS#11: which certificates are on it, and one signature at a time.

In go the module of the card's maker, a certificate and a PIN; out come certificates and signatures. The secret key
never leaves the card, and the session is closed after every signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from routekaart.errors import RoutekaartError
from routekaart.signing.key import issued, usable

if TYPE_CHECKING:
    import pkcs11

__all__ = ["OnCard", "certificates", "sign"]

E = TypeVar("E", bound=x509.ExtensionType)
_SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
"""What PKCS#1 puts before a SHA-256 when the card cannot hash by itself."""


@dataclass(frozen=True)
class OnCard:
    """One certificate on a card, with those above it that are on the card too; all as DER."""

    label: str
    """What the card is called."""
    serial: str
    """Of the card, as hexadecimal digits."""
    id: str
    """Of the certificate and its key on the card, as hexadecimal digits."""
    der: bytes
    chain: tuple[bytes, ...] = ()
    pin_pad: bool = False
    """The PIN is typed on the reader itself."""


def certificates(module: str) -> tuple[OnCard, ...]:
    """Everything on the cards that are in now that one can seal with, signatures before log-in; no PIN is needed.

    Raises RoutekaartError: SIG-020 without the extra, SIG-021 for the module, SIG-022 no card, SIG-025 nothing to seal
    with, SIG-026 anything else the card says.
    """
    with _translated():
        found = _on_all(_tokens(module))
    if not found:
        raise RoutekaartError(
            "SIG-025",
            "Op deze kaart staat geen sleutel waarmee Routekaart kan verzegelen. Er is niets veranderd. "
            "Vraag uw organisatie om een kaart met een certificaat voor ondertekenen.",
        )
    return tuple(sorted(found, key=_order))


def _order(each: OnCard) -> tuple[bool, str, str]:
    """A card tells its certificates in any order, other ones each time; people see the same list each time."""
    certificate = x509.load_der_x509_certificate(each.der)
    return not _for_signatures(certificate), certificate.subject.rfc4514_string(), each.id


def sign(module: str, chosen: OnCard, pin: str, data: bytes) -> bytes:
    """A signature over SHA-256 of the data, as it stands in a seal.

    Raises RoutekaartError as `certificates` does, and SIG-023 for a wrong PIN, SIG-024 for a blocked one.
    """
    public = x509.load_der_x509_certificate(chosen.der).public_key()
    with _translated():
        token = next((each for each in _tokens(module) if each.serial.hex() == chosen.serial), None)
        if token is None:
            raise _no_card()
        with _tell_tries(token), _opened(token, _told_pin(pin, chosen)) as session:
            return _signature(session, token, bytes.fromhex(chosen.id), pin, public, data)


def _tokens(module: str) -> list[pkcs11.Token]:
    try:
        import pkcs11
    except ImportError as missing:
        raise RoutekaartError(
            "SIG-020",
            "Dit programma kan nog niet met een kaart of token werken. Er is niet verzegeld. "
            "Vraag uw beheerder om het onderdeel “kaart” van Routekaart.",
        ) from missing
    if not Path(module).is_file():
        raise _no_module(module)
    try:
        library = pkcs11.lib(module)
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as reason:
        raise _no_module(module) from reason
    slots = library.get_slots(token_present=True)
    tokens = [token for token in (_token(slot) for slot in slots) if token is not None]
    if not tokens:
        raise _no_card()
    return tokens


def _token(slot: pkcs11.Slot) -> pkcs11.Token | None:
    """The token in a slot; None for one that nobody set up."""
    import pkcs11

    try:
        token = slot.get_token()
    except (pkcs11.TokenNotPresent, pkcs11.TokenNotRecognised):
        return None
    return token if pkcs11.TokenFlag.TOKEN_INITIALIZED in token.flags else None


def _on_all(tokens: list[pkcs11.Token]) -> list[OnCard]:
    """What is on them; one that does not answer keeps no other from being used."""
    import pkcs11

    found: list[OnCard] = []
    silent: pkcs11.PKCS11Error | None = None
    for token in tokens:
        try:
            found += _on(token)
        except pkcs11.PKCS11Error as reason:
            silent = reason
    if silent is not None and not found:
        raise silent
    return found


def _on(token: pkcs11.Token) -> Iterator[OnCard]:
    import pkcs11

    with token.open() as session:
        wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
        objects = [_attributes(each) for each in session.get_objects(wanted)]
    known = [(name, certificate) for name, der in objects if (certificate := _certificate(der)) is not None]
    every = [certificate for _, certificate in known]
    pin_pad = pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH in token.flags
    for name, certificate in known:
        if name and _may_seal(certificate):
            path = tuple(_der(each) for each in _path(certificate, every))
            yield OnCard(token.label, token.serial.hex(), name.hex(), _der(certificate), path, pin_pad)


def _attributes(found: Any) -> tuple[bytes, bytes]:
    import pkcs11

    values = found.get_attributes([pkcs11.Attribute.ID, pkcs11.Attribute.VALUE])
    return bytes(values.get(pkcs11.Attribute.ID) or b""), bytes(values.get(pkcs11.Attribute.VALUE) or b"")


def _certificate(der: bytes) -> x509.Certificate | None:
    try:
        return x509.load_der_x509_certificate(der)
    except ValueError:
        return None


def _der(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)


def _may_seal(certificate: x509.Certificate) -> bool:
    """A key of a person for signatures or log-in, of a kind a seal may have; not one for encryption or of an issuer."""
    limits, usage = _extension(certificate, x509.BasicConstraints), _usage(certificate)
    if limits is not None and limits.ca:
        return False
    named = usage is None or usage.digital_signature or usage.content_commitment
    return named and usable(certificate.public_key())


def _for_signatures(certificate: x509.Certificate) -> bool:
    usage = _usage(certificate)
    return usage is not None and usage.content_commitment


def _usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    return _extension(certificate, x509.KeyUsage)


def _extension(certificate: x509.Certificate, kind: type[E]) -> E | None:
    """What the certificate says of this; None when it says nothing, or nothing that can be read."""
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except (x509.ExtensionNotFound, ValueError):
        return None


def _path(certificate: x509.Certificate, every: list[x509.Certificate]) -> list[x509.Certificate]:
    """Who issued it, and who issued that one, as far as the card knows."""
    path: list[x509.Certificate] = []
    here = certificate
    while not issued(here, here):
        upper = next((each for each in every if each not in (certificate, *path) and issued(here, each)), None)
        if upper is None:
            break
        path.append(upper)
        here = upper
    return path


# signing ------------------------------------------------------------------------------------------------------


def _told_pin(pin: str, chosen: OnCard) -> object:
    import pkcs11

    return pkcs11.PROTECTED_AUTH if chosen.pin_pad and not pin else pin


@contextmanager
def _opened(token: pkcs11.Token, pin: object) -> Iterator[pkcs11.Session]:
    """A session with the PIN, closed whatever happens: an open one would stay logged in and take any PIN after it."""
    session = token.open(user_pin=pin)
    try:
        yield session
    finally:
        session.close()


def _signature(
    session: pkcs11.Session, token: pkcs11.Token, key_id: bytes, pin: str, public: Any, data: bytes
) -> bytes:
    import pkcs11
    from pkcs11.util.ec import encode_ecdsa_signature

    wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.Attribute.ID: key_id}
    key: Any = next(iter(list(session.get_objects(wanted))), None)
    if key is None:
        raise pkcs11.NoSuchKey
    again = {"pin": pin} if pin and _asks_each_time(key) else {}
    digest = hashlib.sha256(data).digest()
    if isinstance(public, ec.EllipticCurvePublicKey):
        made = encode_ecdsa_signature(key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA, **again))
    elif pkcs11.Mechanism.SHA256_RSA_PKCS in token.slot.get_mechanisms():
        made = key.sign(data, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS, **again)
    else:
        made = key.sign(_SHA256_INFO + digest, mechanism=pkcs11.Mechanism.RSA_PKCS, **again)
    return bytes(made)


def _asks_each_time(key: Any) -> bool:
    """Keys for signatures often want the PIN once more at the signature itself."""
    import pkcs11

    try:
        return bool(key[pkcs11.Attribute.ALWAYS_AUTHENTICATE])
    except (pkcs11.PKCS11Error, KeyError):
        return False


# what the card says -------------------------------------------------------------------------------------------


@contextmanager
def _tell_tries(token: pkcs11.Token) -> Iterator[None]:
    """A wrong PIN, with what the card tells about the tries that are left."""
    import pkcs11

    try:
        yield
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.ArgumentsBad) as wrong:
        flags = token.slot.get_token().flags
        if pkcs11.TokenFlag.USER_PIN_LOCKED in flags:
            raise _blocked() from wrong
        last = pkcs11.TokenFlag.USER_PIN_FINAL_TRY in flags
        left = "Nog één keer mis, en de kaart gaat op slot." if last else "Te vaak mis, en de kaart gaat op slot."
        raise RoutekaartError(
            "SIG-023", f"De PIN klopt niet. Er is niet verzegeld. Probeer het opnieuw. {left}"
        ) from wrong


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except RoutekaartError:
        raise
    except Exception as reason:
        raise _told(reason) from reason


def _told(reason: Exception) -> RoutekaartError:
    import pkcs11

    if isinstance(reason, pkcs11.PinLocked | pkcs11.UserPinNotInitialized):
        return _blocked()
    gone = (pkcs11.DeviceRemoved, pkcs11.TokenNotPresent, pkcs11.NoSuchToken, pkcs11.SlotIDInvalid)
    if isinstance(reason, gone):
        return _no_card()
    return RoutekaartError(
        "SIG-026",
        "De kaart of token gaf geen handtekening. Er is niet verzegeld. Haal de kaart eruit, steek hem er weer in en "
        "probeer het opnieuw.",
        kind=type(reason).__name__,
    )


def _no_module(module: str) -> RoutekaartError:
    return RoutekaartError(
        "SIG-021",
        "Het programma van uw kaart is niet gevonden of doet het niet. Er is niet verzegeld. "
        "Kijk bij Instellingen of het pad nog klopt.",
        module=module,
    )


def _no_card() -> RoutekaartError:
    return RoutekaartError(
        "SIG-022",
        "Er zit geen kaart of token in, of een andere dan u koos. Er is niet verzegeld. "
        "Steek de kaart erin en probeer het opnieuw.",
    )


def _blocked() -> RoutekaartError:
    return RoutekaartError(
        "SIG-024",
        "De PIN van deze kaart is geblokkeerd. Er is niet verzegeld. "
        "Vraag uw beheerder de kaart vrij te geven, of verzegel met uw eigen sleutel.",
    )
