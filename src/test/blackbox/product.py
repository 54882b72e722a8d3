"""The product as a stranger meets it: a jar, a workspace folder, CSV files. Nothing here knows its code."""

import csv
import io
import os
import pathlib
import subprocess
import unicodedata
from collections import OrderedDict
from decimal import ROUND_HALF_UP, Decimal

HERE = pathlib.Path(__file__).resolve().parent
BOM = "\ufeff"
CELLS = "key,table,row,column,kind,owner,input,sheet,cell,label,type,measure,choices,part,whole".split(",")
SO_LIEU = "unit,key,table,row,column,state,value,qualifier,as_typed,file,sheet,cell".split(",")
TONG_HOP = "key,table,row,column,kind,value,units_counted,units_expected".split(",")
LOI = "unit,file,code,severity,keys,sheet,cell,found,expected,proposal,message".split(",")
TEP = "file,sha256,verdict,campaign,unit,received,reason".split(",")


class ProductFailure(Exception):
    """The product ended with another exit code than the one promised."""


class Product:
    """Runs one jar on one workspace."""

    def __init__(self, jar, workspace, java_options=(), today=None):
        self.jar = pathlib.Path(jar).resolve()
        self.workspace = pathlib.Path(workspace).resolve()
        self.java_options = list(java_options)
        self.today = today
        self.known_cells = {}

    def command(self, *arguments):
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        words = [java, *self.java_options, "-jar", str(self.jar), *map(str, arguments)]
        words += ["--workspace", str(self.workspace)]
        return words + (["--today", self.today] if self.today else [])

    def call(self, *arguments, exit_code=0):
        """Standard output as bytes; the log of a failed call is part of the exception."""
        done = subprocess.run(self.command(*arguments), stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode != exit_code:
            log = (done.stdout[-2000:] + done.stderr[-4000:]).decode("utf-8", "replace")
            raise ProductFailure(f"{' '.join(map(str, arguments))}: exit {done.returncode}, not {exit_code}\n{log}")
        return done.stdout

    def cells(self, campaign, unit=None):
        """The fields of a campaign in form order, key -> row of the `cells` CSV."""
        if (campaign, unit) not in self.known_cells:
            out = self.call("cells", campaign, *(["--unit", unit] if unit else [])).decode("utf-8")
            if write_csv(rows := parse_csv(out, CELLS), CELLS) != out:
                raise ProductFailure("`cells` is not the promised CSV")
            self.known_cells[campaign, unit] = OrderedDict((row["key"], row) for row in rows)
        return self.known_cells[campaign, unit]

    def cells_by_unit(self, campaign):
        """Reporting unit -> its `cells`; asked once per type of unit, which is all they may depend on."""
        by_type = {}
        found = OrderedDict()
        for unit in reporting(self.roster(campaign)):
            if unit["Loại"] not in by_type:
                by_type[unit["Loại"]] = self.cells(campaign, unit["Mã"])
            found[unit["Mã"]] = by_type[unit["Loại"]]
        return found

    def outbox(self, campaign, name):
        return self.workspace / "outbox" / campaign / name

    def so_lieu(self, campaign):
        return read_csv(self.outbox(campaign, "so-lieu.csv"), SO_LIEU)

    def tong_hop(self, campaign):
        return read_csv(self.outbox(campaign, "tong-hop.csv"), TONG_HOP)

    def loi(self, campaign):
        return read_csv(self.outbox(campaign, "loi.csv"), LOI)

    def tep(self):
        return read_csv(self.workspace / "outbox" / "tep.csv", TEP)

    def roster(self, campaign):
        own = self.workspace / "templates-xlsx" / campaign / "don-vi.xlsx"
        return read_roster(own if own.exists() else self.workspace / "templates-xlsx" / "don-vi.xlsx")

    def blanks(self, campaign):
        """Unit code -> its blank workbook, ready to send."""
        folder = self.workspace / "templates-xlsx" / campaign / "gui-don-vi"
        return {path.name.split("_")[0]: path for path in sorted(folder.glob("*_*.xlsx"))}


def read_csv(path, columns):
    raw = pathlib.Path(path).read_bytes()
    text = raw.decode("utf-8")
    if not text.startswith(BOM):
        raise ProductFailure(f"{path}: no byte order mark")
    rows = parse_csv(text[1:], columns)
    if write_csv(rows, columns) != text[1:]:
        raise ProductFailure(f"{path}: not the promised CSV (CRLF, quotes only where needed, one ' before = + - @)")
    return rows


def parse_csv(text, columns):
    """Rows as dicts, the protecting apostrophe taken off; the heading must be exactly the promised one."""
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if not lines or lines[0] != list(columns):
        raise ProductFailure(f"CSV heading is {lines[0] if lines else None}, not {list(columns)}")
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(columns):
            raise ProductFailure(f"CSV record {number} has {len(line)} values, not {len(columns)}: {line}")
    return [dict(zip(columns, map(unprotect, line))) for line in lines[1:]]


def write_csv(rows, columns):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[protect(row[name]) for name in columns] for row in rows])
    return out.getvalue()


def protect(text):
    """One apostrophe before a text that a spreadsheet would take for a formula, or that begins with one."""
    bare = text.lstrip(" \u00a0")
    return "'" + text if bare[:1] and bare[0] in "=+-@\t\r'" else text


def unprotect(text):
    return text[1:] if text.startswith("'") else text


def read_roster(path):
    """Roster rows as dicts by heading, in file order, texts trimmed."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=False, data_only=True)
    lines = [["" if cell is None else str(cell).strip() for cell in line] for line in book.worksheets[0].values]
    return [dict(zip(lines[0], line)) for line in lines[1:] if any(line)]


def reporting(roster):
    """The units that send something: all but this board's own body; in the order figures are printed."""
    units = [row for row in roster if not (row["Loại"] == "Cơ quan tổng hợp" and not row.get("Cấp trên"))]
    if all(row.get("Thứ tự", "").replace(".0", "").isdigit() for row in units):
        units.sort(key=lambda row: int(float(row["Thứ tự"])))
    return units


def write_roster(path, rows):
    import openpyxl

    headings = list(OrderedDict.fromkeys(name for row in rows for name in row))
    book = openpyxl.Workbook()
    book.active.append(headings)
    for row in rows:
        book.active.append([row.get(name, "") for name in headings])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def slug(label):
    """Design §4: lower case, d for đ, marks dropped, each run of other characters a hyphen, trimmed."""
    folded = unicodedata.normalize("NFD", label.lower().replace("đ", "d"))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare).split()
    return "-".join(words)


def plain(number):
    """Design §8: no exponent, no grouping, no trailing zeros, no -0."""
    text = format(Decimal(number), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def percent(part, whole):
    """100 x part / whole, half up to two decimals, spelled like every other number."""
    exact = Decimal(100) * Decimal(part) / Decimal(whole)
    return plain(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


def tidy(text):
    """Texts in our CSVs: NFC, LF, trimmed."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


class Report:
    """PASS and FAIL lines of one program; the first differences are shown, the rest counted."""

    SHOWN = 12

    def __init__(self, title):
        self.title = title
        self.failed = 0

    def check(self, what, problems):
        problems = list(problems)
        mark = "FAIL" if problems else "PASS"
        print(f"{mark} {self.title}: {what}" + (f" ({len(problems)})" if problems else ""), flush=True)
        for problem in problems[: self.SHOWN]:
            print(f"     {problem}")
        if len(problems) > self.SHOWN:
            print(f"     ... and {len(problems) - self.SHOWN} more", flush=True)
        self.failed += bool(problems)
        return not problems

    def exit_code(self):
        return 1 if self.failed else 0
