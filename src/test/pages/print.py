#!/usr/bin/env python3
"""Prints the pages of src/test/resources/org/yuebao/run/pages, NN-name.txt, as PDF: print.py [NN-name ...]

Needs Chromium and the font Droid Sans Fallback (Apache License 2.0; Debian's fonts-droid-fallback), of which each PDF holds the
characters that it uses. FONT names its file where it is not installed. Run it after a page was changed, and commit what it makes.
"""
import datetime, html, os, pathlib, re, subprocess, sys, tempfile

PAGES = pathlib.Path(__file__).resolve().parents[1] / "resources/org/yuebao/run/pages"
FONT = os.environ.get("FONT", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
PAPERS = {"ylrb": "云澜日报", "ylfb": "云澜发布", "czgc": "常州观察"}

# Columns, size of the text in points, size of the paper. A report has its head and its number on every page.
LAYOUT = {
    "01-front": (4, 9.5, "A4"), "02-projects": (3, 9.5, "A4"), "03-communique": (1, 14, "A5"), "04-monthly": (1, 12, "A4"),
    "05-government": (1, 16, "A5"), "06-education": (5, 9, "A4"), "07-trade": (3, 10, "A4"), "08-agriculture": (2, 10, "A4"),
    "09-finance": (2, 11, "A4"), "10-decade": (2, 10, "A4"), "11-environment": (4, 9, "A4"), "12-industry": (2, 11, "A5"),
}

STYLE = """
@font-face { font-family: page; src: url("file://%(font)s") }
@page { size: %(paper)s; margin: 18mm 15mm; %(margins)s }
body { font: %(size)spt/1.5 page; margin: 0 }
.head { display: flex; justify-content: space-between; border-bottom: 1px solid; font-size: 9pt }
section { columns: %(columns)s; column-gap: 1.6em; text-align: justify; margin-bottom: 1em }
h1, h2, table, .unit { column-span: all; margin: 0 } h1 { font-size: 2em } h2 { font-size: 1.3em } h3 { font-size: 1em; margin: 0 }
p { margin: 0; text-indent: 2em } .unit { text-align: right } table { width: 100%% } td + td { text-align: right }
"""
MARGINS = """@top-left { content: "%s"; font: 9pt page } @bottom-center { content: "— " counter(page) " —"; font: 9pt page }"""


def parts(lines):
    """Headlines, headings, paragraphs and tables, each with the tag that it is printed with."""
    last = "p"
    for line in lines:
        short = len(line) < 30 and not re.search("[。；：]", line)
        if "\t" in line:
            tag = "tr"
        elif line.startswith("单位："):
            tag = "unit"
        elif short and re.match("[一二三四五六]、|表|.*主要指标|.*一般公共预算收入$", line):
            tag = "h3"
        elif short:
            tag = "h2" if last in ("h1", "h2") else "h1"
        else:
            tag = "p"
        yield tag, line
        last = tag


def body(lines):
    out, last = [], ""
    for tag, line in [*parts(lines), ("", "")]:
        if last == "tr" and tag != "tr":
            out.append("</table>")
        if tag == "h1" and last != "h1":
            out.append("</section><section>" if out else "<section>")
        if tag == "tr":
            cells = "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t"))
            out.append(("" if last == "tr" else "<table>") + f"<tr>{cells}</tr>")
        elif tag:
            out.append(f"<div class=unit>{line}</div>" if tag == "unit" else f"<{tag}>{html.escape(line)}</{tag}>")
        last = tag
    return "".join(out) + "</section>"


def page(name):
    head, text = (PAGES / f"{name}.txt").read_text(encoding="utf-8").split("---\n")[1:]
    said = dict(line.split(": ") for line in head.splitlines())
    day = datetime.date.fromisoformat(said["published"])
    paper = PAPERS[said["source"]]
    columns, size, sheet = LAYOUT[name]
    report = columns == 1
    margins = MARGINS % paper if report else ""
    style = STYLE % {"font": FONT, "columns": columns, "size": size, "paper": sheet, "margins": margins}
    weekday = "星期" + "一二三四五六日"[day.weekday()]
    date = f"{day.year}年{day.month}月{day.day}日 {weekday}"
    line = "" if report else f"<div class=head><span>{paper}</span><span>{date}</span><span>A01</span></div>"
    return f"<!DOCTYPE html><html lang=zh><meta charset=utf-8><style>{style}</style>{line}{body(text.splitlines())}"


with tempfile.TemporaryDirectory() as folder:
    for each in sys.argv[1:] or LAYOUT:
        source = pathlib.Path(folder, "page.html")
        source.write_text(page(each), encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline=false",
             f"--print-to-pdf={PAGES / each}.pdf", source.as_uri()], check=True, stderr=subprocess.DEVNULL)
