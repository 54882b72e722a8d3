"""Types fills into blanks in one LibreOffice and compares the sheet Kiểm tra with the words that the rules say.

selfcheck.py FOLDER: every CAMPAIGN.xlsx beside a CAMPAIGN.json with blocks, fills and words. Ends with 1 when a word differs.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "blackbox" / "fillers"))
from office import Office  # noqa: E402

MOST_SHOWN = 20


def differing(document, plan):
    sheets = document.getSheets()
    for name in sheets.getElementNames():
        sheets.getByName(name).unprotect("")
    ranges = [sheets.getByName(block["sheet"]).getCellRangeByName(block["range"]) for block in plan["blocks"]]
    results = sheets.getByName(plan["sheet"]).getCellRangeByName(plan["results"])
    document.enableAutomaticCalculation(False)
    document.addActionLock()
    for number, fill in enumerate(plan["fills"]):
        for cells, values in zip(ranges, fill["values"]):
            cells.setDataArray(tuple(tuple(row) for row in values))
        document.calculate()
        found = [row[0] for row in results.getDataArray()]
        for row, (said, expected) in enumerate(zip(found, fill["words"], strict=True)):
            if said != expected:
                yield f"fill {number}, row {row}: {said!r}, the rule says {expected!r}"


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong, fills = [], 0
    with Office() as office:
        for path in sorted(folder.glob("*.json")):
            plan = json.loads(path.read_text("utf-8"))
            document = office.open(path.with_suffix(".xlsx"))
            wrong += [f"{path.stem}: {difference}" for difference in differing(document, plan)]
            fills += len(plan["fills"])
            document.close(True)
    print(*wrong[:MOST_SHOWN], sep="\n")
    print(f"{fills} fills, {len(wrong)} words differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
