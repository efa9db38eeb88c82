# A project is made, seen, saved and run: what can be focused has a name, and the rows on the screen are those of the file.
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import pathlib
import subprocess
import sys
import tempfile

import pyatspi

import screen

ROWS = 12  # of the grid that are compared
VIEWS = {"Canvas": [], "Distributions": ["One column", "Pair", "Associations", "Pinned", "All columns"],
         "Bias": ["Findings", "Intersections", "Proxies", "Strata", "Measures", "Groups"], "Difficulty": [], "Data": []}
DOCKS = ("Run", "Log", "Problems")
DIALOGS = {"Settings": "ctrl+shift+comma", "Keyboard shortcuts": "ctrl+question"}
COLUMNS = {"sequence": "Sequence", "boolean": "Boolean", "date": "Date", "normal": "Normal"}


def names_are_there(root, when):
    without = screen.nameless(root)
    assert not without, f"{when}: without an accessible name: " + "; ".join(without)


def chosen(app):
    lines = screen.find(app, "list", "Generators found")
    names = [line.name for line in lines if line.getState().contains(pyatspi.STATE_SELECTED)]
    return names[0] if names else ""


def add_columns(app, window):
    for typed, title in COLUMNS.items():
        screen.press(screen.wait_find(window, "push button", "+ Column"))
        screen.focus(screen.wait_find(app, "text", "Search generators"))
        screen.type_text(typed)
        screen.wait_for(f"'{title}' in the palette", lambda: title in chosen(app))
        names_are_there(app, "the palette")
        screen.type_key("Return")
        screen.wait_for("the palette to close", lambda: screen.find(app, "text", "Search generators") is None)


def give_decimals(window):
    """In the inspector, of the column that was added last."""
    decimals = screen.wait_find(window, "text", "Decimals")
    decimals.queryComponent().grabFocus()
    screen.focus(decimals)
    screen.type_text("2")
    screen.type_key("Tab")


def command(app, words):
    screen.type_key("ctrl+shift+p")
    screen.focus(screen.wait_find(app, "text", "Command"))
    screen.type_text(words)
    screen.type_key("Return")


def cells(window, columns):
    """What the grid shows: the names of its columns and its first rows; None before it has as many columns."""
    grid = screen.find(window, "table", "Rows").queryTable()
    if grid.nColumns != columns:
        return None
    names = [grid.getColumnDescription(c) for c in range(columns)]
    rows = [[grid.getAccessibleAt(r, c).name for c in range(columns)] for r in range(ROWS)]
    return (names, rows) if all(all(row) for row in rows) else None


def show_everything(app, window):
    """Every view in each of its modes, the docks and the dialogs: nothing in them is without a name."""
    for view, modes in VIEWS.items():
        screen.press(screen.wait_find(window, "page tab", view))
        screen.wait_find(window, "filler", view)
        names_are_there(app, "the view " + view)
        for mode in modes:
            screen.press(screen.wait_find(window, "page tab", mode))
            names_are_there(app, f"{view}, {mode}")
    for dock in DOCKS:
        screen.press(screen.wait_find(window, "page tab", dock))
        names_are_there(app, "the dock " + dock)
    for dialog, keys in DIALOGS.items():
        screen.type_key(keys)
        screen.wait_find(app, "dialog", dialog)
        names_are_there(app, "the dialog " + dialog)
        screen.type_key("Escape")
        screen.wait_for(dialog + " to close", lambda: screen.find(app, "dialog", dialog) is None)


def save(app, file):
    screen.type_key("ctrl+s")
    screen.wait_find(app, "dialog", "Save project as")
    names_are_there(app, "the dialog to save")
    screen.type_key("ctrl+a")
    screen.type_text(str(file))
    screen.type_key("Return")
    screen.wait_for("the saved file", file.exists)


def use_studio(process, file):
    app = screen.application(process, "Datawright Studio")
    window = app[0]
    names_are_there(app, "the welcome page")
    screen.press(screen.wait_find(window, "push button", "New project"))
    screen.wait_find(window, "tree", "Tables, columns, rules")
    add_columns(app, window)
    give_decimals(window)
    command(app, "edit duplicate")
    show_everything(app, window)
    save(app, file)
    return screen.wait_for("rows of all columns", lambda: cells(window, len(COLUMNS) + 1))


def run(bin_folder, file, folder):
    """The rows of the CSV file that the command line writes of the saved project."""
    done = subprocess.run([str(bin_folder / "datawright"), "run", str(file), "--format", "csv", "--out", str(folder),
                           "--progress", "none"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with open(next(folder.glob("*.csv")), newline="") as written:
        return list(csv.reader(written))


def main(bin_folder, work):
    file = work / "people.datawright"
    process = subprocess.Popen([str(bin_folder / "datawright-studio")])
    try:
        names, shown = use_studio(process, file)
    finally:
        process.terminate()
        process.wait(10)
    written = run(bin_folder, file, work / "out")
    assert written[0] == names, f"{names} are shown, {written[0]} are written"
    for number, (screen_row, file_row) in enumerate(zip(shown, written[1:])):
        assert screen_row == file_row, f"row {number}: {screen_row} is shown, {file_row} is written"
    assert any("." in cell for cell in shown[0]), f"two decimals were asked for: {shown[0]}"
    print(f"{ROWS} rows of the columns {', '.join(names)} are the same on the screen and in the file.")


with tempfile.TemporaryDirectory() as folder:
    main(pathlib.Path(sys.argv[1]), pathlib.Path(folder))
