"""LibreOffice without a window, driven over UNO: a clerk at a usual desk, as far as a program can be one."""

import datetime
import pathlib
import shutil
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}
EPOCH = datetime.date(1899, 12, 30)
PATIENCE = 90
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>
"""


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """One LibreOffice process with a profile of its own, ended when the block ends."""

    def __init__(self, locale=None):
        """Locale: of the system, as far as LibreOffice is told; it decides how typed numbers are understood."""
        self.locale = locale

    def __enter__(self):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="blackbox-office-"))
        if self.locale:
            settings = self.profile / "user" / "registrymodifications.xcu"
            settings.parent.mkdir(parents=True)
            settings.write_text(SETTINGS.format(self.locale), "utf-8")
        pipe = f"blackbox{self.profile.name[-8:]}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             f"-env:UserInstallation={self.profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.monotonic() > deadline or self.process.poll() not in (None, 81):
                    raise
                time.sleep(0.3)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *ignored):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(
            pathlib.Path(path).resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))
        if document is None:
            raise ValueError(f"LibreOffice cannot open {path}")
        return document

    def save(self, document, path, password=None):
        path = pathlib.Path(path).resolve()
        document.storeToURL(path.as_uri(), (prop("FilterName", FILTERS[path.suffix]), *locked(path, password)))

    def fill(self, source, target, entries):
        document = self.open(source)
        try:
            sheets = document.getSheets()
            for entry in entries:
                type_in(sheets.getByName(entry["sheet"]).getCellRangeByName(entry["cell"]), entry)
            document.calculate()
            self.save(document, target)
        finally:
            document.close(True)

    def keyboard(self, source, target, entries):
        """Types each text as a person would: LibreOffice makes of it what its locale says."""
        document = self.open(source)
        try:
            sheets = document.getSheets()
            for entry in entries:
                sheet = sheets.getByName(entry["sheet"])
                sheet.unprotect("")
                sheet.getCellRangeByName(entry["cell"]).FormulaLocal = entry["typed"]
            document.calculate()
            self.save(document, target)
        finally:
            document.close(True)

    def recalculated(self, source, target):
        """Every formula computed anew, whatever the file remembered."""
        document = self.open(source)
        try:
            document.calculateAll()
            self.save(document, target)
        finally:
            document.close(True)

    def with_password(self, source, target, password):
        document = self.open(source)
        try:
            self.save(document, target, password)
        finally:
            document.close(True)


def locked(path, password):
    """What makes LibreOffice encrypt: OOXML wants its own kind of encryption data."""
    if password is None:
        return ()
    if path.suffix != ".xlsx":
        return (prop("Password", password),)
    data = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", password))
    return (prop("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", data)),)


def type_in(cell, entry):
    if entry["how"] == "number":
        cell.setValue(float(entry["typed"]))
    elif entry["how"] == "date":
        cell.setValue((datetime.date.fromisoformat(entry["typed"]) - EPOCH).days)
    else:
        cell.setString(entry["typed"])
