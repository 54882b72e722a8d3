"""What clerks do to a workbook in LibreOffice before they send it: every figure is read right or told, none is misread.

edits.py --jar JAR --folder DIR [--campaign de-an-1327] [--seed 11] [--kinds .xlsx,.xls,.ods] [--only WORDS]

A city of sample returns is processed as it is; then every return is edited by a real LibreOffice, one edit and one file
format each, and processed in a second workspace with the same roster. Each figure that counted must count the same, or
a finding of the unit must name it (or its sheet's structure, or the file is held).
"""

import argparse
import pathlib
import shutil
import sys
from collections import Counter

import uno
from com.sun.star.table import CellRangeAddress, TableSortField

from fillers.office import Office, prop
from product import Product, Report, reporting

COUNTS = ("VALUE", "NONE")
HELD = ("HELD", "UNREADABLE")


class Sheet:
    """The sheet of the table that a unit fills most, and where its rows and columns of figures stand."""

    def __init__(self, document, cells, rows):
        self.document = document
        self.sheets = document.getSheets()
        table = Counter(row["table"] for row in rows if row["row"][:4].isdigit() and row["value"]).most_common(1)[0][0]
        self.table = table
        mine = [cells[row["key"]] for row in rows if row["table"] == table and row["row"][:4].isdigit()]
        self.name = mine[0]["sheet"]
        self.sheet = self.sheets.getByName(self.name)
        places = {row["key"]: self.sheet.getCellRangeByName(row["cell"]).getCellAddress() for row in mine}
        self.places = {key: (place.Row, place.Column) for key, place in places.items()}
        self.rows = sorted({row for row, _ in self.places.values()})
        self.columns = sorted({column for _, column in self.places.values()})
        self.first, self.last = self.rows[0], self.rows[-1]
        self.keys = next(row for row in range(self.first)
                         if any(self.text(row, column).startswith("c:") for column in range(self.columns[-1] + 1)))
        self.width = self.columns[-1] + 3
        self.unprotect(self.sheet)

    @staticmethod
    def unprotect(sheet):
        sheet.unprotect("")

    def text(self, row, column):
        return self.sheet.getCellByPosition(column, row).getString()

    def cell(self, row, column):
        return self.sheet.getCellByPosition(column, row)

    def area(self, row, column, last_row=None, last_column=None):
        address = CellRangeAddress()
        address.Sheet = self.sheet.getRangeAddress().Sheet
        address.StartRow, address.StartColumn = row, column
        address.EndRow = row if last_row is None else last_row
        address.EndColumn = column if last_column is None else last_column
        return address

    def key_at(self, row, column):
        return next((key for key, place in self.places.items() if place == (row, column)), None)

    def sort(self, first_column):
        body = self.sheet.getCellRangeByPosition(first_column, self.first, self.columns[-1], self.last)
        field = TableSortField()
        field.Field, field.IsAscending = (1 if first_column == 0 else 0), False

        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        uno.invoke(body, "sort", ((prop("SortFields", fields), prop("ContainsHeader", False)),))


EDITS = {}


def edit(function):
    EDITS[function.__doc__] = function
    return function


@edit
def saved(s):
    """saved again"""


@edit
def rows_on_top(s):
    """two rows inserted above everything"""
    s.sheet.getRows().insertByIndex(0, 2)


@edit
def row_above_header(s):
    """a row inserted above the header"""
    s.sheet.getRows().insertByIndex(s.keys, 1)


@edit
def row_in_middle(s):
    """a row inserted in the middle"""
    s.sheet.getRows().insertByIndex(s.rows[2], 1)


@edit
def row_above_total(s):
    """a row inserted below the last year"""
    s.sheet.getRows().insertByIndex(s.last + 1, 1)


@edit
def column_in_front(s):
    """a column inserted in front"""
    s.sheet.getColumns().insertByIndex(0, 1)


@edit
def column_in_middle(s):
    """a column inserted in the middle"""
    s.sheet.getColumns().insertByIndex(s.columns[1], 1)


@edit
def row_deleted(s):
    """a year deleted"""
    s.sheet.getRows().removeByIndex(s.rows[1], 1)


@edit
def column_deleted(s):
    """a column deleted"""
    s.sheet.getColumns().removeByIndex(s.columns[1], 1)


@edit
def key_column_deleted(s):
    """the key column deleted"""
    s.sheet.getColumns().removeByIndex(0, 1)


@edit
def key_row_deleted(s):
    """the key row deleted"""
    s.sheet.getRows().removeByIndex(s.keys, 1)


@edit
def keys_deleted(s):
    """key column and key row deleted"""
    s.sheet.getRows().removeByIndex(s.keys, 1)
    s.sheet.getColumns().removeByIndex(0, 1)


@edit
def sorted_with_keys(s):
    """rows sorted, key column included"""
    s.sort(0)


@edit
def sorted_without_keys(s):
    """rows sorted, key column left out"""
    s.sort(1)


@edit
def figures_sorted_alone(s):
    """labels and figures of two years swapped without the keys"""
    swap_rows(s, s.rows[0], s.rows[2], 1)


def swap_rows(s, one, other, first_column):
    last = s.columns[-1]
    spare = s.last + 40
    a, b, c = (s.sheet.getCellRangeByPosition(first_column, row, last, row) for row in (one, other, spare))
    keep = [range_.getFormulaArray() for range_ in (a, b)]
    a.setFormulaArray(keep[1])
    b.setFormulaArray(keep[0])
    del c


@edit
def row_moved(s):
    """a year moved by cut and paste"""
    s.sheet.getRows().insertByIndex(s.last + 1, 1)
    target = s.sheet.getCellByPosition(0, s.last + 1).getCellAddress()
    s.sheet.moveRange(target, s.area(s.rows[1], 0, s.rows[1], s.width))
    s.sheet.getRows().removeByIndex(s.rows[1], 1)


@edit
def cell_dragged(s):
    """one figure dragged onto its neighbour"""
    source, target = (s.rows[1], s.columns[0]), (s.rows[1], s.columns[1])
    s.sheet.moveRange(s.cell(*target).getCellAddress(), s.area(*source))
    return {s.key_at(*source), s.key_at(*target)}


@edit
def cell_dragged_out(s):
    """one figure dragged out of the table"""
    s.sheet.moveRange(s.cell(s.rows[1], s.width + 2).getCellAddress(), s.area(s.rows[1], s.columns[0]))


@edit
def cell_inserted(s):
    """one cell inserted, the column shifted down"""
    shift(s, 1)
    return {s.key_at(row, s.columns[0]) for row in s.rows[1:]}


@edit
def cell_removed(s):
    """one cell removed, the column shifted up"""
    shift(s, -1)
    return {s.key_at(row, s.columns[0]) for row in s.rows[1:]}


def shift(s, by):
    """By formulas, because LibreOffice itself refuses to shift cells below which others are merged."""
    column = s.sheet.getCellRangeByPosition(s.columns[0], s.rows[1], s.columns[0], s.last)
    cells = [row[0] for row in column.getFormulaArray()]
    cells = [""] + cells[:-1] if by > 0 else cells[1:] + [""]
    column.setFormulaArray(tuple((cell,) for cell in cells))


@edit
def renamed(s):
    """sheet renamed"""
    s.sheet.setName("Biểu đã sửa (2)")


@edit
def copied(s):
    """sheet copied"""
    s.sheets.copyByName(s.name, s.name + " (2)", s.sheets.getCount())


@edit
def copied_original_deleted(s):
    """sheet copied and the original deleted"""
    s.sheets.copyByName(s.name, s.name + " (2)", s.sheets.getCount())
    s.sheets.removeByName(s.name)


@edit
def copied_and_changed(s):
    """sheet copied and a figure changed in the copy"""
    s.sheets.copyByName(s.name, s.name + " (2)", s.sheets.getCount())
    copy = s.sheets.getByName(s.name + " (2)")
    copy.unprotect("")
    copy.getCellByPosition(s.columns[0], s.rows[0]).setValue(98765)


@edit
def row_copied(s):
    """a year copied with its key into a new row, one figure changed"""
    s.sheet.getRows().insertByIndex(s.rows[2], 1)
    s.sheet.copyRange(s.cell(s.rows[2], 0).getCellAddress(), s.area(s.rows[1], 0, s.rows[1], s.width))
    s.cell(s.rows[2], s.columns[0]).setValue(43210)


@edit
def sheet_first(s):
    """sheet moved to the front"""
    s.sheets.moveByName(s.name, 0)


@edit
def sheet_added(s):
    """another sheet with figures inserted in front"""
    s.sheets.insertNewByName("Nháp", 0)
    for row in range(5):
        s.sheets.getByName("Nháp").getCellByPosition(2, row).setValue(row * 11)


@edit
def inputs_merged(s):
    """two figures merged, the second hidden"""
    s.sheet.getCellRangeByPosition(s.columns[0], s.rows[0], s.columns[0], s.rows[1]).merge(True)


@edit
def header_unmerged(s):
    """header unmerged"""
    s.sheet.getCellRangeByPosition(0, 0, s.width, s.first - 1).merge(False)


@edit
def label_retyped(s):
    """a row label and a header retyped"""
    s.cell(s.rows[1], 1).setString("năm thứ hai")
    for row in range(s.keys + 1, s.first):
        if s.text(row, s.columns[0]):
            s.cell(row, s.columns[0]).setString("Tổng cộng (viết lại)")
            break


@edit
def label_of_another(s):
    """a row label overtyped with another year"""
    s.cell(s.rows[1], 1).setString(s.text(s.rows[2], 1))


@edit
def formats_lost(s):
    """pasted over: General format, figures as texts"""
    for column in s.columns:
        for row in s.rows:
            cell = s.cell(row, column)
            if cell.getString() and not cell.getFormula().startswith("="):
                text = cell.getFormula().lstrip("'")
                cell.NumberFormat = 0
                cell.setString(text)


@edit
def row_hidden(s):
    """a year hidden"""
    s.sheet.getRows().getByIndex(s.rows[1]).IsVisible = False


@edit
def all_shown(s):
    """everything unhidden"""
    for index in range(s.sheets.getCount()):
        sheet = s.sheets.getByIndex(index)
        sheet.unprotect("")
        sheet.IsVisible = True
        sheet.getColumns().IsVisible = True
        sheet.getRows().IsVisible = True


@edit
def helpers_deleted(s):
    """meta, guide and check sheets deleted"""
    for name in ("_meta", "Hướng dẫn", "Kiểm tra"):
        s.sheets.removeByName(name)


@edit
def columns_swapped(s):
    """figures of two columns swapped below their headers, keys left"""
    a = s.sheet.getCellRangeByPosition(s.columns[0], s.keys + 1, s.columns[0], s.last)
    b = s.sheet.getCellRangeByPosition(s.columns[1], s.keys + 1, s.columns[1], s.last)
    s.sheet.getCellRangeByPosition(0, 0, s.width, s.first - 1).merge(False)
    keep = a.getFormulaArray()
    a.setFormulaArray(b.getFormulaArray())
    b.setFormulaArray(keep)


@edit
def figure_beside(s):
    """a figure typed beside the table"""
    s.cell(s.rows[1], s.width + 1).setValue(77)


@edit
def figure_below(s):
    """a row of figures typed below the table"""
    for column in s.columns:
        s.cell(s.last + 6, column).setValue(55)


@edit
def total_overtyped(s):
    """totals overtyped with constants"""
    for column in s.columns:
        if s.cell(s.last + 1, column).getFormula().startswith("="):
            s.cell(s.last + 1, column).setValue(1)


@edit
def labels_deleted(s):
    """the label column deleted"""
    s.sheet.getColumns().removeByIndex(1, 1)


@edit
def formulas(s):
    """figures replaced by formulas that give the same"""
    for row in s.rows:
        cell = s.cell(row, s.columns[0])
        if cell.getValue() >= 1:
            cell.setFormula(f"={int(cell.getValue()) - 1}+1")


@edit
def filtered(s):
    """rows filtered out"""
    for row in s.rows[::2]:
        s.sheet.getRows().getByIndex(row).IsFiltered = True


@edit
def year_twice(s):
    """the whole table copied below itself as values"""
    s.sheet.copyRange(s.cell(s.last + 20, 0).getCellAddress(), s.area(0, 0, s.last + 1, s.width))


def edited(office, source, target, cells, rows, change):
    """The keys whose figures the edit itself replaced by others, as far as anybody can see."""
    document = office.open(source)
    try:
        altered = change(Sheet(document, cells, rows))
        document.calculate()
        office.save(document, target)
        return altered or set()
    finally:
        document.close(True)


def problems(name, before, after, findings, verdicts, altered):
    """What counted and now counts otherwise, or no longer, although nothing says so."""
    if not verdicts or set(verdicts) & set(HELD):
        return [], 0
    named = {key for finding in findings if finding["severity"] != "NOTE" for key in finding["keys"].split()}
    found, right = [], 0
    for key, row in before.items():
        now = after.get(key, {"state": "GONE", "value": ""})
        same = (now["state"] in COUNTS) == (row["state"] in COUNTS) and now["value"] == row["value"]
        right += same
        if not same and key not in named and key not in altered:
            found.append(f"{name}: {key} was {row['state']} {row['value']}, is {now['state']} {now['value']}")
    for key, now in after.items():
        if key not in before and now["state"] in COUNTS and key not in named and key not in altered:
            found.append(f"{name}: {key} appeared: {now['value']}")
    return found, right


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--jar", required=True)
    options.add_argument("--folder", required=True, type=pathlib.Path)
    options.add_argument("--campaign", default="de-an-1327")
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--kinds", default=".xlsx,.xls,.ods")
    options.add_argument("--only", default="")
    given = options.parse_args()
    campaign, report = given.campaign, Report(f"edits {given.campaign}")
    tasks = [(words, kind) for words in EDITS if given.only in words for kind in given.kinds.split(",")]
    shutil.rmtree(given.folder, ignore_errors=True)
    calm = Product(given.jar, given.folder / "calm")
    calm.call("sample", campaign, "--units", len(tasks) + 12, "--seed", given.seed)
    shaken = Product(given.jar, given.folder / "shaken")
    shutil.copytree(calm.workspace / "templates-xlsx", shaken.workspace / "templates-xlsx")
    sources = given.folder / "sources"
    shutil.copytree(calm.workspace / "inbox", sources)
    calm.call("run")
    truth = {}
    for row in calm.so_lieu(campaign):
        truth.setdefault(row["unit"], {})[row["key"]] = row
    cells = calm.cells_by_unit(campaign)
    files = {path.name.split("_")[0]: path for path in sources.iterdir()}
    able = [unit["Mã"] for unit in reporting(calm.roster(campaign))
            if sum(row["row"][:4].isdigit() and row["value"] != "" for row in truth[unit["Mã"]].values()) >= 12]
    inbox = shaken.workspace / "inbox"
    inbox.mkdir(parents=True)
    altered, done = {}, {}
    with Office() as office:
        for unit, (words, kind) in zip(able, tasks):
            rows = [row for row in truth[unit].values() if row["state"] in COUNTS]
            try:
                altered[unit] = edited(office, files[unit], inbox / f"{unit}{kind}", cells[unit], rows, EDITS[words])
                done[unit] = (words, kind)
            except Exception as failure:  # an edit that LibreOffice itself refuses
                print(f"     not done: {words} {kind}: {failure!r}"[:300], flush=True)
    shaken.call("run")
    after, findings, verdicts = {}, {}, {}
    for row in shaken.so_lieu(campaign):
        after.setdefault(row["unit"], {})[row["key"]] = row
    for row in shaken.loi(campaign):
        findings.setdefault(row["unit"], []).append(row)
    for row in shaken.tep():
        verdicts.setdefault(row["file"].split(".")[0], []).append(row["verdict"])
    lost, whole = 0, 0
    for unit, (words, kind) in done.items():
        name = f"{words} {kind}"
        wrong, right = problems(
            name, truth[unit], after.get(unit, {}), findings.get(unit, []), verdicts.get(unit), altered[unit])
        whole += len(truth[unit])
        lost += len(truth[unit]) - right
        codes = Counter(finding["code"] for finding in findings.get(unit, []) if finding["severity"] != "NOTE")
        print(f"     {name}: {right}/{len(truth[unit])} {verdicts.get(unit)} {dict(codes)}", flush=True)
        report.check(f"{name}: read right or told", wrong)
    print(f"     {whole - lost} of {whole} fields read right", flush=True)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
