"""Where copies of a vault stand in a second folder, such as a USB stick with vaults of several people.

The folder of a vault and the second folder go in; the place of this one's copies comes out.
"""

from __future__ import annotations

from pathlib import Path

from routekaart.keys import load_key_file
from routekaart.store.layout import KEY_FILE

__all__ = ["second_place"]


def second_place(folder: Path, root: Path) -> Path:
    """Where the copies of this vault stand in a second folder, apart from those of other vaults.

    Raises KEY-002 when the key file, which holds the name of the vault, cannot be read.
    """
    return root / f"{folder.name}-{load_key_file(folder / KEY_FILE).vault[:8]}"
