#!/usr/bin/env python3
"""Our reader against a count of the raw XML, on other people's spreadsheet files.

    corpus.py CLASSPATH FOLDER [REPORT]

CLASSPATH runs vn.tonghop.workbook.CellDump (target/test-classes, target/classes and the libraries);
FOLDER holds any number of .xlsx, .xlsm, .ods, .xls … at any depth; they are never part of this repository.
Every non-empty cell of an .xlsx or .ods must come out at its place with its stored value, or an oddity of its
sheet or a refusal must say why not. No file may crash the reader or hold it up. Of an .xls the cells of each sheet are
counted by their records. REPORT gets a line per file. Ends with 1 when something is wrong.
"""

import collections
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.parsers.expat
import zipfile

MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam", ".xls", ".xlt", ".ods", ".ots", ".fods", ".xlsb"}
SLOW = 20_000
MOST_CELLS = 250_000
ROWS, COLUMNS = 1 << 20, 1 << 14
LONGEST = 32_767


class Unknown(Exception):
    """This program cannot tell what the file holds."""


class Parser:
    """Expat with names as {namespace} local; subclasses have start, end and text."""

    def __init__(self):
        self.parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = lambda name, attributes: self.start(*split(name), attributes)
        self.parser.EndElementHandler = lambda name: self.end(*split(name))
        self.parser.CharacterDataHandler = self.text

    def text(self, _):
        pass

    def end(self, *_):
        pass

    def read(self, data):
        try:
            self.parser.Parse(data, True)
        except xml.parsers.expat.ExpatError as e:
            raise Unknown(f"XML: {e}") from e
        return self


def split(name):
    space, _, local = name.rpartition(" ")
    return space, local


def letters(column):
    name = ""
    while column >= 0:
        name = chr(65 + column % 26) + name
        column = column // 26 - 1
    return name


def unescape(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)


def halves(text):
    """Characters past 16 bits as the two halves that Java counts."""
    units = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(units) // 2}H", units)))


# ---- xlsx


class Relationships(Parser):
    def __init__(self):
        super().__init__()
        self.found = {}

    def start(self, _, local, attributes):
        if local == "Relationship":
            self.found.setdefault(
                attributes.get("Id", ""),
                (attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", ""), attributes.get("TargetMode")),
            )


class Sheets(Parser):
    def __init__(self):
        super().__init__()
        self.found = []

    def start(self, space, local, attributes):
        if space in MAIN and local == "sheet":
            ids = [value for key, value in attributes.items() if key.endswith(" id")]
            self.found.append((unescape(attributes.get("name", "")), ids[0] if ids else ""))


class Strings(Parser):
    def __init__(self):
        super().__init__()
        self.found, self.path, self.piece = [], [], ""

    def start(self, space, local, _):
        self.path.append(local)
        self.piece = ""
        if local == "si":
            self.found.append("")

    def text(self, data):
        self.piece += data

    def end(self, _, local):
        if self.path[-2:] == ["si", "t"] or self.path[-3:] == ["si", "r", "t"]:
            self.found[-1] += unescape(self.piece)
        self.path.pop()
        self.piece = ""


class Cells(Parser):
    """Non-empty cells of a sheet as (place, value, has formula)."""

    def __init__(self, strings):
        super().__init__()
        self.strings, self.found, self.path = strings, collections.Counter(), []
        self.row = self.column = -1
        self.piece = ""
        self.cell = None

    def start(self, space, local, attributes):
        self.path.append(local)
        self.piece = ""
        inside = space in MAIN
        if inside and local == "row" and self.path[-2:] == ["sheetData", "row"]:
            self.row = int(attributes["r"]) - 1 if attributes.get("r", "").strip().isdecimal() else self.row + 1
            self.column = -1
        elif inside and self.path[-3:] == ["sheetData", "row", "c"]:
            self.cell = {"r": attributes.get("r", ""), "t": attributes.get("t", ""), "v": "", "f": False, "is": None}
        elif self.cell is not None and local == "f":
            self.cell["f"] = True
            self.cell["kind"] = attributes.get("t", "")
        elif self.cell is not None and local == "is":
            self.cell["is"] = ""

    def text(self, data):
        self.piece += data

    def end(self, _, local):
        if self.cell is not None:
            if self.path[-2:] == ["c", "v"]:
                self.cell["v"] = self.piece
            elif self.path[-2:] == ["is", "t"] or self.path[-3:] == ["is", "r", "t"]:
                self.cell["is"] += unescape(self.piece)
            elif self.path[-2:] == ["c", "f"]:
                self.cell["f"] = bool(self.piece) or self.cell.get("kind") in ("shared", "dataTable")
            elif local == "c" and self.path[-3:] == ["sheetData", "row", "c"]:
                self.take(self.cell)
                self.cell = None
        self.path.pop()
        self.piece = ""

    def take(self, cell):
        match = re.fullmatch("([A-Za-z]{1,3})([1-9][0-9]{0,6})", cell["r"])
        place = cell["r"].upper()
        if cell["r"] == "":
            self.column += 1
            place = letters(self.column) + str(self.row + 1)
        elif match:
            self.column = -1
            for letter in match.group(1).upper():
                self.column = (self.column + 1) * 26 + ord(letter) - 65
        value = halves(self.value(cell)[:LONGEST])
        if value or cell["f"]:
            self.found[(place, value[:LONGEST], cell["f"])] += 1

    def value(self, cell):
        kind, value = cell["t"], cell["v"]
        if kind == "s":
            index = value.strip()
            if not index:
                return ""
            known = index.isdecimal() and int(index) < len(self.strings)
            return self.strings[int(index)] if known else value
        if cell["is"] is not None and kind in ("", "n", "inlineStr", "str"):
            return cell["is"]
        if kind in ("str", "inlineStr") or kind not in ("", "n", "b", "e", "d"):
            return unescape(value)
        if not value.strip():
            return ""
        return ("1" if value.strip() in ("1", "true") else "0") if kind == "b" else value


def xlsx(path):
    with zipfile.ZipFile(path) as package:
        names = {name.replace("\\", "/").lstrip("/").lower(): name for name in package.namelist()}

        def part(name):
            return package.read(names[name.lower()])

        def related(name):
            folder, _, file = name.rpartition("/")
            rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
            return Relationships().read(part(rels)).found if rels.lower() in names else {}

        def target(base, to):
            to = to.replace("\\", "/").partition("#")[0].replace("%20", " ")
            whole = to if to.startswith("/") else base.rpartition("/")[0] + "/" + to
            steps = []
            for step in whole.split("/"):
                if step == "..":
                    steps = steps[:-1]
                elif step not in ("", "."):
                    steps.append(step)
            return "/".join(steps)

        mains = [r for r in related("").values() if r[0] == "officeDocument" and r[2] != "External"]
        if not mains:
            raise Unknown("no main part")
        main = target("", mains[0][1])
        links = related(main)
        strings = []
        for kind, to, _ in links.values():
            if kind == "sharedStrings" and target(main, to).lower() in names:
                strings = Strings().read(part(target(main, to))).found
                break
        sheets = []
        for name, link in Sheets().read(part(main)).found:
            kind, to, mode = links.get(link, ("", "", None))
            if kind == "worksheet" and mode != "External" and target(main, to).lower() in names:
                sheets.append((name, Cells(strings).read(part(target(main, to))).found))
        return sheets


# ---- ods


class Tables(Parser):
    """Non-empty cells of each table; texts without white space, days and times without value."""

    def __init__(self):
        super().__init__()
        self.sheets, self.path, self.cell, self.skipped, self.filled = [], [], None, 0, 0

    def start(self, space, local, attributes):
        self.path.append((space, local))
        get = lambda name, of="table:1.0": attributes.get(f"{ODF}{of} {name}", "")
        if self.skipped or local in ("annotation", "note", "ruby-text", "tracked-changes") or "drawing" in space:
            self.skipped += 1
            return
        if not space.startswith(ODF):
            return
        if local == "table" and self.path[-2:-1] == [(ODF + "office:1.0", "spreadsheet")]:
            self.sheets.append((get("name"), collections.Counter()))
            self.row = 0
        elif local == "table-row" and self.sheets:
            self.times = int(get("number-rows-repeated") or 1)
            self.column, self.line = 0, []
        elif local in ("table-cell", "covered-table-cell") and self.sheets:
            kind = get("value-type", "office:1.0")
            stored = {"boolean": "boolean-value", "date": "date-value", "time": "time-value", "string": "string-value"}
            value = get(stored.get(kind, "value"), "office:1.0")
            failed = any(k.endswith("calcext:1.0 value-type") and v == "error" for k, v in attributes.items())
            formula = bool(re.sub("^[a-z-]+:", "", get("formula")).strip("="))
            repeated = int(get("number-columns-repeated") or 1)
            self.cell = {"kind": kind, "value": value, "f": formula, "error": failed, "times": repeated, "text": ""}
        elif self.cell is not None and local in ("tab", "line-break"):
            self.cell["text"] += " "

    def text(self, data):
        if self.cell is not None and not self.skipped and any(local in ("p", "h") for _, local in self.path):
            self.cell["text"] += data

    def end(self, space, local):
        self.path.pop()
        if self.skipped:
            self.skipped -= 1
        elif local in ("table-cell", "covered-table-cell") and self.cell is not None:
            cell, self.cell = self.cell, None
            value = self.value(cell)
            if value or cell["f"]:
                self.line += [(c, value, cell["f"]) for c in range(self.column, min(self.column + cell["times"], COLUMNS))]
            self.column += cell["times"]
        elif local == "table-row" and self.sheets:
            for row in range(self.row, min(self.row + self.times, ROWS) if self.line else self.row):
                self.filled += len(self.line)
                if self.filled > MOST_CELLS:
                    raise Unknown("too many cells")
                for column, value, formula in self.line:
                    self.sheets[-1][1][(letters(column) + str(row + 1), value, formula)] += 1
            self.row += self.times

    @staticmethod
    def value(cell):
        text = halves(re.sub(r"\s", "", cell["text"]))[:100]
        if cell["error"]:
            return text or "#VALUE!"
        shown = re.fullmatch(r"#(REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)|Err:\d{3}", text)
        if cell["f"] and shown and cell["value"] in ("", "0"):
            return text
        if cell["kind"] in ("float", "percentage", "currency"):
            return cell["value"].strip() or text
        if cell["kind"] in ("date", "time"):
            return "*" if cell["value"] else ""
        if cell["kind"] == "boolean":
            return {"": "", "true": "1", "1": "1"}.get(cell["value"], "0")
        return halves(re.sub(r"\s", "", cell["value"]))[:100] or text


def ods(path):
    with zipfile.ZipFile(path) as package:
        tables = Tables().read(package.read("content.xml")).sheets
    return [(name, cells) for name, cells in tables if not (name.startswith("'") and "'#$" in name)]


def squeezed(cells, truth):
    """What our reader says of an .ods, made as coarse as what this program knows."""
    days = {place for place, value, _ in truth if value == "*"}
    coarse = [(place, "*" if place in days else re.sub(r"\s", "", raw)[:100], formula) for place, raw, formula in cells]
    return [cell for cell in coarse if cell[1] or cell[2]]


# ---- xls: cells by their records

LABEL_SST = 0xFD
PLAIN_TEXTS = {0x204, 0xD6}
CELL_RECORDS = {LABEL_SST, *PLAIN_TEXTS, 0x203, 0x27E, 0x205, 0x6}
MULTIPLE_RK = 0xBD


def stream(path):
    data = path.read_bytes()
    if data[:8] != b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Unknown("no OLE2")
    shift, small_shift = struct.unpack_from("<HH", data, 30)
    size = 1 << shift
    sector = lambda n: data[(n + 1) * size : (n + 2) * size]
    first_dir, cutoff, first_small = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
    fat_sectors = list(struct.unpack_from("<109I", data, 76))
    more, count = struct.unpack_from("<II", data, 68)
    while more < 0xFFFFFFF0 and count:
        numbers = struct.unpack(f"<{size // 4}I", sector(more))
        fat_sectors += numbers[:-1]
        more, count = numbers[-1], count - 1
    fat = [n for s in fat_sectors if s < 0xFFFFFFF0 for n in struct.unpack(f"<{size // 4}I", sector(s))]

    def chain(start, table, piece):
        out, seen = [], set()
        while start < len(table) and start not in seen:
            seen.add(start)
            out.append(piece(start))
            start = table[start]
        return b"".join(out)

    directory = chain(first_dir, fat, sector)
    entries = {}
    for at in range(0, len(directory) - 127, 128):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(0, length - 2)].decode("utf-16-le", "replace")
        entries.setdefault(name.lower(), struct.unpack_from("<II", directory, at + 116))
    if "workbook" not in entries:
        raise Unknown("no Workbook stream")
    start, length = entries["workbook"]
    if length >= cutoff:
        return chain(start, fat, sector)[:length]
    small_fat = struct.unpack(f"<{len(s) // 4}I", s) if (s := chain(first_small, fat, sector)) else ()
    box = chain(entries["root entry"][0], fat, sector)
    return chain(start, small_fat, lambda n: box[n << small_shift : (n + 1) << small_shift])[:length]


class SharedTexts:
    """Characters of each shared text; one that goes on in the next record begins there with a byte of its own."""

    def __init__(self, segments):
        self.segments, self.part, self.at = segments, 0, 8
        self.found = []
        for _ in range(struct.unpack_from("<I", segments[0], 4)[0] if segments else 0):
            length, flags = struct.unpack("<HB", self.take(3))
            runs = struct.unpack("<H", self.take(2))[0] if flags & 8 else 0
            phonetics = struct.unpack("<I", self.take(4))[0] if flags & 4 else 0
            self.characters(length, flags & 1)
            self.take(4 * runs + phonetics)
            self.found.append(length)

    def take(self, count):
        out = b""
        while len(out) < count:
            if self.at >= len(self.segments[self.part]):
                self.part, self.at = self.part + 1, 0
            piece = self.segments[self.part][self.at : self.at + count - len(out)]
            self.at += len(piece)
            out += piece
        return out

    def characters(self, left, wide):
        while left:
            if self.at >= len(self.segments[self.part]):
                self.part, self.at = self.part + 1, 1
                wide = self.segments[self.part][0] & 1
            size = 2 if wide else 1
            here = min(left, (len(self.segments[self.part]) - self.at) // size)
            self.at += here * size
            left -= here
            if left and not here:
                raise Unknown("a shared text is cut in the middle of a character")


def shared_lengths(data):
    segments, at, inside = [], 0, False
    while at + 4 <= len(data):
        record, length = struct.unpack_from("<HH", data, at)
        if record == 0xFC or (inside and record == 0x3C):
            inside = True
            segments.append(data[at + 4 : at + 4 + length])
        elif inside:
            break
        at += 4 + length
    try:
        return SharedTexts(segments).found
    except (IndexError, struct.error) as e:
        raise Unknown(f"shared texts: {e}") from e


def xls(path):
    """Number of non-empty cell records of each worksheet."""
    try:
        data = stream(path)
    except (struct.error, KeyError) as e:
        raise Unknown(f"OLE2: {e}") from e
    texts = shared_lengths(data)
    counts, at, depth, bounds, sheet = {}, 0, 0, [], None
    while at + 4 <= len(data):
        record, length = struct.unpack_from("<HH", data, at)
        body = data[at + 4 : at + 4 + length]
        if record == 0x85 and len(body) > 7:
            wide = body[7] & 1
            name = body[8:].decode("utf-16-le", "replace") if wide else body[8:].decode("latin-1")
            bounds.append((struct.unpack_from("<I", body)[0], body[5] & 0xF, name[: body[6]]))
        elif record == 0x809:
            depth += 1
            if depth == 1:
                sheet = at
                counts[sheet] = collections.Counter()
        elif record == 0x0A:
            depth = max(0, depth - 1)
        elif record == 0x2F:
            raise Unknown("encrypted")
        elif depth == 1 and sheet is not None and record in CELL_RECORDS and len(body) >= 4:
            index = struct.unpack_from("<I", body, 6)[0] if record == LABEL_SST else 0
            length_of = texts[index] if record == LABEL_SST and index < len(texts) else 1
            if record in PLAIN_TEXTS:
                length_of = struct.unpack_from("<H", body, 6)[0]
            if length_of:
                counts[sheet][struct.unpack_from("<HH", body)] += 1
        elif depth == 1 and sheet is not None and record == MULTIPLE_RK and len(body) >= 6:
            row, first = struct.unpack_from("<HH", body)
            for column in range(first, first + (len(body) - 6) // 6):
                counts[sheet][(row, column)] += 1
        at += 4 + length
    if any(offset not in counts for offset, kind, _ in bounds if kind == 0):
        raise Unknown("a sheet begins elsewhere than the list of sheets says")
    return [(name, len(counts[offset])) for offset, kind, name in bounds if kind == 0]


# ---- our reader


def plain(text):
    """Undoes the escapes of CellDump, which spells what is no plain character of 16 bits."""
    back = lambda m: chr(int(m.group(2), 16)) if m.group(2) else {"t": "\t", "r": "\r", "n": "\n"}.get(m.group(1), m.group(1))
    return re.sub(r"\\(u([0-9A-F]{4})|.)", back, text)


class Read:
    def __init__(self, name):
        self.name, self.kind, self.sheets, self.odd, self.refused, self.crash = name, "", [], [], "", ""
        self.milliseconds = None


def dumps(classpath, files):
    """What the reader says of each file; a process that dies is started again behind the file it died of."""
    command = ["java", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-cp", classpath, "vn.tonghop.workbook.CellDump", "cells"]
    waiting = list(files)
    while waiting:
        listing = tempfile.TemporaryFile()
        listing.write("\n".join(str(file) for file in waiting).encode())
        listing.seek(0)
        process = subprocess.Popen(command, stdin=listing, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        done = 0
        read = None
        for line in process.stdout:
            fields = line.decode("utf-8", "replace").rstrip("\n").split("\t")
            head = fields[0]
            if head == "FILE":
                read = Read(fields[1])
            elif head == "KIND":
                read.kind = fields[1]
            elif head == "SHEET":
                read.sheets.append((plain(fields[2]), []))
            elif head == "CELL":
                read.sheets[-1][1].append((fields[1], plain(fields[3]), fields[4] != ""))
            elif head == "ODD":
                read.odd.append((fields[1], plain(fields[2]), plain(fields[3])))
            elif head == "REFUSED":
                read.refused = fields[1]
            elif head == "CRASH":
                read.crash = fields[1]
            elif head == "END":
                read.milliseconds = int(fields[1])
                done += 1
                yield read
        process.wait()
        if done < len(waiting):
            died = Read(str(waiting[done]))
            died.crash = f"the process ended with {process.returncode}"
            yield died
            done += 1
        waiting = waiting[done:]


def compare(read, path):
    """One word for the outcome and what is wrong, if anything."""
    if read.crash:
        return "CRASH", read.crash
    if read.milliseconds > SLOW:
        return "SLOW", f"{read.milliseconds} ms"
    if read.refused:
        return "refused " + read.refused, ""
    try:
        if read.kind == "XLSX":
            return cells(read, xlsx(path), [found for _, found in read.sheets])
        if read.kind == "ODS":
            truth = ods(path)
            return cells(read, truth, [squeezed(found, own) for (_, found), (_, own) in zip(read.sheets, truth)])
        if read.kind == "XLS_BIFF8":
            return records(read, xls(path))
    except (Unknown, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError) as e:
        return "read, not checked", f"{type(e).__name__}: {e}"
    return "read, not checked", read.kind


def cells(read, truth, found):
    if [name for name, _ in truth] != [name for name, _ in read.sheets]:
        return "WRONG", f"sheets {[n for n, _ in truth]} but {[n for n, _ in read.sheets]}"
    flagged = False
    for (name, wanted), got in zip(truth, found):
        differences = wanted.copy()
        differences.subtract(collections.Counter(got))
        left = [(key, count) for key, count in differences.items() if count]
        told = {ref for kind, sheet, ref in read.odd if sheet == name}
        kinds = {kind for kind, sheet, _ in read.odd if sheet == name}
        untold = [d for d in left if d[0][0] not in told and not kinds & {"BAD_REF", "TEXT_CUT", "MISPLACED_REF"}]
        flagged |= bool(left)
        if untold:
            return "WRONG", f"{name}: {len(untold)} cells, such as {untold[:3]}"
    return ("equal, flagged" if flagged else "equal"), ""


def records(read, truth):
    names = [name for name, _ in read.sheets]
    for name, count in truth:
        if name not in names:
            return "WRONG", f"no sheet {name}"
        got = len({cell[0] for cell in read.sheets[names.index(name)][1]})
        if got != count:
            return "WRONG", f"{name}: {got} cells of {count} records"
    return "equal", ""


def main():
    classpath, folder = sys.argv[1:3]
    report = open(sys.argv[3], "w", encoding="utf-8") if len(sys.argv) > 3 else None
    files = sorted(f for f in pathlib.Path(folder).rglob("*") if f.suffix.lower() in ENDINGS and f.is_file())
    outcomes = collections.defaultdict(collections.Counter)
    bad, compared = [], 0
    for read in dumps(classpath, files):
        outcome, detail = compare(read, pathlib.Path(read.name))
        outcomes[read.kind][outcome] += 1
        if outcome.startswith("equal"):
            compared += sum(len(found) for _, found in read.sheets)
        if outcome in ("CRASH", "SLOW", "WRONG"):
            bad.append(f"{outcome} {read.name}: {detail}")
        if report:
            print(outcome, read.kind, read.milliseconds, read.name, detail, sep="\t", file=report, flush=True)
    for kind, counts in sorted(outcomes.items()):
        for outcome, count in sorted(counts.items()):
            print(f"{kind or '-':16} {outcome:32} {count}")
    print(f"{len(files)} files, {compared} cells compared, {len(bad)} wrong")
    print("\n".join(bad[:200]))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
