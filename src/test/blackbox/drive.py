"""The whole story of each campaign, in workspaces of its own under one folder. Called by run.sh.

drive.py --jar JAR [--folder DIR] [--units 12] [--seed 7] [CAMPAIGN...]
"""

import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import traceback
import unicodedata

import blanks
import expect
import faults
import figures
import headings
import odd
import slips
import stability
import upward
from constraints import Campaign
from fill import deliver, invent_all, write_all
from fillers.office import Office
from product import Product, Report

CAMPAIGNS = ["de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"]
ACCEPTED = ("ACCEPTED", "ACCEPTED_WITH_NOTES")


class Story:
    """One campaign: blanks, honest returns, faults, odd files, the level above."""

    def __init__(self, given, campaign):
        self.given, self.campaign = given, campaign
        self.folder = given.folder / campaign
        self.report = Report(campaign)

    def workspace(self, name, seed=None):
        """A workspace with the sample roster and blanks; without a seed an empty one."""
        product = Product(self.given.jar, self.folder / name)
        if seed is not None:
            product.call("sample", self.campaign, "--units", self.given.units, "--seed", seed, "--blank")
        return product

    def tell(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        chapters = (self.blank, self.honest, self.previewed, self.readable, self.words, self.above, self.again, self.wrong, self.corrected,
                    self.strange)
        for chapter in chapters:
            try:
                chapter()
            except Exception as failure:
                traceback.print_exc()
                self.report.check(f"{chapter.__name__} could be told to its end", [str(failure)])
        return self.report.failed

    def blank(self):
        self.main = self.workspace("main", self.given.seed)
        blanks.check(self.main, self.campaign, self.report)

    def honest(self):
        self.returns = self.folder / "returns"
        plans = invent_all(self.main, self.campaign, self.given.seed, "all")
        unknown = Campaign(self.campaign).unmatched(self.main.cells(self.campaign))
        self.report.check("our table of natural rules fits the campaign", map(str, unknown))
        write_all(self.main, self.campaign, plans, self.returns)
        deliver(self.returns, self.main)
        self.main.call("run")
        rows = {unicodedata.normalize("NFC", row["file"]): row for row in self.main.tep()}
        verdicts = ((plan, rows.get(plan["file"], {"verdict": "(no row)", "reason": ""})) for plan in plans.values())
        self.report.check(f"{len(plans)} honest returns are accepted", [
            f"{plan['file']} ({plan['program']}): {row['verdict']} {row['reason']}" for plan, row in verdicts if row["verdict"] not in ACCEPTED])
        errors = [row for row in self.main.loi(self.campaign) if row["severity"] == "ERROR"]
        self.report.check("no error is found in them", (f"{r['unit']} {r['code']} {r['keys']}: {r['message']}" for r in errors))
        expect.check(self.main, self.campaign, plans, self.report)

    def previewed(self):
        """`check` gives verdicts too, and leaves no trace."""
        before = stability.fingerprint(self.main.workspace)
        chosen = sorted(self.returns.rglob("*.xls*"))[:3]
        answer = json.loads(self.main.call("check", *chosen, "--json").decode("utf-8"))
        self.report.check("check stores nothing", stability.changes(before, stability.fingerprint(self.main.workspace)))
        self.report.check("check accepts honest returns", [
            f"{file['file']}: {file['verdict']} {file['reason']}" for file in answer["files"] if file["verdict"] not in ACCEPTED])

    def readable(self):
        with Office() as office:
            figures.check(self.main, self.campaign, self.report, office)

    def words(self):
        headings.check(self.main, self.campaign, self.report)

    def above(self):
        upward.check(self.main, self.campaign, self.workspace("above"), self.report)

    def again(self):
        stability.check(self.main, self.campaign, self.returns, self.report)

    def wrong(self):
        faults.check(self.workspace("faults", self.given.seed + 1), self.campaign, self.given.seed + 1,
                     self.folder / "faulty-returns", self.report)

    def corrected(self):
        with Office() as office:
            slips.check(self.workspace("slips", self.given.seed + 2), self.campaign, self.given.seed + 2,
                        self.folder / "corrected-returns", self.report, office)

    def strange(self):
        with Office() as office:
            odd.check(self.workspace("odd", self.given.seed), self.campaign, self.returns, self.report, office)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--jar", required=True)
    options.add_argument("--folder", type=pathlib.Path, help="kept when given, else a temporary one")
    options.add_argument("--units", type=int, default=12)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("campaigns", nargs="*", metavar="CAMPAIGN")
    given = options.parse_args()
    kept = given.folder is not None
    given.folder = (given.folder or pathlib.Path(tempfile.mkdtemp(prefix="blackbox-"))).resolve()
    failed = {campaign: Story(given, campaign).tell() for campaign in given.campaigns or CAMPAIGNS}
    for campaign, count in failed.items():
        print(f"{'FAIL' if count else 'PASS'} {campaign}" + (f": {count} checks failed" if count else ""))
    if not kept and not any(failed.values()):
        shutil.rmtree(given.folder)
    else:
        print(f"workspaces: {given.folder}")
    return 1 if any(failed.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
