"""Fills each unit's blank workbook with invented content by a real program, and notes down what was typed.

fill.py --jar JAR --workspace DIR --campaign C --seed S --program P|all --returns DIR [--gentle]
The filled files go to DIR/<campaign>/, with truth.json beside them; --deliver also copies them into inbox/.
"""

import argparse
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import openpyxl

from constraints import Campaign
from fillers import by_openpyxl
from invent import Inventor
from product import HERE, Product

PROGRAMS = ["libreoffice", "exceljs", "sheetjs-xlsx", "openpyxl", "libreoffice-xls", "sheetjs-xls"]
NAMES = ["{unit}.{ext}", "Báo cáo {unit} (1).{ext}", "gửi lại/{unit} - bản sao.{ext}", "zalo 05-4/bao cao_final_{unit}.{ext}"]


def invent_all(product, campaign, seed, program, gentle=True):
    """Unit code -> what its clerk types and with which program; nothing is written yet."""
    knowledge = Campaign(campaign)
    plans = {}
    blanks = product.blanks(campaign)
    for index, (unit, cells) in enumerate(product.cells_by_unit(campaign).items()):
        rng = random.Random(f"{seed}/{campaign}/{unit}")
        with_program = PROGRAMS[(index + seed) % len(PROGRAMS)] if program == "all" else program
        inventor = Inventor(knowledge, cells, rng, gentle, continuations(blanks[unit], cells))
        entries = [entry.as_dict() for entry in inventor.invent()]
        ext = "xls" if with_program.endswith("-xls") else "xlsx"
        name = rng.choice(NAMES).format(unit=unit, ext=ext)
        plans[unit] = {"unit": unit, "program": with_program, "file": name, "entries": entries}
    return plans


def continuations(blank, cells):
    """Prompt key -> the free cell below its answer cell, where a clerk goes on writing; no field of its own."""
    book = openpyxl.load_workbook(blank)
    fields = {(row["sheet"], row["cell"]) for row in cells.values()}
    found = {}
    for key, row in cells.items():
        if key.startswith("DC/") and row["input"] == "yes":
            below = book[row["sheet"]][row["cell"]].offset(row=1)
            if not below.protection.locked and (row["sheet"], below.coordinate) not in fields:
                found[key] = below.coordinate
    return found


def cells_to_type(entries):
    """One cell each, continuations after the cell they go on from."""
    for entry in entries:
        rest = entry.get("more", {})
        typed = entry["typed"].split("\n", 1)[0] if rest else entry["typed"]
        yield {"sheet": entry["sheet"], "cell": entry["cell"], "how": entry["how"], "typed": typed}
        yield from ({"sheet": entry["sheet"], "cell": cell, "how": "text", "typed": text} for cell, text in rest.items())


def write_all(product, campaign, plans, folder):
    """The filled workbooks under `folder`, by the programs planned; truth.json says what is in them."""
    folder = pathlib.Path(folder)
    blanks = product.blanks(campaign)
    jobs = {}
    for plan in plans.values():
        target = folder / plan["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        job = {"source": str(blanks[plan["unit"]]), "target": str(target), "entries": list(cells_to_type(plan["entries"]))}
        jobs.setdefault(plan["program"], []).append(job)
    for program, mine in jobs.items():
        fill(program, mine)
    (folder / "truth.json").write_text(json.dumps(plans, ensure_ascii=False, indent=1), "utf-8")


def fill(program, jobs):
    if program.startswith("libreoffice"):
        from fillers.office import Office

        with Office() as office:
            for job in jobs:
                office.fill(job["source"], job["target"], job["entries"])
    elif program == "openpyxl":
        for job in jobs:
            by_openpyxl.fill(job["source"], job["target"], job["entries"])
    else:
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as order:
            json.dump(jobs, order)
            order.flush()
            subprocess.run(["node", HERE / "fillers" / f"{program.split('-')[0]}.js", order.name], check=True)


def deliver(folder, product):
    """Into inbox/, names and sub-folders kept."""
    for path in sorted(pathlib.Path(folder).rglob("*.xls*")):
        target = product.workspace / "inbox" / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "returns"):
        options.add_argument(f"--{name}", required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--program", choices=["all", *PROGRAMS], default="all")
    options.add_argument("--gentle", action="store_true")
    options.add_argument("--deliver", action="store_true")
    given = options.parse_args()
    product = Product(given.jar, given.workspace)
    plans = invent_all(product, given.campaign, given.seed, given.program, given.gentle)
    folder = pathlib.Path(given.returns) / given.campaign
    write_all(product, given.campaign, plans, folder)
    if given.deliver:
        deliver(folder, product)
    print(f"{len(plans)} returns in {folder}")


if __name__ == "__main__":
    sys.exit(main())
