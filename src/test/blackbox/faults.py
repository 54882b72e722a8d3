"""Plants one fault in one cell of each return; exactly the figures it concerns may be taken out, with its cell named.

faults.py --jar JAR --workspace DIR --campaign C --seed S --returns DIR   (a workspace after `sample ... --blank`)
"""

import argparse
import pathlib
import random
import re
import sys
from decimal import Decimal

import expect
from constraints import NUMERIC, Campaign
from fill import deliver, invent_all, write_all
from product import Product, Report, plain

# name -> (types of field it can spoil, how typed, what is typed)
SPOILT = {
    "word": (NUMERIC, "text", "abc"),
    "fraction": (("int",), "number", "1.5"),
    "negative": (NUMERIC, "number", "-3"),
    "range": (NUMERIC, "text", "50-60"),
    "letter": (NUMERIC, "text", "l2"),
    "ceiling": (NUMERIC, "text", "dưới 50"),
    "addition": (NUMERIC, "text", "12+3"),
    "two numbers": (NUMERIC, "text", "30/40"),
}
RULES = ["SUM", "PART", "ZERO", "SUMLE"]
OWN = "not its own"
KINDS = [*SPOILT, *RULES, OWN]


class Fault:
    """One cell changed in one return, and the fields that must be EXCLUDED for it."""

    def __init__(self, unit, kind, entry, excluded):
        self.unit, self.kind, self.entry, self.excluded = unit, kind, entry, excluded

    def __str__(self):
        return f"{self.unit} {self.kind}: {self.entry['typed']!r} in {self.entry['sheet']}!{self.entry['cell']} ({self.entry['key']})"


class Planter:
    """Plants faults in the plan of one unit."""

    def __init__(self, campaign, unit, plan, cells, rng):
        self.unit, self.plan, self.cells, self.rng = unit, plan, cells, rng
        self.constraints = [c for c in campaign.constraints(cells) if c.severity == "ERROR"]
        self.entries = {entry["key"]: entry for entry in plan["entries"]}

    def plant(self, kind):
        """The fault, or None where this unit has no place for it; the plan is changed."""
        if kind in SPOILT:
            return self.spoil(kind)
        return self.trespass() if kind == OWN else self.break_rule(kind)

    def numbers(self, types):
        keys = [key for key, entry in self.entries.items() if self.cells[key]["type"] in types
                and self.cells[key]["kind"] not in ("COVER", "DECL", "LIST")]
        self.rng.shuffle(keys)
        return keys

    def spoil(self, kind):
        types, how, typed = SPOILT[kind]
        for key in self.numbers(types):
            return self.change(kind, key, how, typed, {key})
        return None

    def trespass(self):
        own_tables = {key.split("/")[0] for key in self.entries}
        others = [key for key, row in self.cells.items() if row["input"] == "no" and row["type"] in NUMERIC and row["owner"]
                  and row["kind"] in ("FLOW", "STOCK") and row["row"] != "TONG" and row["table"] in own_tables]
        if not others:
            return None
        key = self.rng.choice(others)
        self.entries[key] = {"key": key, "sheet": self.cells[key]["sheet"], "cell": self.cells[key]["cell"], "qualifier": ""}
        self.plan["entries"].append(self.entries[key])
        return self.change(OWN, key, "number", "17", {key})

    def break_rule(self, rule):
        known = self.known()
        candidates = [c for c in self.constraints if c.rule == rule and all(key in self.entries for key in c.keys())
                      and all(key in known for key in c.keys()) and not c.broken(known)]
        self.rng.shuffle(candidates)
        for constraint in candidates:
            key, amount = breaking(constraint, known)
            changed = known | {key: amount}
            broken = [c for c in self.constraints if c.broken(changed)]
            excluded = {key for c in broken for key in c.keys()}
            if constraint in broken and excluded <= self.entries.keys():
                return self.change(rule, key, "number", plain(amount), excluded)
        return None

    def known(self):
        """The figures that rules can judge: exact values and nothings, declared ones included."""
        figures = {}
        for key, field in self.cells.items():
            if field["type"] in NUMERIC and field["input"] == "yes" and field["kind"] != "LIST":
                found = expect.figure(key, field, self.entries)
                if found["state"] in expect.COUNTED and not found.get("qualifier"):
                    figures[key] = Decimal(found["value"])
        return figures

    def change(self, kind, key, how, typed, excluded):
        self.entries[key].update(how=how, typed=typed, state="VALUE", value=typed, qualifier="")
        return Fault(self.unit, kind, self.entries[key], excluded)


def breaking(constraint, known):
    """The cell to change, and its new amount, so that the constraint no longer holds."""
    total = known[constraint.total]
    if constraint.rule == "SUM":
        return constraint.total, total + 1
    if constraint.rule == "ZERO":
        return (constraint.total, Decimal(0)) if total else (constraint.parts[0], Decimal(4))
    return constraint.parts[0], total + 7


def plant_all(campaign, plans, cells_by_unit, seed):
    """One fault per unit, the kinds in turn; where one has no place, the next that has."""
    knowledge = Campaign(campaign)
    faults = []
    for index, (unit, plan) in enumerate(plans.items()):
        planter = Planter(knowledge, unit, plan, cells_by_unit[unit], random.Random(f"{seed}/{campaign}/{unit}/fault"))
        turn = (index + seed) % len(KINDS)
        planted = (planter.plant(kind) for kind in KINDS[turn:] + KINDS[:turn])
        faults += [next(fault for fault in planted if fault)]
    return faults


def check_findings(product, campaign, faults):
    findings = product.loi(campaign)
    for fault in faults:
        mine = [row for row in findings if row["unit"] == fault.unit]
        at_cell = [row for row in mine if (row["sheet"], row["cell"]) == (fault.entry["sheet"], fault.entry["cell"])]
        naming = [row for row in mine if fault.entry["key"] in keys_of(row)]
        if not naming:
            yield f"{fault}: no finding names the key"
        elif fault.kind in RULES and not any(fault.excluded <= keys_of(row) | {fault.entry["key"]} for row in naming) and len(naming) < 2:
            yield f"{fault}: findings name {[row['keys'] for row in naming]}, not {sorted(fault.excluded)}"
        elif fault.kind not in RULES and not at_cell:
            yield f"{fault}: its finding names {[(row['sheet'], row['cell']) for row in naming]}"
        elif fault.kind not in RULES and fault.entry["typed"] not in at_cell[0]["found"]:
            yield f"{fault}: found column says {at_cell[0]['found']!r}"
        yield from (f"{fault}: finding without {name}" for row in naming for name in ("code", "message", "expected") if not row[name])
    planted = {(fault.unit, key) for fault in faults for key in fault.excluded}
    for row in findings:
        strange = [key for key in keys_of(row) if (row["unit"], key) not in planted]
        if row["severity"] == "ERROR" and strange:
            yield f"{row['unit']}: ERROR {row['code']} on {strange}, where nothing was planted: {row['message']}"


def keys_of(row):
    return set(re.split(r"[;,\s]+", row["keys"].strip()))


def check_verdicts(product, faults):
    import unicodedata

    verdicts = {unicodedata.normalize("NFC", row["file"]): row for row in product.tep()}
    for fault, file in faults:
        verdict = verdicts.get(unicodedata.normalize("NFC", file), {"verdict": "(no row)"})["verdict"]
        wanted = ("ACCEPTED_WITH_NOTES",) if fault.kind == OWN else ("RETURNED",)
        if verdict not in wanted:
            yield f"{fault}: {verdict}, expected {wanted[0]}"


def check_slips(product, campaign, faults, returns):
    """Each unit that must correct something gets its own file back, every figure as it was."""
    import openpyxl

    for fault, file in faults:
        if fault.kind == OWN:
            continue
        folder = product.workspace / "outbox" / campaign / "tra-lai"
        slips = [path for path in folder.glob(f"{fault.unit}_*") if path.suffix != ".txt"]
        if len(list(folder.glob(f"{fault.unit}_*.txt"))) != 1:
            yield f"{fault}: no text beside the slip"
        if len(slips) != 1 or slips[0].suffix != pathlib.Path(file).suffix:
            yield f"{fault}: slips {[path.name for path in slips]}"
        elif slips[0].suffix == ".xlsx":
            before, after = openpyxl.load_workbook(returns / file), openpyxl.load_workbook(slips[0])
            yield from (f"{fault}: slip {change}" for change in changed_cells(before, after, sent_count(product, campaign)))


def sent_count(product, campaign):
    row = product.cells(campaign)["BIA/lan-nop/gt"]
    return row["sheet"], row["cell"]


def changed_cells(before, after, but):
    for sheet in before.worksheets:
        if sheet.title not in after.sheetnames:
            yield f"lost sheet {sheet.title}"
            continue
        for line in sheet.iter_rows():
            for cell in line:
                now = after[sheet.title][cell.coordinate].value
                if cell.value != now and (sheet.title, cell.coordinate) != but:
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value!r} became {now!r}"


def check(product, campaign, seed, returns, report):
    """The whole story in a workspace that has only roster and blanks."""
    returns = pathlib.Path(returns)
    plans = invent_all(product, campaign, seed, "all")
    faults = plant_all(campaign, plans, product.cells_by_unit(campaign), seed)
    write_all(product, campaign, plans, returns)
    deliver(returns, product)
    product.call("run")
    excluded = {(fault.unit, key) for fault in faults for key in fault.excluded}
    expect.check(product, campaign, plans, report, excluded, title="faults: ")
    report.check(f"faults: loi.csv names each of {len(faults)}", check_findings(product, campaign, faults))
    with_files = [(fault, plans[fault.unit]["file"]) for fault in faults]
    report.check("faults: verdicts", check_verdicts(product, with_files))
    report.check("faults: return slips", check_slips(product, campaign, with_files, returns))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "returns"):
        options.add_argument(f"--{name}", required=True)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    report = Report(given.campaign)
    check(Product(given.jar, given.workspace), given.campaign, given.seed, given.returns, report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
