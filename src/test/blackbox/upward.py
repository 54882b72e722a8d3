"""The level above: nop-cap-tren.xlsx is a valid return there and gives the same totals; traces add up.

upward.py --jar JAR --workspace DIR --campaign C --above DIR   (DIR: a new workspace for the level above)
"""

import argparse
import json
import random
import shutil
import sys
from decimal import Decimal

from product import Product, Report, percent, plain, write_roster

TRACED = 12
BODY = "Cơ quan tổng hợp"


def send_up(product, campaign, above):
    """A workspace whose roster has this board as its only unit; its verdict on our file."""
    write_roster(above.workspace / "templates-xlsx" / campaign / "don-vi.xlsx", [
        {"Mã": "TREN", "Tên đơn vị": "Ban Tuyên giáo cấp trên", "Loại": BODY, "Cấp trên": ""},
        {"Mã": "TH", "Tên đơn vị": own_body(product, campaign), "Loại": BODY, "Cấp trên": "TREN"},
    ])
    inbox = above.workspace / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(product.outbox(campaign, "nop-cap-tren.xlsx"), inbox / "nop-cap-tren.xlsx")
    above.call("run")
    verdicts = [(row["verdict"], row["unit"]) for row in above.tep() if row["file"] == "nop-cap-tren.xlsx"]
    if verdicts != [("ACCEPTED", "TH")]:
        reasons = [row["reason"] for row in above.tep()] + [row["message"] for row in above.loi(campaign)][:5]
        yield f"verdict {verdicts}, expected ACCEPTED for TH: {reasons}"


def own_body(product, campaign):
    return next(row["Tên đơn vị"] for row in product.roster(campaign) if row["Loại"] == BODY and not row.get("Cấp trên"))


def compare_totals(below, above):
    """Same keys, same values; the board above counts one unit where anyone answered."""
    want, have = [{row["key"]: row for row in rows} for rows in (below, above)]
    for key in want.keys() - have.keys():
        if want[key]["value"]:
            yield f"{key}: missing above"
    yield from (f"{key}: only above" for key in have.keys() - want.keys())
    for key in want.keys() & have.keys():
        if want[key]["value"] != have[key]["value"]:
            yield f"{key}: {have[key]['value']!r} above, {want[key]['value']!r} below"
        elif want[key]["value"] and (have[key]["units_counted"], have[key]["units_expected"]) != ("1", "1"):
            yield f"{key}: coverage {have[key]['units_counted']}/{have[key]['units_expected']} above"


def traced(product, campaign, figures, level_above, seed=7):
    """Contributions of some totals of every kind, against value, coverage and the figures that count."""
    rng = random.Random(f"{campaign}/{seed}")
    kinds = {}
    for row in product.tong_hop(campaign):
        if row["value"]:
            kinds.setdefault((row["kind"], row["row"] == "TONG"), []).append(row)
    chosen = [rng.choice(rows) for _, rows in sorted(kinds.items())] + rng.sample(sum(kinds.values(), []), 2)
    for row in chosen[:TRACED]:
        trace = json.loads(product.call("trace", campaign, row["key"], "--json").decode("utf-8"))
        yield from (f"{row['key']} ({row['kind']}): {problem}" for problem in adds_up(trace, row, figures, level_above))


def adds_up(trace, row, figures, level_above):
    for name in ("value", "units_counted", "units_expected"):
        if str(trace[name]) != row[name]:
            yield f"trace says {name} {trace[name]!r}, tong-hop.csv {row[name]!r}"
    if level_above:
        silent = [c["key"] for c in trace["contributions"] if not c["from"] and c["state"] == "VALUE"]
        if silent:
            yield f"nothing behind {silent[:4]}"
    elif row["kind"] in ("FLOW", "STOCK", "MONEY"):
        for c in trace["contributions"]:
            figure = figures.get((c["unit"], c["key"]), {})
            for name in ("state", "value", "as_typed", "file", "sheet", "cell"):
                if str(c[name] or "") != figure.get(name):
                    yield f"contribution of {c['unit']} {c['key']} says {name} {c[name]!r}, so-lieu.csv {figure.get(name)!r}"
    given = sum_of(trace["contributions"], row["kind"])
    if given != row["value"]:
        yield f"contributions add up to {given}, not {row['value']}"


def sum_of(contributions, kind):
    if kind == "RATE":
        sums = {role: sum(Decimal(c["value"]) for c in contributions if c["role"] == role) for role in ("part", "whole")}
        return percent(sums["part"], sums["whole"])
    if kind == "BOOL":
        return str(sum(c["value"] == "1" for c in contributions))
    return plain(sum(Decimal(c["value"]) for c in contributions if c["value"]))


def check(product, campaign, above, report):
    figures = {(row["unit"], row["key"]): row for row in product.so_lieu(campaign)}
    report.check("trace: contributions add up", traced(product, campaign, figures, False))
    report.check("nop-cap-tren.xlsx is ACCEPTED by the level above", send_up(product, campaign, above))
    report.check("the level above has the same totals", compare_totals(product.tong_hop(campaign), above.tong_hop(campaign)))
    report.check("trace goes down through the lower board", traced(above, campaign, {}, True))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "above"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    report = Report(given.campaign)
    check(Product(given.jar, given.workspace), given.campaign, Product(given.jar, given.above), report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
