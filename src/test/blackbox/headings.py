"""Words of the blanks and of the draft report against the source documents, verbatim and in order.

headings.py --jar JAR --workspace DIR --campaign C
campaigns/<campaign>.headings.json holds the sources' lines, quirks included, and the readings declared for some.
"""

import argparse
import json
import re
import sys
import unicodedata
import zipfile
from xml.etree import ElementTree

import openpyxl

from figures import W
from product import HERE, Product, Report


def flat(text):
    """One line of a text broken inside its cell; double blanks of the source stay."""
    return re.sub(r"\s*\n\s*", " ", unicodedata.normalize("NFC", str(text))).strip()


class Lines:
    """The visible texts of a sheet, row by row; a search goes on from where the last one ended."""

    def __init__(self, sheet):
        self.texts = []
        for line in sheet.iter_rows():
            if not sheet.row_dimensions[line[0].row].hidden:
                cells = [str(cell.value) for cell in line if cell.value is not None and not hidden(sheet, cell)]
                self.texts += [readings(cell) for cell in cells]
                if len(cells) > 1:
                    self.texts.append({flat(" ".join(cells[:count])) for count in range(2, len(cells) + 1)})
        self.at = 0

    def find(self, wanted, inside=False):
        """Whether the text comes next, or later; `inside`: as part of a longer text."""
        for index in range(self.at, len(self.texts)):
            if wanted in self.texts[index] or inside and any(wanted in text for text in self.texts[index]):
                self.at = index + (0 if inside else 1)
                return True
        return False


def hidden(sheet, cell):
    return any(span.hidden and span.min <= cell.column <= span.max for span in sheet.column_dimensions.values() if span.min)


def readings(cell):
    """What a cell says: all of it, or its first lines (below them may stand how a quirk is to be understood)."""
    lines = cell.split("\n")
    return {flat("\n".join(lines[: count + 1])) for count in range(len(lines))}


def missing(sheet, lines, kind, inside=False):
    found = Lines(sheet)
    for line in lines:
        if not found.find(line, inside):
            yield f"{sheet.title}: {kind} {line[:90]!r} is not there, or not in order"


def compare_blank(book, words):
    outline = [next(iter(entry.items())) for entry in words["outline"]]
    front = [book[name] for name in ("Bìa", "Hướng dẫn", "Đề cương") if name in book.sheetnames]
    for line in words["title"]:
        if not any(Lines(sheet).find(line, inside=True) for sheet in front):
            yield f"title {line[:90]!r} is on no front sheet"
    yield from missing(book["Đề cương"], [line for kind, line in outline if kind == "heading"], "heading")
    prompts = [re.sub(r"^[-+*] ", "", line) for kind, line in outline if kind == "prompt"]
    yield from missing(book["Đề cương"], prompts, "prompt", inside=True)
    for table, printed in words["tables"].items():
        if table not in book.sheetnames:
            yield f"no sheet {table}"
            continue
        yield from missing(book[table], printed["titles"], "title", inside=True)
        yield from missing(book[table], [text for row in printed["header"] for text in row], "header")
        yield from missing(book[table], printed["rows"], "row label")
        yield from missing(book[table], printed["notes"], "note", inside=True)


def compare_labels(cells, words):
    """The `label` of each figure of a printed table: its row, then its headers from the top."""
    for key, field in cells.items():
        table, row, column = key.split("/")
        printed = words["tables"].get(table)
        if printed is None or field["kind"] == "DECL":
            continue
        if column not in printed["leaves"]:
            yield f"{key}: the printed table has no such column"
            continue
        label = [flat(part) for part in field["label"].split(" › ")]
        row_label = printed.get("row_labels", {}).get(row)
        wanted = ([row_label] if row_label else []) + printed["leaves"][column]
        rest = iter(label)
        if not all(part in rest for part in wanted):
            yield f"{key}: label {field['label']!r}, expected {' › '.join(wanted)}"
    for table, printed in words["tables"].items():
        there = {key.split("/")[2] for key in cells if key.startswith(table + "/")}
        yield from (f"{table} has no column {leaf}" for leaf in printed["leaves"] if leaf not in there)


def report_headings(path):
    """Texts of the paragraphs styled Heading 1 - 6, in order."""
    with zipfile.ZipFile(path) as parts:
        root = ElementTree.fromstring(parts.read("word/document.xml"))
        styles = ElementTree.fromstring(parts.read("word/styles.xml"))
    names = {style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in styles.iter(f"{W}style")}
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and re.fullmatch(r"[Hh]eading [1-6]", names.get(style.get(f"{W}val"), "")):
            yield flat("".join(node.text or "" for node in paragraph.iter(f"{W}t")))


def compare_report(path, words):
    found = list(report_headings(path))
    at = 0
    for line in (entry["heading"] for entry in words["outline"] if "heading" in entry):
        allowed = words["readings"].get(line, [line])
        spot = next((index for index in range(at, len(found)) if found[index] in allowed), None)
        if spot is None:
            yield f"heading {allowed[0][:90]!r} is not there, or not in order"
        else:
            at = spot + 1


def check(product, campaign, report):
    words = json.loads((HERE / "campaigns" / f"{campaign}.headings.json").read_text("utf-8"))
    generic = product.workspace / "templates-xlsx" / campaign / f"{campaign}.xlsx"
    unit = next(iter(product.blanks(campaign).values()))
    for path in (generic, unit):
        what = f"words of {path.name if path == generic else 'a unit blank'} are the source's"
        report.check(what, compare_blank(openpyxl.load_workbook(path), words))
    report.check("labels in `cells` are the source's", compare_labels(product.cells(campaign), words))
    document = product.outbox(campaign, "bao-cao.docx")
    if document.exists():
        report.check("headings of bao-cao.docx are the source's, readings applied", compare_report(document, words))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    report = Report(given.campaign)
    check(Product(given.jar, given.workspace), given.campaign, report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
