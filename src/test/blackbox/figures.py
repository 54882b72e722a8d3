"""The figures people read (tong-hop.xlsx, bao-cao.docx) against tong-hop.csv.

figures.py --jar JAR --workspace DIR --campaign C
"""

import argparse
import pathlib
import re
import sys
import tempfile
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl

from product import Product, Report, tidy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ADDRESS = re.compile(r"(?:'?(?P<sheet>[^'!]+)'?!)?(?P<cell>\$?[A-Z]{1,3}\$?\d+)")


# tong-hop.xlsx


def places(book):
    """Key -> (sheet, cell, coverage) of the hidden sheet _key."""
    if "_key" not in book.sheetnames or book["_key"].sheet_state == "visible":
        raise ValueError("no hidden sheet _key")
    lines = list(book["_key"].values)
    names = [str(name) for name in lines[0][:4]]
    if names != ["key", "sheet", "cell", "coverage"]:
        raise ValueError(f"_key has columns {names}")
    return {line[0]: tuple(str(part or "") for part in line[1:4]) for line in lines[1:] if line[0]}


def compare_workbook(path, totals):
    book = openpyxl.load_workbook(path, data_only=True)
    where = places(book)
    for row in totals:
        if row["key"] not in where:
            if row["kind"] != "TEXT":
                yield f"{row['key']} has no place in _key"
            continue
        sheet, cell, coverage = where[row["key"]]
        shown = book[sheet][cell].value
        if not shows(shown, row["value"]):
            yield f"{row['key']} at {sheet}!{cell}: shows {shown!r}, total is {row['value']!r}"
        fraction = f"{row['units_counted']}/{row['units_expected']}"
        if covered(book, sheet, coverage) != fraction:
            yield f"{row['key']} coverage at {coverage}: {covered(book, sheet, coverage)!r}, not {fraction}"


def shows(cell, value):
    if not value:
        return not isinstance(cell, (int, float))
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return False
    return abs(Decimal(repr(cell)) - Decimal(value)) <= (Decimal("0.005") if "." in value else Decimal("0.0000001"))


def covered(book, sheet, coverage):
    place = ADDRESS.fullmatch(coverage)
    return tidy(str(book[place["sheet"] or sheet][place["cell"].replace("$", "")].value)).split(" ")[0] if place else coverage


# bao-cao.docx


def controls(path):
    """(tag, text, whether it stands among the runs of a paragraph) of every content control that has a tag."""
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if re.fullmatch(r"word/(document|footnotes|header\d*|footer\d*)\.xml", name)]
        for name in names:
            root = ElementTree.fromstring(parts.read(name))
            parents = {child: parent for parent in root.iter() for child in parent}
            for control in root.iter(f"{W}sdt"):
                tag = control.find(f"{W}sdtPr/{W}tag")
                if tag is not None:
                    text = "".join(node.text or "" for node in control.iter(f"{W}t"))
                    yield tag.get(f"{W}val"), text, parents[control].tag == f"{W}p"


def compare_report(path, totals, answers):
    rows = {row["key"]: row for row in totals}
    seen = set()
    for tag, text, among_runs in controls(path):
        if not among_runs:
            yield f"{tag}: not at run level"
        if len(tag) > 64:
            yield f"{tag}: longer than 64"
        key, _, suffix = tag.partition("#")
        if "@" in tag:
            yield from compare_answer(tag, text, answers)
        elif key not in rows:
            yield f"{tag}: no such total"
        elif suffix in ("n", "N"):
            wanted = rows[key]["units_counted" if suffix == "n" else "units_expected"]
            if text.strip() != wanted:
                yield f"{tag}: shows {text!r}, not {wanted}"
        elif not suffix:
            seen.add(key)
            if not reads(text, rows[key]["value"]):
                yield f"{tag}: shows {text!r}, total is {rows[key]['value']!r}"
    absent = [row["key"] for row in totals if row["table"] == "SL" and row["value"] and row["key"] not in seen]
    if absent:
        yield f"{len(absent)} indicators are never shown: {absent[:5]}"


def compare_answer(tag, text, answers):
    key, unit = tag.split("@", 1)
    value = answers.get((unit, key.split("#")[0]), "")
    extract = " ".join(text.strip(" …“”\"").replace("...", "").split())
    said = " ".join(re.sub(r"(?m)^\s*[-+*•]\s*", "", value).split())  # an extract may leave out marks of lists
    if not (reads(text, value) if re.fullmatch(r"-?[\d.]+", value) else extract in " ".join(value.split()) or whole_sentences(extract, said)):
        yield f"{tag}: shows {text!r}, the unit answered {value!r}"


def whole_sentences(extract, said):
    """Whether every sentence is the unit's: what it says with others may stand elsewhere."""
    return all(sentence in said for sentence in re.split(r"(?<=[.!?;])\s+", extract))


def reads(text, value):
    """Whether a Vietnamese spelling (1.234,5 or 98,7%) shows the value, at the precision it prints."""
    number = re.fullmatch(r"(\d{1,3}(?:\.\d{3})*|\d{1,3})(?:,(\d+))?\s?%?", text.strip())
    if not value:
        return number is None
    if number is None:
        return False
    whole, decimals = number.group(1).replace(".", ""), number.group(2) or ""
    shown = Decimal(f"{whole}.{decimals or 0}")
    return abs(shown - Decimal(value)) <= (Decimal(5).scaleb(-len(decimals) - 1) if "." in value else 0)


def check(product, campaign, report, office):
    totals = product.tong_hop(campaign)
    workbook = product.outbox(campaign, "tong-hop.xlsx")
    report.check(f"tong-hop.xlsx shows {len(totals)} totals", compare_workbook(workbook, totals))
    with tempfile.TemporaryDirectory() as folder:
        again = pathlib.Path(folder) / "tong-hop.xlsx"
        office.recalculated(workbook, again)
        report.check("tong-hop.xlsx after LibreOffice computed it anew", compare_workbook(again, totals))
    answers = {(row["unit"], row["key"]): row["value"] for row in product.so_lieu(campaign)}
    document = product.outbox(campaign, "bao-cao.docx")
    report.check("bao-cao.docx shows the same figures", compare_report(document, totals, answers))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    from fillers.office import Office

    report = Report(given.campaign)
    with Office() as office:
        check(Product(given.jar, given.workspace), given.campaign, report, office)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
