"""The blanks as a stranger can inspect them: keys, places, locks, identity, nothing that other programs lose.

blanks.py --jar JAR --workspace DIR --campaign C
"""

import argparse
import re
import sys
import zipfile
from collections import Counter

import openpyxl

from product import Product, Report

COVER = ["don-vi", "so-bao-cao", "ngay-bao-cao", "nguoi-ky", "chuc-vu", "nguoi-lap", "dien-thoai", "lan-nop"]
KINDS = {"COVER", "DECL", "FLOW", "STOCK", "RATE", "MONEY", "BOOL", "LIST", "TEXT"}
TYPES = {"int", "dec", "text", "date", "bool", "choice"}
KEY = re.compile(r"[A-Za-z0-9.\-]+/[A-Za-z0-9.\-]+/[A-Za-z0-9.\-]+")
MODERN = re.compile(r"_xlfn|IFERROR\(|TEXTJOIN|XLOOKUP|CONCAT\(|IFS\(|INDIRECT|OFFSET\(", re.I)


def keys_are_sound(cells):
    for key, row in cells.items():
        if not KEY.fullmatch(key) or len(key) > 40 or [row["table"], row["row"], row["column"]] != key.split("/"):
            yield f"{key}: not a key"
        if row["kind"] not in KINDS or row["type"] not in TYPES or row["input"] not in ("yes", "no"):
            yield f"{key}: kind {row['kind']}, type {row['type']}, input {row['input']}"
        if row["type"] == "choice" and not row["choices"]:
            yield f"{key}: a choice without choices"
        if row["kind"] == "RATE" and (row["part"] not in cells or row["whole"] not in cells or row["input"] == "yes"):
            yield f"{key}: a rate of {row['part']!r} and {row['whole']!r}, input {row['input']}"
        if row["row"] == "TONG" and row["input"] == "yes":
            yield f"{key}: a printed total is input"
    if list(cells)[: len(COVER)] != [f"BIA/{name}/gt" for name in COVER]:
        yield f"the cover is {list(cells)[: len(COVER)]}"
    places = Counter((row["sheet"], row["cell"]) for row in cells.values())
    yield from (f"{place} stands for {count} fields" for place, count in places.items() if count > 1)


def blank_is_sound(path, cells, general):
    book = openpyxl.load_workbook(path)
    covered = {sheet.title: {cell for area in sheet.merged_cells.ranges for cell in inner(area)} for sheet in book}
    for key, row in cells.items():
        if row["sheet"] not in book.sheetnames:
            yield f"{key}: no sheet {row['sheet']}"
            continue
        cell = book[row["sheet"]][row["cell"]]
        if (row["sheet"], row["cell"]) != (general[key]["sheet"], general[key]["cell"]):
            yield f"{key}: stands at another place than in other units' blanks"
        if row["cell"] in covered[row["sheet"]]:
            yield f"{key}: {row['cell']} is covered by a merge"
        if (row["input"] == "yes") == bool(cell.protection.locked):
            yield f"{key}: input {row['input']}, locked {cell.protection.locked}"
        if row["input"] == "yes" and cell.value not in (None, ""):
            yield f"{key}: already holds {cell.value!r}"
    sent = cells["BIA/lan-nop/gt"]
    if book[sent["sheet"]][sent["cell"]].value != 1:
        yield "BIA/lan-nop/gt is not 1"
    yield from sheets_are_sound(book)


def inner(area):
    """The covered cells of a merge: all but its first."""
    first = area.coord.split(":")[0]
    return {f"{openpyxl.utils.get_column_letter(column)}{row}" for row, column in area.cells} - {first}


def sheets_are_sound(book):
    if "_meta" not in book.sheetnames or book["_meta"].sheet_state == "visible":
        yield "no hidden _meta"
    for sheet in book.worksheets:
        if sheet.title != "_meta" and not sheet.protection.sheet:
            yield f"{sheet.title}: not protected"
        if sheet.protection.password:
            yield f"{sheet.title}: protected with a password"
        anchors = [cell.value for (cell,) in sheet.iter_rows(max_col=1) if re.fullmatch(r"##.+##", str(cell.value))]
        if not anchors or not any(span.hidden and span.min == 1 for span in sheet.column_dimensions.values() if span.min):
            yield f"{sheet.title}: anchors {anchors} in column A, which must be hidden"
        for line in sheet.iter_rows():
            yield from (f"{sheet.title}!{cell.coordinate}: {cell.value}" for cell in line
                        if cell.data_type == "f" and MODERN.search(str(cell.value)))


def parts_are_sound(path):
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if re.search(r"vbaProject|externalLink|customXml", name):
                yield f"part {name}"
            elif name.startswith("xl/") and name.endswith(".xml"):
                found = re.search(rb'<[^>]* (\w+="(?:true|false)")', parts.read(name))
                if found and b'xml:space' not in found.group(1):
                    yield f"{name}: {found.group(1).decode()} instead of 1 or 0"


def check(product, campaign, report):
    general = product.cells(campaign)
    report.check(f"{len(general)} fields have sound keys", keys_are_sound(general))
    generic = product.workspace / "templates-xlsx" / campaign / f"{campaign}.xlsx"
    report.check("the generic blank is sound", [*blank_is_sound(generic, general, general), *parts_are_sound(generic)])
    by_unit, blanks = product.cells_by_unit(campaign), product.blanks(campaign)
    report.check("each reporting unit has its blank", {*by_unit} ^ {*blanks})
    kinds = {id(cells): unit for unit, cells in by_unit.items()}
    report.check(f"unit blanks of {len(kinds)} types are sound", [
        f"{unit}: {problem}" for unit in kinds.values()
        for problem in [*blank_is_sound(blanks[unit], by_unit[unit], general), *parts_are_sound(blanks[unit])]])


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
