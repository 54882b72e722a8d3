"""Invents what one unit types, and what must come of it by the contract (design §6 - §8)."""

import datetime
import unicodedata
from dataclasses import asdict, dataclass, field
from decimal import Decimal

import words
from constraints import NUMERIC, components
from product import plain, tidy

NO_FIGURE_KINDS = ("COVER", "DECL")
# Whole numbers in this range look like dates that Excel made of "5/2021"; an honest clerk's figures avoid it here.
DATE_SERIALS = range(36000, 55000)
TRIES = 200


@dataclass
class Entry:
    """One typed cell: how it is typed (number, text, date, bool) and what the product must make of it."""

    key: str
    sheet: str
    cell: str
    how: str
    typed: str
    state: str = "VALUE"
    value: str = ""
    qualifier: str = ""
    more: dict = field(default_factory=dict)  # continuation cell -> text that goes on from the cell above

    def as_dict(self):
        return asdict(self)


class Inventor:
    """One unit's return. `gentle` keeps every natural rule, so that no field is excluded."""

    def __init__(self, campaign, cells, rng, gentle=True, continuations=()):
        self.campaign = campaign
        self.continuations = dict(continuations)
        self.cells = {key: row for key, row in cells.items() if row["input"] == "yes"}
        self.constraints = campaign.constraints(cells)
        self.rng = rng
        self.gentle = gentle
        self.entries = {}
        self.idle = set()

    def invent(self):
        for table, keys in self.by_table().items():
            if table == "BIA":
                self.cover(keys)
            elif table == "DC":
                self.texts(keys, filled=0.85)
            else:
                self.table(table, keys)
        if not any(entry.key.split("/")[0] != "BIA" for entry in self.entries.values()):
            prompts = [key for key in self.cells if key.startswith("DC/")]
            self.texts(prompts[:1], filled=1)
        return list(self.entries.values())

    def by_table(self):
        tables = {}
        for key in self.cells:
            tables.setdefault(key.split("/")[0], []).append(key)
        return tables

    def put(self, key, how, typed, state="VALUE", value="", qualifier=""):
        row = self.cells[key]
        self.entries[key] = Entry(key, row["sheet"], row["cell"], how, typed, state, value, qualifier)

    # cover, prompts, choices

    def cover(self, keys):
        for key in keys:
            if self.rng.random() < 0.8:
                name = key.split("/")[1]
                if self.cells[key]["type"] == "date":
                    self.date(key)
                elif name == "dien-thoai":
                    self.put(key, "text", "0912 345 678", value="0912 345 678")
                else:
                    text = {"so-bao-cao": "Số 05-BC/ĐU"}.get(name) or self.rng.choice(words.NAMES)
                    self.put(key, "text", text, value=text)

    def texts(self, keys, filled):
        for key in keys:
            if self.rng.random() < filled:
                self.wordy(key, words.narrative(self.rng) if self.rng.random() < 0.8 else self.rng.choice(words.SHORT))

    def wordy(self, key, text):
        """What is no figure: by the type of its field."""
        kinds = {"choice": self.choice, "date": self.date, "bool": self.boolean}
        if self.cells[key]["type"] in kinds:
            kinds[self.cells[key]["type"]](key)
        else:
            self.text(key, text)

    def text(self, key, text):
        if self.rng.random() < 0.08:
            text = unicodedata.normalize("NFD", text)
        if self.rng.random() < 0.08:
            text = "  " + text + " "
        self.put(key, "text", text, value=tidy(text))
        if key in self.continuations and "\n" in text and self.rng.random() < 0.4:
            first, rest = text.split("\n", 1)
            if tidy(first) == first and tidy(rest) == rest:
                self.entries[key].more = {self.continuations[key]: rest}

    def date(self, key):
        first, last = map(datetime.date.fromisoformat, self.campaign.dates)
        day = first + datetime.timedelta(days=self.rng.randrange((last - first).days))
        spelled = self.rng.choice(["{0.day:02}/{0.month:02}/{0.year}", "{0.day}/{0.month}/{0.year}",
                                   "{0.day}.{0.month}.{0.year}", "ngày {0.day:02} tháng {0.month} năm {0.year}"])
        real = self.rng.random() < 0.5
        self.put(key, "date" if real else "text", day.isoformat() if real else spelled.format(day), value=day.isoformat())

    def choice(self, key):
        self.put(key, "text", option := self.rng.choice(self.cells[key]["choices"].split("|")), value=option)

    def boolean(self, key):
        yes = self.rng.random() < 0.6
        self.put(key, "text", "Có" if yes else "Không", value="1" if yes else "0")

    # tables

    def table(self, table, keys):
        if any(self.cells[key]["kind"] == "LIST" for key in keys):
            self.list(table, keys)
            return
        mode = self.rng.choice(["full", "gaps", "gaps", "nothing", "unknown"] if table == "SL"
                               else ["full", "gaps", "gaps", "nothing", "unknown", "declared", "untouched"])
        if mode == "untouched":
            return
        gap = {"full": 0, "gaps": 0.25, "nothing": 0.5, "unknown": 0.35, "declared": 1}[mode]
        declared = self.declare(f"{table}/KHAI/gt", {"nothing": 0, "unknown": 1}.get(
            mode, self.rng.choice([0, 1]) if mode == "declared" else None))
        rows = {row: self.row_declaration(table, row, declared, gap) for row in dict.fromkeys(k.split("/")[1] for k in keys)}
        figures = [key for key in keys if self.cells[key]["type"] in NUMERIC]
        amounts = self.amounts(figures, idle={row for row, (state, _) in rows.items() if self.rng.random() < 0.2})
        for key in keys:
            state, row_gap = rows[key.split("/")[1]]
            left_blank = self.rng.random() < row_gap
            if key in amounts:
                if not left_blank or (state == "NONE" and amounts[key] != 0 and self.gentle):
                    self.figure(key, amounts[key])
            elif not left_blank and self.cells[key]["kind"] not in NO_FIGURE_KINDS:
                self.wordy(key, self.rng.choice(words.SHORT))

    def row_declaration(self, table, row, table_state, gap):
        """What blanks of this row mean, and how many there are; now and then the row says other than its table."""
        key = f"{table}/{row}/khai"
        if key in self.cells and self.rng.random() < 0.15:
            return self.declare(key, self.rng.choice([0, 1])), max(gap, 0.6)
        return table_state, gap

    def declare(self, key, option):
        """Chooses the first (không phát sinh) or second (chưa có số liệu) option; the state it gives to blanks."""
        if option is None or key not in self.cells:
            return None
        state, text = ("NONE", "Không phát sinh") if option == 0 else ("MISSING", "Chưa có số liệu")
        self.put(key, "text", text, state=state, value=text)
        return state

    def list(self, table, keys):
        rows = {}
        for key in keys:
            if self.cells[key]["kind"] not in NO_FIGURE_KINDS:
                rows.setdefault(key.split("/")[1], []).append(key)
        used = self.rng.choice([0, 1, 2, 3, 5])
        if not used and self.rng.random() < 0.6:
            self.declare(f"{table}/KHAI/gt", self.rng.choice([0, 1]))
        for row in list(rows)[:used]:
            amounts = self.amounts([key for key in rows[row] if self.cells[key]["type"] in NUMERIC], idle=())
            for key in rows[row]:
                if key not in amounts:
                    self.wordy(key, self.rng.choice(words.GROUPS))
                elif self.rng.random() < 0.85:
                    self.figure(key, amounts[key])

    # amounts that obey the rules

    def amounts(self, keys, idle):
        """Key -> amount; rules hold among all of them, whatever is later left blank."""
        known = set(keys)
        mine = [c for c in self.constraints if known.issuperset(c.keys())] if self.gentle else []
        amounts = {key: self.free(key, key.split("/")[1] in idle) for key in keys}
        for group in components(mine):
            amounts.update(self.consistent(group, idle))
        return amounts

    def free(self, key, idle):
        row = self.cells[key]
        if row["kind"] != "STOCK" and idle or self.rng.random() < 0.12:
            return Decimal(0)
        if "%" in row["measure"]:
            return Decimal(self.rng.randint(1, 1000 if row["type"] == "dec" else 100)) / (10 if row["type"] == "dec" else 1)
        whole = self.rng.choice([9, 60, 400, 3000, 30000, 3000000])
        amount = self.rng.randint(1, whole)
        amount = amount + 60000 if amount in DATE_SERIALS else amount
        return Decimal(amount) + (Decimal(self.rng.randrange(1000)) / 1000 if row["type"] == "dec" else 0)

    def consistent(self, group, idle):
        order = ordered(group)
        for _ in range(TRIES):
            amounts = {}
            for key in order:
                amounts[key] = self.within(key, group, amounts, idle)
            if all(amount >= 0 for amount in amounts.values()) and not any(c.broken(amounts) for c in group):
                return amounts
        return dict.fromkeys(order, Decimal(0))

    def within(self, key, group, amounts, idle):
        """An amount between 0 and what its wholes leave over; the last part of a sum takes the rest."""
        above = [c for c in group if key in c.parts]
        if not above:
            return self.top(key, idle)
        high = None
        for constraint in above:
            total = amounts[constraint.total]
            left = [part for part in constraint.parts if part not in amounts]
            if constraint.rule == "ZERO":
                if total == 0:
                    return Decimal(0)
            elif constraint.rule == "PART":
                high = min(high, total) if high is not None else total
            else:
                rest = total - sum(amounts[part] for part in constraint.parts if part in amounts)
                if constraint.rule == "SUM" and left == [key]:
                    return rest
                high = min(high, rest) if high is not None else rest
        if high is None:
            return Decimal(self.rng.choice([0, 1, 1, 1]) * self.rng.randint(1, 30000))
        high = int(high)
        return Decimal(self.rng.choice([0, high, self.rng.randint(0, high), self.rng.randint(0, high)]) if high > 0 else 0)

    def top(self, key, idle):
        if self.cells[key]["kind"] != "STOCK" and key.split("/")[1] in idle or self.rng.random() < 0.12:
            return Decimal(0)
        amount = Decimal(self.rng.randint(1, self.rng.choice([9, 60, 400, 3000, 30000])))
        return amount + Decimal(self.rng.randrange(10)) / 10 if self.cells[key]["type"] == "dec" else amount

    # spelling of figures

    def figure(self, key, amount):
        row = self.cells[key]
        if amount == 0 and self.rng.random() < 0.45:
            self.put(key, "text", self.rng.choice(words.NOTHING), state="NONE", value="0")
        elif self.rng.random() < 0.05:
            self.put(key, "text", self.rng.choice(words.UNKNOWN), state="MISSING")
        elif self.rng.random() < 0.65:
            self.put(key, "number", plain(amount), value=plain(amount))
        else:
            how, text, qualifier = self.spelling(amount, row)
            self.put(key, how, text, value=plain(amount), qualifier=qualifier)

    def spelling(self, amount, row):
        """How it is typed, the text, its qualifier; never one with two readings ("12,345", or "1.234" among decimals)."""
        decimals = max(0, -amount.normalize().as_tuple().exponent)
        grouped = vietnamese(amount)
        if decimals > 2:
            return "number", plain(amount), ""
        if decimals:
            return "text", self.rng.choice([grouped, plain(amount).replace(".", ",")]), ""
        if row["type"] == "dec" and amount >= 1000:
            return "text", plain(amount), ""
        spellings = [("text", plain(amount), "")] * 3 + [("text", grouped, "")] * 3
        spellings.append(("text", grouped.replace(".", "\u00a0"), ""))
        spellings.append(("text", f" {plain(amount)} ", ""))
        if amount > 0:
            spellings += [("text", f"{prefix} {grouped}", "~") for prefix in ("khoảng", "gần", "Khoảng")]
            spellings += [("text", f"{prefix} {grouped}", ">=") for prefix in ("trên", "hơn", "ít nhất")]
            spellings.append(("text", f"từ {grouped} trở lên", ">="))
            if row["measure"].isalpha():
                spellings.append(("text", f"{grouped} {row['measure']}", ""))
        return self.rng.choice(spellings)


def vietnamese(amount):
    """1234567.5 as 1.234.567,5"""
    return f"{Decimal(plain(amount)):,}".translate(str.maketrans(",.", ".,"))


def ordered(group):
    """The fields of some constraints, each whole before its parts."""
    keys = list(dict.fromkeys(key for constraint in group for key in constraint.keys()))
    above = {key: {c.total for c in group if key in c.parts} for key in keys}
    done = []
    while len(done) < len(keys):
        ready = [key for key in keys if key not in done and above[key] <= set(done)]
        done.append(ready[0] if ready else next(key for key in keys if key not in done))
    return done
