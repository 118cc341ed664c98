"""A disk as it may be after the power failed: what was synced is there, of the rest any part.

Recorded calls go in; folders that could have been left behind come out. Names in a folder are synced apart from files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.tracing import Call

__all__ = ["NEEDED", "Disk", "Step"]

NEEDED = (
    "open,openat,creat,close,lseek,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,truncate,fallocate,rename,"
    "renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,sendfile,copy_file_range"
)
"""Everything that may change a file; what is not understood below is an error, never skipped."""
_FD = re.compile(r"(AT_FDCWD|-?\d+)(?:<([^>]*)>)?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(slots=True)
class File:
    """A file by itself, apart from its name."""

    content: bytes = b""


@dataclass(slots=True)
class Folder:
    """Names, each with what it stands for."""

    names: dict[str, File | Folder] = field(default_factory=dict)


@dataclass(slots=True)
class Step:
    """One thing the program asked of the disk. `safe_from` is the step that made it sure; `gone` one that failed to."""

    write: tuple[File, int, bytes] | None = None
    size: tuple[File, int] | None = None
    names: tuple[tuple[Folder, str, File | Folder | None], ...] = ()
    said: str | None = None
    safe_from: int | None = None
    gone: bool = False


class Disk:
    """The steps of one run, and the disks that could have been left behind."""

    def __init__(self, before: Path, calls: Sequence[Call], home: Path, *, failed_sync_drops: bool = False) -> None:
        """`before` is what was on disk, `home` where the run had it. With `failed_sync_drops` a sync that failed
        throws away what it should have kept, as Linux may: a later one that succeeds does not bring it back."""
        self.steps: list[Step] = []
        self._home, self._before = home, before
        self._root = _read(before)
        self._fresh: dict[int, bytes] = {}
        self._open: dict[int, tuple[File | Folder | None, int, bool]] = {}
        self._live: dict[Path, File | Folder] = dict(_walk(self._root, home))
        self._failed_sync_drops = failed_sync_drops
        for call in calls:
            self._take(call)

    # from calls to steps ----------------------------------------------------------------------------------------

    def _take(self, call: Call) -> None:
        if call.result < 0 and call.name not in {"fsync", "fdatasync"}:
            return
        handler = getattr(self, f"_on_{call.name}", None)
        if handler is None:
            raise NotImplementedError(f"{call.name}({call.arguments[:200]})")
        handler(call)

    def _on_openat(self, call: Call) -> None:
        path, known = self._path(call.arguments), None
        flags = call.arguments.rpartition('", ')[2]
        if path is not None:
            known = self._live.get(path)
            if known is None and "O_CREAT" in flags:
                known = File()
                self._name(path, known)
            elif isinstance(known, File) and "O_TRUNC" in flags:
                self._set_size(known, 0)
        self._open[call.result] = (known, 0, "O_APPEND" in flags)

    _on_open = _on_openat

    def _on_close(self, call: Call) -> None:
        self._open.pop(_number(call.arguments), None)

    def _on_lseek(self, call: Call) -> None:
        fd = _number(call.arguments)
        if fd in self._open:
            self._open[fd] = (self._open[fd][0], call.result, self._open[fd][2])

    def _on_write(self, call: Call) -> None:
        fd, data = _number(call.arguments), _bytes(call.arguments)[: call.result]
        if fd not in self._open:
            self.steps.append(Step(said=data.decode()))  # the pipe, opened before
            return
        file, offset, appends = self._open[fd]
        if isinstance(file, File):
            offset = self._size(file) if appends else offset
            self._put(file, offset, data)
        self._open[fd] = (file, offset + len(data), appends)

    def _on_pwrite64(self, call: Call) -> None:
        file = self._open[_number(call.arguments)][0]
        if isinstance(file, File):
            self._put(file, int(call.arguments.rpartition(", ")[2], 0), _bytes(call.arguments)[: call.result])

    def _on_ftruncate(self, call: Call) -> None:
        file = self._open[_number(call.arguments)][0]
        if isinstance(file, File):
            self._set_size(file, int(call.arguments.rpartition(", ")[2], 0))

    def _on_fsync(self, call: Call) -> None:
        synced, now = self._open.get(_number(call.arguments), (None, 0, False))[0], len(self.steps)
        if synced is None:
            return
        for step in self.steps:
            if step.safe_from is None and not step.gone and _concerns(step, synced):
                step.safe_from = now + 1 if call.result == 0 else None
                step.gone = call.result != 0 and self._failed_sync_drops and isinstance(synced, File)
        self.steps.append(Step())  # so that the power can fail just before it

    _on_fdatasync = _on_fsync

    def _on_rename(self, call: Call) -> None:
        source, target = self._paths(call.arguments)
        if source is None or target is None:
            return
        moved = self._live[source]
        for path in [path for path in self._live if path == source or path.is_relative_to(source)]:
            self._live[target / path.relative_to(source)] = self._live.pop(path)
        self._step_names((self._folder(source), source.name, None), (self._folder(target), target.name, moved))

    _on_renameat = _on_renameat2 = _on_rename

    def _on_unlink(self, call: Call) -> None:
        path = self._path(call.arguments)
        if path is not None and path in self._live:
            del self._live[path]
            self._step_names((self._folder(path), path.name, None))

    _on_unlinkat = _on_rmdir = _on_unlink

    def _on_mkdir(self, call: Call) -> None:
        path = self._path(call.arguments)
        if path is not None:
            self._name(path, Folder())

    _on_mkdirat = _on_mkdir

    def _path(self, arguments: str) -> Path | None:
        return next(iter(self._paths(arguments)), None)

    def _paths(self, arguments: str) -> list[Path | None]:
        """The paths named in a call; None for those outside the home."""
        found: list[Path | None] = []
        base = Path("/")
        for part in arguments.split(", "):
            directory, text = _FD.match(part), _TEXT.match(part)
            if text:
                path = base / _decode(text.group(1))
                found.append(path if path == self._home or path.is_relative_to(self._home) else None)
            elif directory and directory.group(2):
                base = Path(_decode(directory.group(2)))
        return found

    def _folder(self, path: Path) -> Folder:
        folder = self._live[path.parent]
        assert isinstance(folder, Folder)
        return folder

    def _name(self, path: Path, what: File | Folder) -> None:
        self._live[path] = what
        self._step_names((self._folder(path), path.name, what))

    def _step_names(self, *names: tuple[Folder, str, File | Folder | None]) -> None:
        self.steps.append(Step(names=names))

    def _put(self, file: File, offset: int, data: bytes) -> None:
        self.steps.append(Step(write=(file, offset, data)))
        self._fresh[id(file)] = _patched(self._bytes_of(file), offset, data)

    def _set_size(self, file: File, size: int) -> None:
        self.steps.append(Step(size=(file, size)))
        self._fresh[id(file)] = _sized(self._bytes_of(file), size)

    def _size(self, file: File) -> int:
        return len(self._bytes_of(file))

    def _bytes_of(self, file: File) -> bytes:
        return self._fresh.get(id(file), file.content)

    # from steps to disks ----------------------------------------------------------------------------------------

    def unsure(self, until: int) -> list[int]:
        """The steps before `until` that no sync before `until` made sure."""
        return [
            place
            for place, step in enumerate(self.steps[:until])
            if step.said is None and not step.gone and (step.safe_from is None or step.safe_from > until)
        ]

    def said(self, until: int) -> list[str]:
        """What was acknowledged by then."""
        return "".join(step.said or "" for step in self.steps[:until]).split("\n")[:-1]

    def leave(self, until: int, kept: Mapping[int, Sequence[tuple[int, int]]], place: Path) -> None:
        """Write to `place` what is there when the power fails before step `until`.

        Of the unsure steps those in `kept` reached the disk, of a write only the parts named.
        """
        unsure = set(self.unsure(until))
        content: dict[int, bytes] = {}
        names: dict[int, dict[str, File | Folder]] = {}
        for number, step in enumerate(self.steps[:until]):
            if step.gone or (number in unsure and number not in kept):
                continue
            if step.write:
                file, offset, data = step.write
                for start, end in kept[number] if number in unsure else [(0, len(data))]:
                    known = content.get(id(file), file.content)
                    content[id(file)] = _patched(known, offset + start, data[start:end])
            elif step.size:
                file, size = step.size
                content[id(file)] = _sized(content.get(id(file), file.content), size)
            for folder, name, what in step.names:
                there = names.setdefault(id(folder), dict(folder.names))
                if what is None:
                    there.pop(name, None)
                else:
                    there[name] = what
        _build(self._root, place, content, names)


def _read(path: Path) -> Folder:
    found = Folder()
    for child in sorted(path.iterdir()):
        found.names[child.name] = _read(child) if child.is_dir() else File(child.read_bytes())
    return found


def _walk(folder: Folder, path: Path) -> Iterator[tuple[Path, File | Folder]]:
    yield path, folder
    for name, what in folder.names.items():
        if isinstance(what, Folder):
            yield from _walk(what, path / name)
        else:
            yield path / name, what


def _build(folder: Folder, place: Path, content: dict[int, bytes], names: dict[int, dict[str, File | Folder]]) -> None:
    place.mkdir(mode=0o700)
    for name, what in names.get(id(folder), folder.names).items():
        if isinstance(what, Folder):
            _build(what, place / name, content, names)
        elif not name.endswith("-shm"):  # shared memory: never meant to outlive a power cut, and made anew
            (place / name).write_bytes(content.get(id(what), what.content))


def _concerns(step: Step, synced: File | Folder) -> bool:
    if isinstance(synced, Folder):
        return any(folder is synced for folder, _, _ in step.names)
    return (step.write or step.size or (None,))[0] is synced


def _patched(old: bytes, offset: int, data: bytes) -> bytes:
    if not data:
        return old
    return old[:offset].ljust(offset, b"\0") + data + old[offset + len(data) :]


def _sized(old: bytes, size: int) -> bytes:
    return old[:size].ljust(size, b"\0")


def _number(arguments: str) -> int:
    match = _FD.match(arguments)
    return int(match.group(1)) if match and match.group(1) != "AT_FDCWD" else -1


def _bytes(arguments: str) -> bytes:
    match = _TEXT.search(arguments)
    return _unescaped(match.group(1)) if match else b""


def _decode(escaped: str) -> str:
    return _unescaped(escaped).decode()


def _unescaped(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
