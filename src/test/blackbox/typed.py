"""Numbers as people type them, with every program and under both locales: each is read as the table says, or told.

typed.py --jar JAR --folder DIR [--campaign ket-luan-224]

The table is typed.txt. One unit a program: LibreOffice under vi-VN and under en-US types with a keyboard's grammar;
ExcelJS, SheetJS (xlsx, xls, ods) and openpyxl write the texts as they are.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from fillers import by_openpyxl
from fillers.office import Office
from product import HERE, Product, Report, reporting

RULE = "read, but two figures of the unit break a rule"
LOCALES = {"libreoffice-vi": "vi-VN", "libreoffice-en": "en-US"}
PROGRAMS = {
    "libreoffice-vi": ".xlsx", "libreoffice-en": ".xlsx", "exceljs": ".xlsx",
    "sheetjs-xlsx": ".xlsx", "sheetjs-xls": ".xls", "sheetjs-ods": ".ods", "openpyxl": ".xlsx"}


def table():
    rows = []
    for line in (HERE / "typed.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, text, vi, en = (line.split("|") + ["", ""])[:4]
            rows.append({"typed": typed, "text": text, "vi-VN": vi or text, "en-US": en or text})
    return rows


def alone(cells):
    """Counts of the outline that are not split into others: no rule about a sum takes them out."""
    counts = [field for field in cells.values()
              if field["table"] == "SL" and field["type"] == "int" and field["input"] == "yes" and field["column"] == "gt"]
    wholes = {field["row"][:-1] for field in counts if field["row"][-1].isalpha()}
    return [field for field in counts if field["row"].rstrip("abcdefgh") not in wholes]


def write(program, jobs):
    if program in LOCALES:
        with Office(LOCALES[program]) as office:
            for job in jobs:
                office.keyboard(job["source"], job["target"], job["entries"])
    elif program == "openpyxl":
        for job in jobs:
            by_openpyxl.fill(job["source"], job["target"], job["entries"])
    else:
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump(jobs, file, ensure_ascii=False)
            file.flush()
            script = HERE / "fillers" / (program.split("-")[0] + ".js")
            subprocess.run(["node", str(script), file.name], check=True)


def outcome(row, findings):
    """How the product took one figure, in the words of the table."""
    named = [finding for finding in findings if row["key"] in finding["keys"].split()]
    errors = [finding for finding in named if finding["severity"] == "ERROR"]
    if row["state"] == "EXCLUDED":
        if errors and not any(finding["code"].startswith(("C-", "R-INT")) for finding in errors):
            return RULE
        return "flag" if errors else "excluded in silence"
    if row["state"] == "VALUE":
        doubt = any(finding["code"] == "C-DOUBT" for finding in named)
        return "doubt" if doubt and row["value"].startswith("46") else row["qualifier"] + row["value"]
    return row["state"].lower()


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--jar", required=True)
    options.add_argument("--folder", required=True, type=pathlib.Path)
    options.add_argument("--campaign", default="ket-luan-224")
    given = options.parse_args()
    campaign, report, rows = given.campaign, Report(f"typed {given.campaign}"), table()
    shutil.rmtree(given.folder, ignore_errors=True)
    product = Product(given.jar, given.folder)
    product.call("sample", campaign, "--units", 60, "--seed", 3, "--blank")
    cells, blanks = product.cells_by_unit(campaign), product.blanks(campaign)
    units = [unit["Mã"] for unit in reporting(product.roster(campaign)) if unit["Loại"] == "Đảng bộ cơ sở"]
    asked = {}
    for program, ending in PROGRAMS.items():
        left = list(rows)
        while left:
            unit = units.pop()
            fields = alone(cells[unit])
            some, left = left[: len(fields)], left[len(fields):]
            entries = [{"sheet": field["sheet"], "cell": field["cell"], "how": "text", "typed": row["typed"]}
                       for field, row in zip(fields, some)]
            target = product.workspace / "inbox" / f"{unit} {program}{ending}"
            write(program, [{"source": str(blanks[unit]), "target": str(target), "entries": entries}])
            asked[unit] = (program, {field["key"]: row for field, row in zip(fields, some)})
    product.call("run")
    figures = {(row["unit"], row["key"]): row for row in product.so_lieu(campaign)}
    findings = {}
    for row in product.loi(campaign):
        findings.setdefault(row["unit"], []).append(row)
    wrong = {program: [] for program in PROGRAMS}
    for unit, (program, typed) in asked.items():
        for key, row in typed.items():
            want = row[LOCALES.get(program, "text")]
            have = outcome(figures[unit, key], findings.get(unit, []))
            if have != (RULE if have == RULE and want != "flag" else want):
                wrong[program].append(f"{row['typed']!r} in {key} of {unit}: {have}, not {want}")
    for program, problems in wrong.items():
        report.check(f"{len(rows)} ways to type a number, {program}", problems)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
