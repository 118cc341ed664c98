"""Settings: read back as written, defaults after damage, never a lost file."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from routekaart import settings
from routekaart.errors import RoutekaartError
from routekaart.settings import Settings, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "instellingen.json"


def code_of(remark: RoutekaartError | None) -> str:
    return remark.code if remark else ""


def test_no_file_gives_defaults_without_a_remark(path: Path) -> None:
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.remark is None
    assert (loaded.settings.idle_minutes, loaded.settings.timestamp_url) == (5, None)
    assert not path.exists()


def test_saved_settings_read_back(path: Path) -> None:
    wanted = Settings(
        theme="contrast", text_scale=150, language="en", last_vault="/home/Zoë/kluis", backup_folder="/media/stick"
    )
    save_settings(path, wanted)
    assert load_settings(path) == (wanted, None)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 50_000,
        b'{"schema_version": "1"}',
        b'{"schema_version": 1, "theme": "roze"}',
        b'{"schema_version": 1, "text_scale": 500}',
        b'{"schema_version": 1, "idle_minutes": 0}',
        b'{"schema_version": 1, "unknown": 1}',
        b'{"schema_version": 0}',
    ],
)
def test_damaged_file_is_kept_aside_and_defaults_hold(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert code_of(loaded.remark) == "SET-001"
    assert path.with_name(path.name + ".BAK").read_bytes() == content
    assert not path.exists()


def test_newer_file_is_neither_moved_nor_overwritten(path: Path) -> None:
    newer = json.dumps({"schema_version": settings.SCHEMA_VERSION + 1, "shape": "other"})
    path.write_text(newer)
    loaded = load_settings(path)
    assert (loaded.settings, code_of(loaded.remark)) == (Settings(), "SET-002")
    with pytest.raises(RoutekaartError, match="nieuwere"):
        save_settings(path, Settings())
    assert path.read_text() == newer


def test_old_files_are_brought_up_step_by_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scale_in_percent(content: dict[str, Any]) -> dict[str, Any]:
        return {**content, "text_scale": int(content["text_scale"] * 100)}

    monkeypatch.setattr(settings, "MIGRATIONS", {0: scale_in_percent, **settings.MIGRATIONS})
    path.write_text(json.dumps({"schema_version": 0, "text_scale": 1.5, "theme": "donker"}))
    assert load_settings(path) == (Settings(text_scale=150, theme="donker"), None)


def test_a_file_of_the_first_version_keeps_what_still_exists(path: Path) -> None:
    gone = {"reduce_motion": False, "region": "foodvalley", "checklist_folder": None}
    path.write_text(json.dumps({"schema_version": 1, "theme": "donker", "idle_minutes": 10, **gone}))
    assert load_settings(path) == (Settings(theme="donker", idle_minutes=10), None)


def test_unwritable_place_is_told_and_keeps_the_old_file(path: Path) -> None:
    save_settings(path, Settings(theme="licht"))
    path.with_name(path.name + ".nieuw").mkdir()  # the temporary file cannot be made
    with pytest.raises(RoutekaartError) as caught:
        save_settings(path, Settings(theme="donker"))
    assert caught.value.code == "SET-003"
    assert load_settings(path).settings.theme == "licht"


def test_settings_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().theme = "donker"  # type: ignore[misc]
