"""A second run changes no byte; the same files under other names are duplicates and change no figure.

stability.py --jar JAR --workspace DIR --campaign C --returns DIR   (after a run; DIR holds copies of the returns)
"""

import argparse
import hashlib
import pathlib
import shutil
import sys

from product import Product, Report


def fingerprint(folder):
    """Relative path -> SHA-256 of every file below a folder."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def changes(before, after):
    yield from (f"gone: {name}" for name in before if name not in after)
    yield from (f"new: {name}" for name in after if name not in before)
    yield from (f"changed: {name}" for name in before if name in after and before[name] != after[name])


def second_run(product):
    before = fingerprint(product.workspace / "outbox")
    product.call("run")
    return list(changes(before, fingerprint(product.workspace / "outbox")))


def duplicates(product, campaign, returns):
    """Drops every return again under another name."""
    before = fingerprint(product.workspace / "outbox")
    known = {row["sha256"] for row in product.tep()}
    copies = {}
    for number, path in enumerate(sorted(pathlib.Path(returns).rglob("*.xls*")), 1):
        name = f"ban sao {number:03}{path.suffix}"
        shutil.copyfile(path, product.workspace / "inbox" / name)
        copies[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    product.call("run")
    rows = {row["file"]: row for row in product.tep()}
    for name, sha in copies.items():
        row = rows.get(name, {"verdict": "(no row)", "sha256": ""})
        if row["verdict"] != "DUPLICATE" or row["sha256"] != sha or sha not in known:
            yield f"{name}: {row['verdict']}, expected DUPLICATE"
    after = fingerprint(product.workspace / "outbox")
    yield from (change for change in changes(before, after) if not change.endswith(": tep.csv"))
    left = [path.name for path in (product.workspace / "inbox").rglob("*") if path.is_file() and path.suffix.startswith(".xls")]
    if left:
        yield f"still in inbox: {left[:5]}"


def check(product, campaign, returns, report):
    report.check("a second run changes no byte of outbox", second_run(product))
    report.check("the same files under other names are DUPLICATE", duplicates(product, campaign, returns))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "returns"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    report = Report(given.campaign)
    check(Product(given.jar, given.workspace), given.campaign, given.returns, report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
