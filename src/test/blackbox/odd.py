"""Odd files beside good ones: each its verdict and note, the good ones count all the same.

odd.py --jar JAR --workspace DIR --campaign C --returns DIR   (workspace after `sample ... --blank`; DIR: good returns)
"""

import argparse
import hashlib
import os
import pathlib
import shutil
import struct
import sys
import zlib

import openpyxl

from product import Product, Report

PASSWORD = "bi-mat"


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")


def plant(inbox, good, office):
    """Name -> verdicts allowed, for every odd file; `good` is some return to spoil."""
    expected = {}

    def put(name, data, *verdicts):
        (inbox / name).write_bytes(data)
        expected[name] = verdicts

    refused = ("HELD", "UNREADABLE")
    foreign = openpyxl.Workbook()
    foreign.active.append(["Bảng lương tháng 5", 12, 3.5])
    foreign.save(inbox / "bang luong.xlsx")
    expected["bang luong.xlsx"] = refused
    put("anh chup.xlsx", png(), *refused)
    put("ghi chu.xlsx", "Kính gửi đồng chí, đơn vị không có số liệu.\n".encode(), *refused)
    put("ghi chu.txt", "Kính gửi đồng chí, đơn vị xin gửi số liệu sau.\n".encode(), *refused)
    put("xuat tu web.xls", "<html><body><table><tr><td>Năm</td><td>12</td></tr></table></body></html>".encode(), *refused)
    for name in ("co mat khau.xlsx", "co mat khau.xls"):
        office.with_password(good, inbox / name, PASSWORD)
        expected[name] = refused
    put("tep rong.xlsx", b"", "WAITING")
    whole = good.read_bytes()
    put("dang chep.xlsx", whole[: len(whole) * 2 // 3], "WAITING")
    return expected


def plant_irregular(inbox):
    """A folder, a link and a pipe named like workbooks: no files, hence notes only."""
    outside = inbox.parent / "ngoai.xlsx"
    outside.write_bytes(b"outside")
    (inbox / "thu muc.xlsx").mkdir()
    (inbox / "lien ket.xlsx").symlink_to(outside)
    os.mkfifo(inbox / "duong ong.xlsx")
    return ["thu muc.xlsx", "lien ket.xlsx", "duong ong.xlsx"]


def verdicts(product, expected, hashes):
    rows = {row["file"]: row for row in product.tep()}
    notes = note_texts(product)
    for name, allowed in expected.items():
        row = rows.get(name)
        if row is None:
            yield f"{name}: no row in tep.csv"
        elif row["verdict"] not in allowed:
            yield f"{name}: {row['verdict']}, expected {' or '.join(allowed)}"
        elif not row["reason"]:
            yield f"{name}: no reason in tep.csv"
        else:
            yield from note_of(product, name, row["verdict"], hashes[name], notes)


def note_texts(product):
    folder = product.workspace / "outbox" / "can-xu-ly"
    return {path.name: path.read_text("utf-8-sig") for path in folder.glob("*.txt")}


def note_of(product, name, verdict, sha, notes):
    mine = {note: text for note, text in notes.items() if name in text or sha[:12] in note}
    if not any(text.split()[:1] == [verdict] for text in mine.values()):
        yield f"{name}: no note in can-xu-ly/ that begins with {verdict} ({sorted(mine) or sorted(notes)})"
    if verdict in ("HELD", "UNREADABLE"):
        kept = [p for p in (product.workspace / "outbox" / "can-xu-ly").glob(f"{sha[:12]}-*") if p.suffix != ".txt" or name.endswith(".txt")]
        if not any(hashlib.sha256(path.read_bytes()).hexdigest() == sha for path in kept):
            yield f"{name}: its bytes are not kept in can-xu-ly/"


def irregular(product, names):
    notes = note_texts(product)
    for name in names:
        if not any(name in text and text.split()[:1] == ["IGNORED"] for text in notes.values()):
            yield f"{name}: no note IGNORED"
        if not os.path.lexists(product.workspace / "inbox" / name):
            yield f"{name}: taken away"


def healed(product, good):
    """The half-copied file completes: it is read at last and its note goes."""
    shutil.copyfile(good, product.workspace / "inbox" / "dang chep.xlsx")
    product.call("run")
    row = {row["file"]: row for row in product.tep()}.get("dang chep.xlsx", {"verdict": "(no row)"})
    if row["verdict"] not in ("DUPLICATE", "ACCEPTED", "ACCEPTED_WITH_NOTES"):
        yield f"completed file: {row['verdict']}"
    yield from (f"note {note} is still there" for note, text in note_texts(product).items() if "dang chep.xlsx" in text)


def check(product, campaign, returns, report, office):
    returns = pathlib.Path(returns)
    good = sorted(path for path in returns.rglob("*.xlsx"))[:3]
    inbox = product.workspace / "inbox"
    for path in good:
        shutil.copyfile(path, inbox / path.name)
    expected = plant(inbox, good[0], office)
    names = plant_irregular(inbox)
    hashes = {name: hashlib.sha256((inbox / name).read_bytes()).hexdigest() for name in expected}
    product.call("run")
    report.check(f"odd files: {len(expected)} verdicts and notes", verdicts(product, expected, hashes))
    report.check("folder, link and pipe are IGNORED and left alone", irregular(product, names))
    rows = {row["file"]: row["verdict"] for row in product.tep()}
    accepted = ("ACCEPTED", "ACCEPTED_WITH_NOTES")
    report.check("good files beside odd ones count", [
        f"{path.name}: {rows.get(path.name)}" for path in good if rows.get(path.name) not in accepted])
    units = {row["unit"] for row in product.so_lieu(campaign)}
    report.check("and only they", [f"{len(units)} units in so-lieu.csv"] if len(units) != len(good) else [])
    report.check("a half-copied file that completes is read", healed(product, good[0]))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("jar", "workspace", "campaign", "returns"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    from fillers.office import Office

    report = Report(given.campaign)
    with Office() as office:
        check(Product(given.jar, given.workspace), given.campaign, given.returns, report, office)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
