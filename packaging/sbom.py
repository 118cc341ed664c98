"""`python packaging/sbom.py OUTPUT`: the bill of materials of this build, in CycloneDX (JSON).

The lock file, `parts.toml` and the libraries that are installed go in; one file comes out that names everything
shipped: the Python libraries with the hashes of their files, what they carry inside (Qt, SQLCipher, PDFium, qpdf),
fonts, Python.
"""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
PARTS = ROOT / "packaging" / "parts.toml"


def main(arguments: list[str]) -> int:
    """Write the bill; cyclonedx-py checks its own half against the schema, and the whole is checked again here."""
    output = Path(arguments[0])
    bill = libraries(LOCK)
    root = bill["metadata"]["component"]["bom-ref"]
    bill["components"] += [*parts(ROOT), *carried(), interpreter()]
    bill["dependencies"] = [{"ref": root, "dependsOn": [each["bom-ref"] for each in bill["components"]]}]
    text = json.dumps(bill, indent=1, ensure_ascii=False) + "\n"
    _check(text)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    print(f"{output}: {len(bill['components'])} parts")
    return 0


def libraries(lock: Path) -> dict[str, Any]:
    """What the lock names, as cyclonedx-py writes it; the addresses it guesses go, as we name no index."""
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "--pyproject", str(ROOT / "pyproject.toml"),
               "--output-reproducible", "--of", "JSON", str(lock), "-o"]  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "bill.json"
        subprocess.run([*command, str(target)], check=True, capture_output=True)
        bill: dict[str, Any] = json.loads(target.read_bytes())
    for each in bill["components"]:
        found = {one["content"]: one for ref in each.pop("externalReferences", ()) for one in ref.get("hashes", ())}
        each["hashes"] = list(found.values())
        each["description"] = f"{each['name']} {each['version']}"
    return bill


def parts(root: Path) -> list[dict[str, Any]]:
    """What others made and lies in the repository: fonts and a colour profile, each file with its hash."""
    return [_part(root, each) for each in tomllib.loads(PARTS.read_text(encoding="utf-8"))["part"]]


def _part(root: Path, part: dict[str, Any]) -> dict[str, Any]:
    files = sorted(path for pattern in part["files"] for path in root.glob(pattern))
    return {
        "bom-ref": part["name"],
        "type": part["kind"],
        "name": part["name"],
        "version": part["version"],
        "licenses": [_licence(part["licence"])],
        "components": [_file(root, path) for path in files],
    }


def _licence(name: str) -> dict[str, Any]:
    return {"license": {"name" if " " in name else "id": name}}


def _file(root: Path, path: Path) -> dict[str, Any]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    name = path.relative_to(root).as_posix()
    return {"bom-ref": name, "type": "file", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def carried() -> list[dict[str, Any]]:
    """What the libraries carry inside, as they tell it themselves; a scanner sees these nowhere else."""
    import pikepdf
    import pypdfium2
    import sqlcipher3.dbapi2 as sqlcipher
    from PySide6 import QtCore

    connection = sqlcipher.connect(":memory:")
    connection.execute("PRAGMA key = 'x'")
    cipher = str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    provider, version = (
        str(connection.execute(f"PRAGMA cipher_provider{end}").fetchone()[0]) for end in ("", "_version")
    )
    connection.close()
    return [
        _inside("Qt", QtCore.qVersion(), "pyside6-essentials"),
        _inside("SQLite", sqlcipher.sqlite_version, "sqlcipher3"),
        _inside("SQLCipher", cipher, "sqlcipher3"),
        _inside(provider, version, "sqlcipher3"),
        _inside("PDFium", str(pypdfium2.PDFIUM_INFO), "pypdfium2"),
        _inside("qpdf", pikepdf.__libqpdf_version__, "pikepdf"),
    ]


def _inside(name: str, version: str, library: str) -> dict[str, Any]:
    text = f"comes inside {library}"
    return {"bom-ref": f"{library}/{name}", "type": "library", "name": name, "version": version, "description": text}


def interpreter() -> dict[str, Any]:
    """Python itself goes along in the built folder."""
    version = platform.python_version()
    return {"bom-ref": "python", "type": "platform", "name": "Python", "version": version}


def _check(text: str) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if found is not None:
        raise SystemExit(f"the bill does not fit its schema: {found}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
