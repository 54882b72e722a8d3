"""Computes so-lieu.csv and tong-hop.csv from what was typed, by the contract alone, and compares.

expect.py --jar JAR --workspace DIR --campaign C --truth DIR/truth.json
"""

import argparse
import json
import re
import sys
import unicodedata
from decimal import Decimal

from constraints import Campaign
from product import Product, Report, percent, plain, reporting, slug, tidy

COUNTED = ("VALUE", "NONE")
UNCOUNTED_KINDS = ("COVER", "DECL", "LIST")
TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"


# so-lieu.csv


def so_lieu(plans, cells_by_unit, excluded=()):
    """Every row the contract promises, in order. `excluded`: (unit, key) of figures named by an error."""
    rows = []
    for unit, cells in cells_by_unit.items():
        if unit in plans:
            rows += unit_rows(unit, plans[unit], cells, {key for owner, key in excluded if owner == unit})
    return rows


def unit_rows(unit, plan, cells, excluded):
    entries = {entry["key"]: entry for entry in plan["entries"]}
    answered = {key.split("/")[0] for key in entries}
    rows = []
    for key, field in cells.items():
        if not due(key, field, entries):
            continue
        table, row, column = key.split("/")
        made = {"unit": unit, "key": key, "table": table, "row": row, "column": column, "qualifier": ""}
        made["file"] = plan["file"] if table in answered else ""
        made.update(figure(key, field, entries))
        if key in excluded:
            made.update(state="EXCLUDED", value="", qualifier="")
        rows.append(made)
    return rows


def due(key, field, entries):
    """Input fields of the unit's type whatever their state, list fields where filled, and figures in others' fields."""
    if field["kind"] in ("COVER", "DECL"):
        return False
    if field["kind"] == "LIST" or field["input"] == "no":
        return key in entries
    return True


def figure(key, field, entries):
    """State, value, text as typed and place of one field; its row's declaration wins over its table's."""
    table, row, _ = key.split("/")
    if key in entries:
        entry = entries[key]
        return {name: entry[name] for name in ("state", "value", "qualifier", "sheet", "cell")} | {
            "as_typed": tidy(entry["typed"]), "how": entry["how"]}
    if field["type"] in ("int", "dec", "bool"):
        for declaration in (f"{table}/{row}/khai", f"{table}/KHAI/gt"):
            if declaration in entries:
                entry = entries[declaration]
                return {"state": entry["state"], "value": "0" if entry["state"] == "NONE" else "",
                        "as_typed": entry["typed"], "how": "text", "sheet": entry["sheet"], "cell": entry["cell"]}
    return {"state": "BLANK", "value": "", "as_typed": "", "how": "text", "sheet": field["sheet"], "cell": field["cell"]}


def compare_so_lieu(expected, found):
    """Differences as sentences."""
    want = {(row["unit"], row["key"]): row for row in expected}
    have = {(row["unit"], row["key"]): row for row in found}
    yield from (f"{name} missing, expected {want[name]}" for name in want if name not in have)
    yield from (f"{name} not expected: {have[name]}" for name in have if name not in want)
    if len(have) != len(found):
        yield f"{len(found) - len(have)} rows repeat a unit and key"
    if not want.keys() ^ have.keys() and list(want) != list(have):
        yield "rows in another order: " + str(next((a, b) for a, b in zip(want, have) if a != b))
    for name in want.keys() & have.keys():
        for column in ("table", "row", "column", "state", "value", "qualifier", "as_typed", "file", "sheet", "cell"):
            if not same(column, want[name], have[name]):
                yield f"{name} {column}: found {have[name][column]!r}, expected {want[name][column]!r} (typed {want[name]['as_typed']!r})"


def same(column, want, have):
    if column == "as_typed" and want["how"] == "date":
        return True
    if column == "as_typed" and want["how"] == "number":
        return is_number(have[column]) and Decimal(have[column]) == Decimal(want[column])
    if column == "file":
        return unicodedata.normalize("NFC", have[column]) == unicodedata.normalize("NFC", want[column])
    return have[column] == want[column]


def is_number(text):
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


# tong-hop.csv


class Totals:
    """Adds up figures (rows of so-lieu.csv) over the units of a roster."""

    def __init__(self, cells, figures, roster, lists, plans=None):
        self.cells = cells
        self.units = {row["Mã"]: slug(row["Loại"]) for row in reporting(roster)}
        self.figures = {(row["unit"], row["key"]): row for row in figures}
        self.lists = lists
        self.plans = plans or {}

    def rows(self):
        """Every row but those of lists, in form order."""
        return [self.row(key, field) for key, field in self.cells.items() if field["kind"] not in UNCOUNTED_KINDS]

    def row(self, key, field):
        table, row, column = key.split("/")
        value, counted = self.rate(key, field) if field["kind"] == "RATE" else self.sum(key, field)
        owners = field["owner"].split()
        expected = [unit for unit, kind in self.units.items() if not owners or kind in owners or kind == "co-quan-tong-hop"]
        return {"key": key, "table": table, "row": row, "column": column, "kind": field["kind"], "value": value,
                "units_counted": str(counted), "units_expected": str(len(expected))}

    def over(self, key):
        """The fields a total adds: itself, or for the printed total every other row of its column."""
        table, row, column = key.split("/")
        if row != "TONG":
            return [key]
        return [other for other, field in self.cells.items() if field["kind"] != "DECL"
                and other.split("/")[0] == table and other.split("/")[2] == column and other.split("/")[1] != "TONG"]

    def counts(self, unit, key):
        return self.figures.get((unit, key), {"state": ""})["state"] in COUNTED

    def sum(self, key, field):
        keys = self.over(key)
        units = {unit for unit in self.units if any(self.counts(unit, other) for other in keys)}
        stock_total = key.split("/")[1] == "TONG" and field["kind"] == "STOCK"
        if not units or field["kind"] == "TEXT" or stock_total:
            return "", len(units)
        values = [Decimal(self.figures[unit, other]["value"]) for unit in units for other in keys if self.counts(unit, other)]
        return plain(sum(values)), len(units)

    def rate(self, key, field):
        pairs = list(zip(self.over(field["part"]), self.over(field["whole"])))
        used = [(unit, part, whole) for unit in self.units for part, whole in pairs
                if self.counts(unit, part) and self.counts(unit, whole)]
        units = {unit for unit, _, _ in used}
        parts = sum(Decimal(self.figures[unit, part]["value"]) for unit, part, _ in used)
        wholes = sum(Decimal(self.figures[unit, whole]["value"]) for unit, _, whole in used)
        return (percent(parts, wholes) if wholes else ""), len(units)

    # lists

    def list_rows(self, table):
        """(group's slug or TONG, column, value, units counted) for one list, as the campaign's table says it is added;
        a list with groups but nothing to add counts its rows, in a column the contract leaves open."""
        rule = self.lists[table]
        if not rule["group"] and not rule["add"]:
            return []
        sums = {}
        for unit, row in dict.fromkeys((u, key.split("/")[1]) for u, key in self.figures if key.startswith(table + "/")):
            names = [self.figures.get((unit, f"{table}/{row}/{column}"), {"value": ""})["value"] for column in rule["group"]]
            amounts = self.amounts(unit, table, row, rule["add"]) if rule["add"] else {"": Decimal(1)}
            for column, amount in amounts.items():
                entry = sums.setdefault((tuple(map(fold, names)), column), [names, Decimal(0), set()])
                entry[1] += amount
                entry[2].add(unit)
        if not rule["group"]:
            for unit in filter(lambda unit: self.declared_nothing(unit, table), self.units):
                for column in rule["add"]:
                    sums.setdefault(((), column), [[], Decimal(0), set()])[2].add(unit)
        return [(".".join(map(slug, names)) if rule["group"] else "TONG", column, plain(value), str(len(units)))
                for (_, column), (names, value, units) in sums.items()]

    def amounts(self, unit, table, row, columns):
        figures = {column: self.figures.get((unit, f"{table}/{row}/{column}")) for column in columns}
        return {column: Decimal(f["value"]) for column, f in figures.items() if f and f["state"] in COUNTED}

    def declared_nothing(self, unit, table):
        entries = self.plans.get(unit, {"entries": []})["entries"]
        return any(entry["key"] == f"{table}/KHAI/gt" and entry["state"] == "NONE" for entry in entries)


def fold(text):
    """What makes two grouping texts one: NFC, case, spaces, placement of the tone mark."""
    words = unicodedata.normalize("NFD", tidy(text).lower()).split()
    toned = ["".join(c for c in w if c not in TONE_MARKS) + "".join(c for c in w if c in TONE_MARKS) for w in words]
    return " ".join(toned)


def compare_tong_hop(totals, found):
    lists = {key.split("/")[0] for key, field in totals.cells.items() if field["kind"] == "LIST"}
    want = totals.rows()
    have = [row for row in found if row["table"] not in lists]
    order_wanted, order_found = [row["key"] for row in want], [row["key"] for row in have]
    if order_wanted != order_found:
        missing, extra = set(order_wanted) - set(order_found), set(order_found) - set(order_wanted)
        yield f"other keys or another order: missing {sorted(missing)[:9]}, extra {sorted(extra)[:9]}"
    by_key = {row["key"]: row for row in have}
    for row in want:
        other = by_key.get(row["key"], row)
        yield from (f"{row['key']} {name}: found {other[name]!r}, expected {row[name]!r}" for name in row if other[name] != row[name])
    for table in sorted(lists):
        yield from compare_list(totals, table, [row for row in found if row["table"] == table])


def compare_list(totals, table, found):
    if table not in totals.lists:
        if found:
            yield f"{table}: {len(found)} rows, but campaigns/*.json does not say how this list is added"
        return
    columns = totals.lists[table]["add"]
    want = sorted((short(row), column, value, counted) for row, column, value, counted in totals.list_rows(table))
    have = sorted((short(row["row"]), row["column"] if columns else "", row["value"], row["units_counted"])
                  for row in found if row["value"])
    if want != have:
        yield f"{table}: found {[x for x in have if x not in want][:6]}, expected {[x for x in want if x not in have][:6]}"


def short(row):
    """A group's key without the suffix that tells long or equal slugs apart."""
    return re.sub(r"-[0-9a-f]{6}$", "", row)[:24].strip("-.")


def check(product, campaign, plans, report, excluded=(), title=""):
    """Both CSVs against what was typed; `excluded` are the figures that errors must take out."""
    cells_by_unit = product.cells_by_unit(campaign)
    expected = so_lieu(plans, cells_by_unit, excluded)
    found = product.so_lieu(campaign)
    report.check(f"{title}so-lieu.csv equals what was typed, {len(expected)} fields", compare_so_lieu(expected, found))
    totals = Totals(product.cells(campaign), expected, product.roster(campaign), Campaign(campaign).lists, plans)
    report.check(f"{title}tong-hop.csv equals totals added here", compare_tong_hop(totals, product.tong_hop(campaign)))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "truth"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    report = Report(given.campaign)
    with open(given.truth, encoding="utf-8") as truth:
        plans = json.load(truth)
    check(Product(given.jar, given.workspace), given.campaign, plans, report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
