"""Fills with openpyxl: an office's home-made script."""

import datetime

import openpyxl


def fill(source, target, entries):
    book = openpyxl.load_workbook(source)
    for entry in entries:
        cell = book[entry["sheet"]][entry["cell"]]
        if entry["how"] == "number":
            text = entry["typed"]
            cell.value = int(text) if text.lstrip("-").isdigit() else float(text)
        elif entry["how"] == "date":
            cell.value = datetime.date.fromisoformat(entry["typed"])
        else:
            cell.value = entry["typed"]
            cell.data_type = "s"
    book.save(target)
