"""A vault with two dossiers in a folder with an awkward name, for every test of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.store import Vault
from tests.store.store_samples import KEY, NOW, SECRET, START, chain, projection


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kluis é #1%20"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    vault = Vault.create(folder, KEY, owner='{"naam": "A. Voorbeeld"}', now=NOW)
    vault.append("a", START, chain("a", ["een", SECRET]), projection=projection(SECRET))
    vault.append("b", START, chain("b", ["een"]), projection=projection("ander kind"))
    yield vault
    vault.close()
