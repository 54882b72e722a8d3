"""Many returns in little memory, against a plain POI loop; and a run killed in its middle.

load.py --jar JAR --folder DIR [--campaign de-an-1327] [--small 2000] [--large 6000] [--kills 5]
"""

import argparse
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile

from product import HERE, Product, Report
from stability import changes, fingerprint

MEMORY = "-Xmx256m"
ALLOWED = 3
CSVS = ("so-lieu.csv", "tong-hop.csv", "loi.csv")


def measured(words):
    """CPU seconds (user and system) and wall seconds of one child process; it must end well."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{words[-6:]}: exit {done.returncode}\n{done.stderr[-4000:].decode('utf-8', 'replace')}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - start


def poi_command(jar, folder):
    """Runs PlainPoiLoop on the product's own libraries."""
    libraries = folder / "libraries"
    if not libraries.exists():
        libraries.mkdir(parents=True)
        with zipfile.ZipFile(jar) as packed:
            for name in packed.namelist():
                if name.startswith("BOOT-INF/lib/") and name.endswith(".jar"):
                    (libraries / pathlib.Path(name).name).write_bytes(packed.read(name))
        subprocess.run(["javac", "-cp", f"{libraries}/*", "-d", libraries, HERE / "PlainPoiLoop.java"], check=True)
    return lambda inbox, count: ["java", MEMORY, "-cp", f"{libraries}:{libraries}/*", "PlainPoiLoop", str(inbox), str(count)]


def fresh(jar, folder, campaign, units):
    shutil.rmtree(folder, ignore_errors=True)
    product = Product(jar, folder, [MEMORY])
    product.call("sample", campaign, "--units", units, "--seed", 7)
    return product


def timing(given, report):
    plain = poi_command(given.jar, given.folder)
    figures = {}
    for units in (given.small, given.large):
        product = fresh(given.jar, given.folder / f"load-{units}", given.campaign, units)
        loop = measured(plain(product.workspace / "inbox", units))
        run = measured(product.command("run"))
        figures[units] = loop, run
        print(f"     {units} returns: POI loop {loop[0]:.1f} CPU s, run {run[0]:.1f} CPU s, {run[1]:.1f} s", flush=True)
        verdicts = {row["verdict"] for row in product.tep()}
        report.check(f"{units} returns with {MEMORY}", [] if verdicts <= {"ACCEPTED", "ACCEPTED_WITH_NOTES"} else [str(verdicts)])
        counted = {row["unit"] for row in product.so_lieu(given.campaign)}
        report.check(f"{units} units counted", [f"{len(counted)}"] if len(counted) != units else [])
        shutil.rmtree(product.workspace)
    more = given.large - given.small
    loop, run = ((figures[given.large][i][0] - figures[given.small][i][0]) / more for i in (0, 1))
    print(f"     per file: POI loop {loop * 1000:.2f} CPU ms, run {run * 1000:.2f} CPU ms, ratio {run / loop:.2f}", flush=True)
    report.check(f"CPU per file at most {ALLOWED} times the loop", [f"{run / loop:.2f}"] if run > ALLOWED * loop else [])


def kill9(given, report):
    """Kills a run at random moments, lets it finish, and expects the CSVs of a run nobody disturbed."""
    calm = fresh(given.jar, given.folder / "calm", given.campaign, given.killed)
    shaken = Product(given.jar, given.folder / "shaken", [MEMORY])
    shutil.rmtree(shaken.workspace, ignore_errors=True)
    shutil.copytree(calm.workspace, shaken.workspace)
    _, whole = measured(calm.command("run"))
    rng = random.Random(given.killed)
    for _ in range(given.kills):
        process = subprocess.Popen(shaken.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.15, 0.9) * whole)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
        process.wait()
    shaken.call("run")
    results = [
        {name: digest for name, digest in fingerprint(product.workspace / "outbox").items() if name.endswith(".csv")}
        for product in (calm, shaken)]
    report.check(f"{given.kills} x kill -9, then run: the same CSVs", changes(*results))
    missing = [name for name in CSVS if f"{given.campaign}/{name}" not in results[0]]
    report.check("the calm run wrote its CSVs", missing)
    for product in (calm, shaken):
        shutil.rmtree(product.workspace)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--jar", required=True)
    options.add_argument("--folder", required=True, type=pathlib.Path)
    options.add_argument("--campaign", default="de-an-1327")
    options.add_argument("--small", type=int, default=2000)
    options.add_argument("--large", type=int, default=6000)
    options.add_argument("--killed", type=int, default=400)
    options.add_argument("--kills", type=int, default=5)
    given = options.parse_args()
    report = Report(f"load {given.campaign}")
    kill9(given, report)
    timing(given, report)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
