"""The natural rules of the sources, as far as returned figures must obey them; written down here from the sources alone.

campaigns/<campaign>.json holds them; `*` in a key stands for every row. Severity ERROR excludes the fields a broken
rule names, WARNING excludes nothing, SOFT is no rule of the sources, only good manners of an invented return.
"""

import fnmatch
import json
import re
from dataclasses import dataclass

from product import HERE

NUMERIC = ("int", "dec")


@dataclass(frozen=True)
class Constraint:
    """SUM total = parts; SUMLE parts <= total; PART part <= total; ZERO total = 0 exactly when the parts are
    all 0 (one way: then they are)."""

    rule: str
    total: str
    parts: tuple
    severity: str = "ERROR"
    one_way: bool = False

    def keys(self):
        return (self.total, *self.parts)

    def broken(self, figures):
        """Figures: key -> Decimal of the operands that are known exactly; any other operand leaves it undecided."""
        if any(key not in figures for key in self.keys()):
            return False
        total, parts = figures[self.total], [figures[key] for key in self.parts]
        if self.rule == "SUM":
            return sum(parts) != total
        if self.rule == "SUMLE":
            return sum(parts) > total
        if self.rule == "PART":
            return parts[0] > total
        nothing = not any(parts)
        return (total == 0) != nothing and not (self.one_way and nothing)


class Campaign:
    """What the tests know of one campaign beside its `cells`."""

    def __init__(self, name):
        path = HERE / "campaigns" / f"{name}.json"
        self.name = name
        self.settings = json.loads(path.read_text("utf-8")) if path.exists() else {}
        self.dates = self.settings.get("dates", ["2020-01-01", "2022-12-31"])
        self.lists = self.settings.get("lists", {})

    def constraints(self, cells):
        """Constraints between the typed number fields of `cells`; the others leave a rule undecided for this unit."""
        numeric = {key: row for key, row in cells.items() if row["type"] in NUMERIC and row["input"] == "yes"}
        found = [c for entry in self.settings.get("constraints", []) for c in expand(entry, numeric)]
        return found + lettered(numeric, found) + rates(cells, numeric, found)

    def unmatched(self, cells):
        """Entries that name no field of the campaign at all: the table here and the definition have drifted apart."""
        numeric = {key: row for key, row in cells.items() if row["type"] in NUMERIC}
        return [entry for entry in self.settings.get("constraints", []) if not expand(entry, numeric)]


def expand(entry, numeric):
    keys = [entry["total"], *entry["parts"]]
    rows = [""]
    if "/*/" in keys[0]:
        pattern = re.compile(re.escape(keys[0]).replace(r"\*", "([^/]+)"))
        rows = [match.group(1) for match in map(pattern.fullmatch, numeric) if match]
    named = [[key.replace("*", row) for key in keys] for row in rows if fnmatch.fnmatch(row, entry.get("rows", "*"))]
    return [
        Constraint(
            entry["rule"], total, tuple(parts), entry.get("severity", "ERROR"), entry.get("one_way", False))
        for total, *parts in named
        if total in numeric and all(part in numeric for part in parts)
    ]


def lettered(numeric, known):
    """S0-09a and S0-09b are parts of S0-09 (design §7), wherever the whole keeps its plain code."""
    families = {}
    for key in numeric:
        table, row, column = key.split("/")
        match = re.fullmatch(r"(S\d-\d\d)([a-z])", row)
        if match:
            families.setdefault(f"{table}/{match.group(1)}/{column}", []).append(key)
    taken = {constraint.keys() for constraint in known}
    candidates = [Constraint("SUM", whole, tuple(parts)) for whole, parts in families.items() if whole in numeric]
    return [c for c in candidates if c.keys() not in taken and len(c.parts) > 1]


def rates(cells, numeric, known):
    """What is asked as part of a whole stays within it; where only a percent is asked (tu, mau) anything else is absurd."""
    pairs = [(row["whole"], row["part"]) for row in cells.values() if row["part"] and row["whole"]]
    taken = {(c.total, c.parts) for c in known if c.rule in ("PART", "SUM", "SUMLE")}
    return [
        Constraint("PART", whole, (part,), "ERROR" if part.endswith("/tu") else "SOFT")
        for whole, part in dict.fromkeys(pairs)
        if whole in numeric and part in numeric and (whole, (part,)) not in taken
    ]


def components(constraints):
    """Groups of constraints that share fields."""
    groups = []
    for constraint in constraints:
        touching = [group for group in groups if any(set(constraint.keys()) & set(other.keys()) for other in group)]
        merged = [constraint] + [other for group in touching for other in group]
        groups = [group for group in groups if group not in touching] + [merged]
    return groups
