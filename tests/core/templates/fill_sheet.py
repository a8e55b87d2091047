# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills cells of a spreadsheet with LibreOffice, as somebody at a keyboard would, and saves it.

fill_sheet.py IN.xlsx OUT.xlsx PROFILE CELLS.json
CELLS is a list of [row, column, text] (from 0); a text is entered as typed, so that LibreOffice
decides what it is. A cell that refuses the text by its rule keeps nothing.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    one = PropertyValue()
    one.Name = name
    one.Value = value
    return one


def connect(pipe, office):
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(600):
        if office.poll() is not None:
            sys.exit(f"soffice ended with {office.returncode}")
        try:
            return resolver.resolve(address)
        except Exception:
            time.sleep(0.1)
    sys.exit("soffice did not answer")


def main():
    source, target, profile, cells = sys.argv[1:]
    pipe = f"tracseq{os.getpid()}"
    office = subprocess.Popen([
        "soffice", "--headless", "--norestore", "--nologo", "--nodefault",
        f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
        f"--accept=pipe,name={pipe};urp;"
    ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)
        book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0,
                                            (prop("Hidden", True),))
        sheet = book.Sheets.getByIndex(0)
        with open(cells, encoding="utf-8") as wanted:
            for row, column, text in json.load(wanted):
                sheet.getCellByPosition(column, row).FormulaLocal = text
        report = {
            "sheets": [s for s in book.Sheets.ElementNames],
            "hidden": [not book.Sheets.getByName(s).IsVisible for s in book.Sheets.ElementNames],
            "protected": sheet.isProtected(),
            "headingLocked": sheet.getCellByPosition(0, 0).CellProtection.IsLocked,
            "cellLocked": sheet.getCellByPosition(0, 1).CellProtection.IsLocked,
            "rules": [
                sheet.getCellByPosition(c, 1).Validation.Type.value
                for c in range(int(sheet.getCellRangeByName("A1:AZ1").Columns.Count))
            ],
            "widths": [sheet.Columns.getByIndex(c).Width for c in range(10)],
        }
        book.storeToURL(uno.systemPathToFileUrl(target),
                        (prop("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(False)
        json.dump(report, sys.stdout)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main()
