"""Return slips go out, are corrected in LibreOffice in the very file, and come back.

slips.py --jar JAR --workspace DIR --campaign C --seed S --returns DIR
Each unit's file is made by another program and gets two wrong figures. One unit corrects both, one corrects one of them and gets the
other wrong again, one explains both, and so on in turn; some save as another kind of file.
"""

import argparse
import json
import pathlib
import subprocess

import openpyxl

from fill import deliver, invent_all, write_all
from fillers.office import Office
from product import HERE, Product, Report

SLIP = "Phiếu góp ý"
MARKS = ("FFFFC7CE", "FFFFC84D")
WAYS = ("corrects", "errs again", "explains")
SUBMISSION = "BIA/lan-nop/gt"
REASON = "Số đúng, lấy theo biên bản kiểm tra"
OPINION_COLUMN, MARK_COLUMN = 6, 7


def check(product, campaign, seed, folder, report, office):
    folder = pathlib.Path(folder)
    plans = invent_all(product, campaign, seed, "all")
    wrong = {unit: spoil(plan, product.cells_by_unit(campaign)[unit]) for unit, plan in plans.items()}
    plans = {unit: plan for unit, plan in plans.items() if wrong[unit]}
    write_all(product, campaign, plans, folder / "first")
    deliver(folder / "first", product)
    product.call("run")

    slips = {unit: slip_of(product, campaign, unit) for unit in plans}
    report.check("every spoilt return has a slip of its own kind", [
        f"{unit}: {slips[unit]}" for unit, plan in plans.items()
        if slips[unit] is None or slips[unit].suffix != pathlib.Path(plan["file"]).suffix])
    slips = {unit: path for unit, path in slips.items() if path}
    report.check("a slip says what the unit's file says", [
        f"{unit}: {line}" for unit, path in slips.items()
        for line in differences(office, folder / "first" / plans[unit]["file"], path, product.cells(campaign))])
    report.check("wrong cells are marked and annotated", [
        f"{unit}: {key}" for unit, path in slips.items() for key in wrong[unit] if not is_marked(office, path, product, campaign, key)])
    report.check("ExcelJS opens a slip and finds its notes", [
        f"{unit}: {line}" for unit, path in slips.items() if path.suffix == ".xlsx" for line in unseen(path, wrong[unit], product, campaign)])

    ways = {unit: WAYS[index % len(WAYS)] for index, unit in enumerate(slips)}
    came = {}
    for index, (unit, path) in enumerate(slips.items()):
        suffix = ".ods" if index % 4 == 3 else path.suffix
        came[unit] = folder / "second" / f"{unit} gửi lại{suffix}"
        came[unit].parent.mkdir(parents=True, exist_ok=True)
        correct(office, path, came[unit], ways[unit], wrong[unit], product, campaign)
    for path in came.values():
        (product.workspace / "inbox" / path.name).write_bytes(path.read_bytes())
    product.call("run")

    found = {}
    for row in product.loi(campaign):
        if row["severity"] != "NOTE":
            found.setdefault(row["unit"], []).append(row)
    report.check("corrected points are closed, their slips gone", [
        f"{unit}: {row['code']} {row['keys']} {row['message']}" for unit in slips if ways[unit] == "corrects"
        for row in found.get(unit, []) if row["severity"] == "ERROR" and set(row["keys"].split()) & set(wrong[unit])]
        + [unit for unit in slips if ways[unit] == "corrects" and not found.get(unit) and slip_of(product, campaign, unit)])
    report.check("explained points wait, told everywhere, and ask for nothing", [
        f"{unit}: {keys_of(found, unit)}" for unit in slips if ways[unit] == "explains"
        and not all(any(key in row["keys"].split() and f'Đơn vị giải trình: "{REASON}"' in row["message"]
                        for row in found.get(unit, [])) for key in wrong[unit])]
        + [f"{unit} has a slip" for unit in slips if ways[unit] == "explains"
           and all("Đơn vị giải trình" in row["message"] for row in found.get(unit, [])) and slip_of(product, campaign, unit)])
    again = [unit for unit in slips if ways[unit] == "errs again"]
    report.check("a point corrected wrongly is still open", [
        f"{unit}: {keys_of(found, unit)}" for unit in again
        if not any(first(wrong[unit]) in row["keys"].split() for row in found.get(unit, []))])
    for unit in again:
        next_slip = slip_of(product, campaign, unit)
        if next_slip is None or next_slip.suffix == ".ods":
            continue
        report.check(f"the next slip of {unit} carries one list and no mark of the former ({came[unit].suffix})", [
            *differences(office, came[unit], next_slip, product.cells(campaign)),
            *(["a second list"] if sum(SLIP in name for name in sheets(office, next_slip)) != 1 else []),
            *([f"{second(wrong[unit])} is still marked"] if not asked(found, unit, second(wrong[unit])) and is_marked(office, next_slip, product, campaign, second(wrong[unit]))
              else []),
            *([f"{first(wrong[unit])} is not marked"] if not is_marked(office, next_slip, product, campaign, first(wrong[unit])) else [])])


def spoil(plan, cells):
    """Makes the first two whole numbers of the indicators negative; key -> right number, none when there are fewer."""
    keys = {}
    for entry in plan["entries"]:
        cell = cells.get(entry["key"])
        plain = entry["how"] == "number" and cell and cell["table"] == "SL" and cell["type"] == "int"
        if plain and len(keys) < 2:
            keys[entry["key"]] = entry["typed"]
            entry["typed"] = f"-{2 + len(keys)}"
    return keys if len(keys) == 2 else {}


def first(keys):
    return list(keys)[0]


def second(keys):
    return list(keys)[1]


def asked(found, unit, key):
    """Whether the right figure, now that it can be compared, raises a question of its own."""
    return any(key in row["keys"].split() for row in found.get(unit, []))


def keys_of(found, unit):
    return [(row["code"], row["keys"]) for row in found.get(unit, [])]


def slip_of(product, campaign, unit):
    folder = product.outbox(campaign, "tra-lai")
    found = [path for path in sorted(folder.glob(f"{unit}_*")) if path.suffix != ".txt"]
    return found[0] if found else None


def place(product, campaign, key):
    row = product.cells(campaign)[key]
    return row["sheet"], row["cell"]


def correct(office, source, target, way, keys, product, campaign):
    document = office.open(source)
    try:
        by_name = document.getSheets()
        for index, (key, right) in enumerate(keys.items()):
            sheet, cell = place(product, campaign, key)
            if way == "corrects" or (way == "errs again" and index == 1):
                by_name.getByName(sheet).getCellRangeByName(cell).setValue(float(right))
            elif way == "errs again":
                by_name.getByName(sheet).getCellRangeByName(cell).setValue(-9)
        if way == "explains":
            slip = by_name.getByName(SLIP)
            for row in range(400):
                if slip.getCellByPosition(MARK_COLUMN, row).getString().startswith("GY1|"):
                    slip.getCellByPosition(OPINION_COLUMN, row).setString(REASON)
        document.calculate()
        office.save(document, target)
    finally:
        document.close(True)


def read(office, path):
    """Sheet -> cell -> what it says: one reader for all kinds of files."""
    document = office.open(path)
    try:
        found = {}
        for sheet in document.getSheets():
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            area = sheet.getCellRangeByPosition(0, 0, cursor.getRangeAddress().EndColumn, cursor.getRangeAddress().EndRow)
            found[sheet.getName()] = {
                (row, column): value for row, line in enumerate(area.getFormulaArray()) for column, value in enumerate(line) if value != ""}
        return found
    finally:
        document.close(True)


def sheets(office, path):
    return list(read(office, path))


def differences(office, before, after, cells):
    """Cells of the form that say something else; the number of the return must."""
    old, new = read(office, before), read(office, after)
    number = cells[SUBMISSION]
    for name, sheet in old.items():
        if name == SLIP:
            continue
        for (row, column), value in sheet.items():
            cell = f"{openpyxl.utils.get_column_letter(column + 1)}{row + 1}"
            now = new.get(name, {}).get((row, column))
            if now != value and (name, cell) != (number["sheet"], number["cell"]):
                yield f"{name}!{cell}: {value!r} is now {now!r}"
    yield from (f"sheet {name} is new" for name in new if name not in old and name != SLIP)


def is_marked(office, path, product, campaign, key):
    sheet, cell = place(product, campaign, key)
    document = office.open(path)
    try:
        marked = document.getSheets().getByName(sheet).getCellRangeByName(cell)
        note = marked.getAnnotation()
        noted = note is not None and note.getString().startswith(SLIP)
        # An .xls has the nearest colour of its palette; the note tells there.
        coloured = path.suffix != ".xlsx" or f"FF{marked.CellBackColor & 0xFFFFFF:06X}" in MARKS
        return noted and coloured
    finally:
        document.close(True)


def unseen(path, keys, product, campaign):
    done = subprocess.run(["node", HERE / "fillers" / "notes.js", path], capture_output=True, check=True)
    seen = json.loads(done.stdout.decode("utf-8"))
    if seen["sheets"][0] != SLIP:
        yield f"first sheet is {seen['sheets'][0]}"
    for key in keys:
        sheet, cell = place(product, campaign, key)
        if not seen["notes"].get(f"{sheet}!{cell}", "").startswith(SLIP):
            yield f"no note at {key}"
    openpyxl.load_workbook(path)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "returns"):
        options.add_argument(f"--{name}", required=True)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    report = Report(given.campaign)
    with Office() as office:
        check(Product(given.jar, given.workspace), given.campaign, given.seed, given.returns, report, office)
    return 1 if report.failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
