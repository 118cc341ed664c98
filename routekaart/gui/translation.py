"""The language of the screens: Dutch in the source, other languages from files beside it.

In goes a language code; out come Qt's own texts in that language ("Annuleren") and ours.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from routekaart.gui import theme

__all__ = ["install_language", "languages"]

SOURCE_LANGUAGE = "nl"


def languages(resources: Path | None = None) -> tuple[str, ...]:
    """Out: the codes that can be chosen: Dutch, and every language of which there is a
    `routekaart_<code>.qm`.
    """
    found = sorted(file.stem.removeprefix("routekaart_") for file in _folder(resources).glob("routekaart_*.qm"))
    return (SOURCE_LANGUAGE, *(code for code in found if code != SOURCE_LANGUAGE))


def install_language(
    app: QCoreApplication, language: str = SOURCE_LANGUAGE, resources: Path | None = None
) -> tuple[QTranslator, ...]:
    """In: the application and a code from `languages`. Out: what was installed; call it before any
    window is made.

    What was installed before goes away. A text that is not translated stays Dutch. Our file goes in
    after Qt's,
    so that ours is asked first.
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
    return tuple(installed)


def _folder(resources: Path | None) -> Path:
    return (resources or theme.resources_folder()) / "translations"
