"""A drawn PDF and its structure tree go in; the same file as tagged PDF/A with signature fields comes out.

One pass adds the tree, the XMP packet, the colour profile, the fields and the attachments.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from routekaart.document.fonts import clean
from routekaart.document.meta import PdfMeta
from routekaart.document.tagging import ContentRef, Elem, FieldRef

__all__ = ["finish"]

_PRODUCER = "Routekaart"
_PRACTICE = "routekaart:oefening"
"""The keyword by which a check knows practice."""


def finish(drawn: bytes, root: Elem, meta: PdfMeta, icc: bytes) -> bytes:
    """Return the finished file; the same input gives the same bytes."""
    import pikepdf

    with pikepdf.open(BytesIO(drawn)) as pdf:
        _catalog(pdf, meta, icc)
        _Tree(pdf).write(root)
        _attach(pdf, meta)
        _describe(pdf, meta)
        out = BytesIO()
        try:
            pdf.save(
                out,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                deterministic_id=True,
            )
        except RuntimeError as error:
            if "insufficient memory" in str(error):
                raise MemoryError from error  # a full memory, in the words of the compressing library
            raise
    return out.getvalue()


def _catalog(pdf: Any, meta: PdfMeta, icc: bytes) -> None:
    from pikepdf import Array, Dictionary, Name, String

    profile = pdf.make_stream(icc, N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    catalog = pdf.Root
    catalog.OutputIntents = Array([pdf.make_indirect(intent)])
    catalog.Lang = String(meta.language)
    catalog.MarkInfo = Dictionary(Marked=True)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for name in ("/PageMode", "/Outlines"):
        if name in catalog:
            del catalog[name]


class _Tree:
    """Writes the structure tree, the parent tree and the form fields into one file."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._content: list[dict[int, Any]] = [{} for _ in self._pages]
        self._widgets: list[Any] = []
        self._fields: list[Any] = []

    def write(self, root: Elem) -> None:
        from pikepdf import Array, Dictionary, Name

        pdf = self._pdf
        top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self._element(root, top)
        top.K = Array([document])
        numbers: list[Any] = []
        for index, page in enumerate(self._pages):
            page.StructParents = index
            page.Tabs = Name.S
            marked = self._content[index]
            parents = Array([marked[number] for number in range(len(marked))])
            numbers += [index, pdf.make_indirect(parents)]
        for offset, (widget, form) in enumerate(self._widgets):
            widget.StructParent = len(self._pages) + offset
            numbers += [len(self._pages) + offset, form]
        top.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages) + len(self._widgets)
        pdf.Root.StructTreeRoot = top
        if self._fields:
            pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(self._fields), SigFlags=0))

    def _element(self, elem: Elem, parent: Any) -> Any:
        from pikepdf import Array, Dictionary, Name, String

        made = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + elem.role), P=parent))
        for name in ("Alt", "ActualText"):
            if name in elem.attributes:
                made["/" + name] = String(elem.attributes[name])
        if "Scope" in elem.attributes:
            made.A = Dictionary(O=Name.Table, Scope=Name("/" + elem.attributes["Scope"]))
        if "ListNumbering" in elem.attributes:
            made.A = Dictionary(O=Name.List, ListNumbering=Name("/" + elem.attributes["ListNumbering"]))
        if elem.box is not None:
            made.A = Dictionary(O=Name.Layout, BBox=Array([round(edge, 2) for edge in elem.box]))
        kids: list[Any] = []
        for kid in elem.kids:
            if isinstance(kid, Elem):
                if _has_meaning(kid):
                    kids.append(self._element(kid, made))
            elif isinstance(kid, ContentRef):
                kids.append(self._marked(kid, made))
            else:
                made.K = self._widget(kid, made)
                return made
        if kids:
            made.K = Array(kids)
        return made

    def _marked(self, ref: ContentRef, made: Any) -> Any:
        from pikepdf import Dictionary, Name

        page = self._pages[ref.page]
        self._content[ref.page][ref.mcid] = made
        if "/Pg" not in made:
            made.Pg = page
        if made.Pg.objgen == page.objgen:
            return ref.mcid
        return Dictionary(Type=Name.MCR, Pg=page, MCID=ref.mcid)

    def _widget(self, ref: FieldRef, form: Any) -> Any:
        """An empty signature field. Form.K must be one dictionary: signing checks follow K.Obj."""
        from pikepdf import Array, Dictionary, Name, String

        page = self._pages[ref.page]
        width, height = ref.rect[2] - ref.rect[0], ref.rect[3] - ref.rect[1]
        empty = self._pdf.make_stream(
            b"",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(width, 2), round(height, 2)]),
            Resources=Dictionary(),
        )
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(ref.name),
                TU=String(ref.tip),
                F=132,
                Rect=Array([round(edge, 2) for edge in ref.rect]),
                P=page,
                AP=Dictionary(N=empty),
            )
        )
        if "/Annots" not in page:
            page.Annots = Array([])
        page.Annots.append(widget)
        self._fields.append(widget)
        self._widgets.append((widget, form))
        form.Pg = page
        return Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)


def _has_meaning(elem: Elem) -> bool:
    """An element without content is left out, except a cell: a table needs all its cells."""
    if elem.role in ("TD", "TH") or not all(isinstance(kid, Elem) for kid in elem.kids):
        return True
    return any(isinstance(kid, Elem) and _has_meaning(kid) for kid in elem.kids)


def _attach(pdf: Any, meta: PdfMeta) -> None:
    from pikepdf import Array, AttachedFileSpec, Name

    if not meta.attachments:
        return
    files = []
    for item in meta.attachments:
        spec = AttachedFileSpec(
            pdf,
            item.data,
            filename=item.name,
            mime_type=item.mime,
            description=item.description,
            creation_date=_pdf_date(meta.created),
            mod_date=_pdf_date(meta.created),
            relationship=Name.Data,  # type: ignore[call-arg]
        )
        pdf.attachments[item.name] = spec
        files.append(pdf.attachments[item.name].obj)
    pdf.Root.AF = Array(files)


def _pdf_date(moment: datetime) -> str:
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"


def _describe(pdf: Any, meta: PdfMeta) -> None:
    """Write the same facts in Info and in XMP: PDF/A wants them equal."""
    from pikepdf import Dictionary, Name, String

    title, author = clean(meta.title).strip(), clean(meta.author).strip()
    # A paper to practise with says so to programs too, sealed or not, whoever takes the words off its pages.
    marks = (_PRACTICE if meta.watermark else "", clean(meta.keywords).strip())
    subject, keywords = clean(meta.subject).strip(), " ".join(mark for mark in marks if mark)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Author=String(author),
            Subject=String(subject),
            Creator=String(_PRODUCER),
            Producer=String(_PRODUCER),
            CreationDate=String(_pdf_date(meta.created)),
            ModDate=String(_pdf_date(meta.created)),
        )
    )
    if keywords:
        pdf.trailer.Info.Keywords = String(keywords)
    packet = _XMP.format(
        title=escape(title),
        author=escape(author),
        subject=escape(subject),
        language=escape(meta.language),
        identifier=escape(clean(meta.document_id)),
        keywords=f"<pdf:Keywords>{escape(keywords)}</pdf:Keywords>\n" if keywords else "",
        producer=_PRODUCER,
        moment=meta.created.isoformat(timespec="seconds"),
        part=3 if meta.attachments else 2,
    )
    stream = pdf.make_stream(packet.encode("utf-8"))
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>{identifier}</dc:identifier>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
{keywords}<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
