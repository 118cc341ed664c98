"""Where words of a case can still be: in files as they are, and in every page of the vault once it is unlocked.

Folders, keys and words go in; the words that were found, and where, come out.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

__all__ = ["forms", "opened_pages", "traces"]

_PAGE, _RESERVED, _SALT = 4096, 80, 16
_WAL_HEADER, _FRAME_HEADER = 32, 24


def forms(word: str) -> dict[str, bytes]:
    """A word as it may be written: in two encodings, small (as the index has it), and in the middle of base64."""
    raw = word.encode()
    found = {"utf-8": raw, "small": raw.lower(), "utf-16-le": word.encode("utf-16-le"), "hex": raw.hex().encode()}
    for shift in range(3):
        # Three ways a word can lie in base64; its first and last signs depend on the neighbours.
        coded = base64.b64encode(b"\0" * shift + raw)
        begin = (8 * shift + 5) // 6
        found[f"base64+{shift}"] = coded[begin : len(coded) - 4]
    return found


def traces(words: Iterable[str], places: Iterable[tuple[str, bytes]]) -> set[tuple[str, str, str]]:
    """Which word was found, in which form, and where."""
    sought = [(word, form, piece) for word in words for form, piece in forms(word).items()]
    return {(word, form, place) for place, content in places for word, form, piece in sought if piece in content}


def files_below(*folders: Path) -> Iterator[tuple[str, bytes]]:
    """Every file as it lies on disk."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield str(path.relative_to(folder)), path.read_bytes()


def opened_pages(path: Path, data_key: bytes) -> Iterator[tuple[str, bytes]]:
    """Every page of a vault file and of its journal, free ones too, as plain bytes."""
    raw = path.read_bytes()
    for number, start in enumerate(range(0, len(raw), _PAGE), start=1):
        yield f"{path.name} page {number}", _plain(raw[start : start + _PAGE], data_key, first=number == 1)
    journal = path.with_name(path.name + "-wal")
    if not journal.exists():
        return
    raw = journal.read_bytes()
    for start in range(_WAL_HEADER, len(raw), _FRAME_HEADER + _PAGE):
        number = int.from_bytes(raw[start : start + 4], "big")
        page = raw[start + _FRAME_HEADER : start + _FRAME_HEADER + _PAGE]
        if len(page) == _PAGE:
            yield f"{journal.name} at {start}", _plain(page, data_key, first=number == 1)


def _plain(page: bytes, data_key: bytes, *, first: bool) -> bytes:
    begin = _SALT if first else 0
    body, vector = page[begin : _PAGE - _RESERVED], page[_PAGE - _RESERVED : _PAGE - _RESERVED + 16]
    opener = Cipher(algorithms.AES(data_key[:32]), modes.CBC(vector)).decryptor()
    return opener.update(body) + opener.finalize()
