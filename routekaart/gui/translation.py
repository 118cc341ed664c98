"""The language of the screens: Dutch in the source, other languages from files beside it.

In goes a language code; out come Qt's own texts in that language ("Annuleren") and ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from routekaart.gui import theme
from routekaart.gui.phrasebook import Phrasebook, use

__all__ = ["install_language", "languages", "phrases_of"]

SOURCE_LANGUAGE = "nl"


def languages(resources: Path | None = None) -> tuple[str, ...]:
    """Out: the codes that can be chosen: Dutch, and every language of which there is a `routekaart_<code>.qm`."""
    found = sorted(file.stem.removeprefix("routekaart_") for file in _folder(resources).glob("routekaart_*.qm"))
    return (SOURCE_LANGUAGE, *(code for code in found if code != SOURCE_LANGUAGE))


def install_language(
    app: QCoreApplication,
    language: str = SOURCE_LANGUAGE,
    resources: Path | None = None,
    checklists: Path | None = None,
) -> tuple[QTranslator, ...]:
    """In: the application, a code from `languages`, and where resources and rule files stand.

    Out: what was installed; call it before any window is made. What was installed before goes away. A text that is
    not translated stays Dutch. Our file goes in after Qt's, so that ours is asked first.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = (qt_folder / f"qtbase_{language}.qm", _folder(resources) / f"routekaart_{language}.qm")
    installed = []
    for file in files:
        translator = QTranslator(app)
        if file.is_file() and translator.load(str(file)):
            app.installTranslator(translator)
            installed.append(translator)
        else:
            translator.deleteLater()
    source = _folder(resources) / f"routekaart_{language}.ts"
    other = language != SOURCE_LANGUAGE and source.is_file()
    use(app, Phrasebook(phrases_of(source), lambda: _of_rules(language, checklists)) if other else None)
    return tuple(installed)


def phrases_of(source: Path) -> dict[str, str]:
    """In: a file of Qt Linguist. Out: its finished translations by their Dutch, whichever part they are of."""
    found: dict[str, str] = {}
    for message in ElementTree.parse(source).iter("message"):
        made = message.find("translation")
        # A text with a number has several forms, and comes by filled in.
        if made is not None and made.text and made.get("type") is None and message.get("numerus") is None:
            found.setdefault(message.findtext("source", ""), made.text)
    return found


def _of_rules(language: str, checklists: Path | None) -> Mapping[str, str]:
    """The texts of the rule files by their Dutch: where that has changed since, the Dutch is shown."""
    if checklists is None:
        return {}
    # Rule files are read long after the first screen.
    from routekaart.checklist.findings import ChecklistFault
    from routekaart.checklist.translation import FOLDER, read_translation

    found: dict[str, str] = {}
    for path in sorted((checklists / FOLDER / language).glob("*.yaml")):
        # A file that cannot be read is told of where rule files are checked.
        with suppress(ChecklistFault):
            found.update((text.original, text.text) for text in read_translation(path).texts.values() if text.text)
    return found


def _folder(resources: Path | None) -> Path:
    return (resources or theme.resources_folder()) / "translations"
