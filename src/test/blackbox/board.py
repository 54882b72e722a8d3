"""What the board reads, for invented returns with faults, late and missing units: every total of tong-hop.xlsx as stored, as LibreOffice
computes it anew, in tong-hop.csv and as added here is the same; every number in bao-cao.docx is the total that its control names;
all files open in other programs with nothing lost.

board.py JAR [CAMPAIGN...] [--seed N] [--seeds 3] [--units 40] [--folder DIR]
"""

import argparse
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
import warnings
import zipfile
from collections import Counter
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

import figures
from constraints import Campaign
from expect import Totals, compare_tong_hop
from fillers.office import Office, prop
from product import HERE, Product, ProductFailure, Report

CAMPAIGNS = ["de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"]
IN_TIME, TOO_LATE = "2021-05-30", "2031-06-30"
BLOCK = r"'?[^'!]+'?!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?"
PAIR = rf"--ISNUMBER\({BLOCK}\),--ISNUMBER\({BLOCK}\),{BLOCK}"
PLAIN = [
    re.compile(rf"=(?:ROUND\()?SUM\({BLOCK}\)(?:,\d+\))?"),
    re.compile(rf"=(?:ROUND\()?SUM\({BLOCK}(?:,{BLOCK})*\)(?:,\d+\))?"),
    re.compile(rf"=COUNTA\({BLOCK}\)"),
    re.compile(rf'=IF\(SUMPRODUCT\({PAIR}\)=0,"",ROUND\(100\*SUMPRODUCT\({PAIR}\)/SUMPRODUCT\({PAIR}\),2\)\)'),
]
PROBED = 8


def of_units(name):
    """0…4, the same for the same returned file: 0 never comes, 1 comes late."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5


def told(given, campaign, seed):
    """A city whose returns have faults; a fifth comes late, a fifth never."""
    folder = given.folder / f"{campaign}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    Product(given.jar, folder).call("sample", campaign, "--units", given.units, "--seed", seed, "--faults", "0.3")
    late = folder.with_name(folder.name + "-late")
    late.mkdir(parents=True, exist_ok=True)
    for path in sorted(path for path in (folder / "inbox").rglob("*") if path.is_file()):
        if of_units(path.name) == 0:
            path.unlink()
        elif of_units(path.name) == 1:
            shutil.move(path, late / path.name)
    Product(given.jar, folder, today=IN_TIME).call("run")
    for path in late.iterdir():
        shutil.move(path, folder / "inbox" / path.name)
    late.rmdir()
    product = Product(given.jar, folder, today=TOO_LATE)
    product.call("run")
    return product


# tong-hop.xlsx


def compare_formulas(path, totals):
    """A total of figures is a formula over one block of a detail sheet; only stock totals are not, and what nobody answered."""
    book = openpyxl.load_workbook(path)
    where = figures.places(book)
    for row in totals:
        if row["key"] not in where or row["kind"] == "TEXT" or not row["value"]:
            continue
        sheet, cell, _ = where[row["key"]]
        formula = book[sheet][cell].value
        if not isinstance(formula, str) or not any(form.fullmatch(formula) for form in PLAIN):
            yield f"{row['key']} at {sheet}!{cell} is no plain formula: {formula!r}"


def blocks(path, totals):
    """(total's sheet and cell, detail sheet, cells of its block) of plain sums."""
    book = openpyxl.load_workbook(path)
    where = figures.places(book)
    for row in totals:
        sheet, cell, _ = where.get(row["key"], ("", "", ""))
        formula = book[sheet][cell].value if sheet else None
        made = re.fullmatch(r"=SUM\('?([^'!]+)'?!([$A-Z0-9:]+)\)", formula) if isinstance(formula, str) else None
        if made:
            yield row["key"], (sheet, cell), made[1], made[2].replace("$", "")


def compare_probed(path, totals, office):
    """One figure changed by 1,000 in LibreOffice changes its total by 1,000: nothing in the workbook is a mere picture."""
    chosen = sorted(blocks(path, totals), key=lambda found: hashlib.sha256(found[0].encode()).digest())[:PROBED]
    document = office.open(path)
    try:
        sheets = document.getSheets()
        for key, (sheet, cell), detail, block in chosen:
            total = sheets.getByName(sheet).getCellRangeByName(cell)
            number = first_number(sheets.getByName(detail), block)
            if number is None:
                continue
            before = total.getValue()
            number.setValue(number.getValue() + 1000)
            if abs(total.getValue() - before - 1000) > 1e-6:
                yield f"{key}: {before} became {total.getValue()} when a figure of it rose by 1,000"
            number.setValue(number.getValue() - 1000)
    finally:
        document.close(True)


def first_number(sheet, block):
    left, top, right, bottom = range_boundaries(block)
    for row in range(top, bottom + 1):
        cell = sheet.getCellRangeByName(f"{get_column_letter(left)}{row}")
        if cell.getType().value == "VALUE":
            return cell
    return None


def compare_turnout(path, product, campaign):
    """The counts of the first sheet are those of `status`."""
    status = json.loads(product.call("status", campaign, "--json").decode("utf-8"))["campaigns"][0]
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    shown = [cell.value for cell in sheet["C"] if isinstance(cell.value, (int, float))]
    wanted = [status[name] for name in ("expected", "received", "on_time", "late", "not_sent", "to_correct")]
    if shown[: len(wanted)] != wanted:
        yield f"shows {shown[:len(wanted)]}, status says {wanted}"


# bao-cao.docx


def compare_report(path, totals, answers, unknown):
    """Like figures.compare_report; names of derived figures that nothing here can derive are listed, not judged."""
    derived = [tag for tag, _, _ in figures.controls(path) if "@" not in tag and tag.partition("#")[2] not in ("", "n", "N")]
    unknown.update(tag.partition("#")[2] for tag in derived)
    lenient = {f"{tag}: no such total" for tag in derived}
    yield from (problem for problem in figures.compare_report(path, totals, answers) if problem not in lenient)


# other programs


def seen_by_openpyxl(path):
    """Sheet -> [texts, numbers but noughts, sum]."""
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    seen = {}
    for sheet in book.worksheets:
        entry = seen[sheet.title] = [0, 0, Decimal(0)]
        for line in sheet.iter_rows(values_only=True):
            for value in line:
                if isinstance(value, (int, float)) and not isinstance(value, bool) and value:
                    entry[1] += 1
                    entry[2] += Decimal(repr(value))
                elif isinstance(value, str) and value != "":
                    entry[0] += 1
    return seen


def seen_by_exceljs(paths):
    done = subprocess.run(["node", HERE / "fillers" / "opened.js", *paths], capture_output=True, check=True)
    return json.loads(done.stdout)


def compare_seen(name, want, have):
    """Texts and numbers sheet by sheet."""
    if list(want) != list(have):
        yield f"{name}: sheets {list(have)}, not {list(want)}"
    for sheet in want.keys() & have.keys():
        (texts, numbers, total), (other_texts, other_numbers, other_total) = want[sheet], have[sheet]
        near = abs(Decimal(repr(float(other_total))) - Decimal(total)) <= max(1, abs(Decimal(total))) * Decimal("1e-9")
        if (texts, numbers) != (other_texts, other_numbers) or not near:
            yield f"{name}, sheet {sheet}: {other_texts} texts, {other_numbers} numbers of {other_total}; not {texts}, {numbers}, {total}"


def compare_books(paths, office, folder):
    read = seen_by_exceljs(paths)
    for path in paths:
        want = seen_by_openpyxl(path)
        yield from compare_seen(f"{path.name} in ExcelJS", want, read[str(path)])
        again = folder / path.name
        office.fill(path, again, [])
        yield from compare_seen(f"{path.name} saved by LibreOffice", want, seen_by_openpyxl(again))


def compare_documents(paths, office, folder):
    """LibreOffice keeps every word of a document, and every figure findable: by its control, or by the bookmark around that."""
    for path in paths:
        again = folder / path.name
        document = office.open(path)
        try:
            document.storeToURL(again.resolve().as_uri(), (prop("FilterName", "MS Word 2007 XML"),))
        finally:
            document.close(True)
        if words(path) != words(again):
            lost = Counter(words(path).split()) - Counter(words(again).split())
            yield f"{path.name}: words lost: {sorted(lost)[:9]}"
        lost = bookmarks(path) - bookmarks(again)
        if lost:
            yield f"{path.name}: bookmarks of figures lost: {sorted(lost)[:5]}"
        naked = [tag for tag, _, _ in figures.controls(path)]
        if path.name.startswith("bao-cao") and len(naked) > len(bookmarks(path)):
            yield f"{path.name}: {len(naked)} controls, {len(bookmarks(path))} bookmarks"


def bookmarks(path):
    with zipfile.ZipFile(path) as parts:
        names = [name for name in parts.namelist() if re.fullmatch(r"word/(document|footnotes)\.xml", name)]
        found = [set(re.findall(r'<w:bookmarkStart [^>]*w:name="(th_[^"]*)"', parts.read(name).decode("utf-8"))) for name in names]
    return set().union(*found)


def words(path):
    """The words of the body."""
    with zipfile.ZipFile(path) as parts:
        root = ElementTree.fromstring(parts.read("word/document.xml"))
    texts = ("".join(node.text or "" for node in paragraph.iter(f"{figures.W}t")) for paragraph in root.iter(f"{figures.W}p"))
    return " ".join(" ".join(texts).split())


def promised(product, campaign):
    try:
        product.loi(campaign)
        product.tep()
    except ProductFailure as failure:
        yield str(failure)


def check(product, campaign, report, office, unknown):
    totals = product.tong_hop(campaign)
    own = Totals(product.cells(campaign), product.so_lieu(campaign), product.roster(campaign), Campaign(campaign).lists)
    report.check(f"tong-hop.csv equals totals added here from so-lieu.csv, {len(totals)} rows", compare_tong_hop(own, totals))
    workbook = product.outbox(campaign, "tong-hop.xlsx")
    report.check("tong-hop.xlsx stores the same", figures.compare_workbook(workbook, totals))
    report.check("its totals are plain formulas", compare_formulas(workbook, totals))
    report.check("its first sheet counts like `status`", compare_turnout(workbook, product, campaign))
    report.check("its totals follow its figures", compare_probed(workbook, totals, office))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        again = folder / "tong-hop.xlsx"
        office.recalculated(workbook, again)
        report.check("LibreOffice computes the same anew", figures.compare_workbook(again, totals))
        document = product.outbox(campaign, "bao-cao.docx")
        answers = {(row["unit"], row["key"]): row["value"] for row in product.so_lieu(campaign)}
        report.check("bao-cao.docx shows the same figures", compare_report(document, totals, answers, unknown))
        outbox = product.workspace / "outbox" / campaign
        books = [path for path in sorted(outbox.glob("*.xlsx")) + sorted(outbox.glob("tra-lai/*.xlsx"))[:6]]
        report.check(f"{len(books)} workbooks open elsewhere with nothing lost", compare_books(books, office, folder))
        documents = sorted(outbox.rglob("*.docx"))
        report.check(f"{len(documents)} documents open in LibreOffice with nothing lost", compare_documents(documents, office, folder))
        report.check("the lists of findings and files are the promised CSV", promised(product, campaign))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("jar")
    options.add_argument("campaigns", nargs="*", default=CAMPAIGNS)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seeds", type=int, default=1, help="how many, from --seed on")
    options.add_argument("--units", type=int, default=40)
    options.add_argument("--folder", type=pathlib.Path, help="kept when given, else a temporary one")
    given = options.parse_args()
    warnings.filterwarnings("ignore", module="openpyxl")
    temporary = None if given.folder else tempfile.TemporaryDirectory()
    given.folder = given.folder or pathlib.Path(temporary.name)
    failed, unknown = 0, Counter()
    with Office() as office:
        for campaign in given.campaigns:
            for seed in range(given.seed, given.seed + given.seeds):
                report = Report(f"{campaign} {seed}")
                try:
                    check(told(given, campaign, seed), campaign, report, office, unknown)
                except Exception as failure:
                    traceback.print_exc()
                    report.check("could be checked to its end", [str(failure)])
                failed += report.failed
    if unknown:
        print(f"     derived figures that nothing here checks: {dict(unknown)}")
    if temporary:
        temporary.cleanup()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
