# The accessibility tree as a test reads it: find by role and name, press, type, and wait until it is so.
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import time

import pyatspi

PATIENCE = 20  # seconds; a loaded machine is slow, not wrong


def wait_for(what, look):
    """The first answer of look() that is neither None nor False; fails with `what` when there is none in time."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = look()
        except Exception:  # what was there a moment ago may be gone
            answer = None
        if answer is not None and answer is not False:
            return answer
        if time.monotonic() > end:
            raise AssertionError("In vain waited for: " + what)
        time.sleep(0.05)


def is_showing(node):
    state = node.getState()
    return state.contains(pyatspi.STATE_SHOWING) and state.contains(pyatspi.STATE_VISIBLE)


def walk(node):
    """Everything that is shown below a node, but for the cells of tables and trees, which may be thousands."""
    yield node
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST):
        return
    for child in node:
        if child is not None and (is_showing(child) or child.getRole() == pyatspi.ROLE_FILLER):
            yield from walk(child)


def find(root, role, name):
    for node in walk(root):
        if node.getRoleName() == role and node.name == name and is_showing(node):
            return node
    return None


def wait_find(root, role, name):
    return wait_for(f"{role} '{name}'", lambda: find(root, role, name))


def press(node):
    action = node.queryAction()
    assert action.nActions > 0, f"{node.getRoleName()} '{node.name}' cannot be pressed"
    action.doAction(0)


def application(process, name):
    def look():
        assert process.poll() is None, "the studio has ended"
        for one in pyatspi.Registry.getDesktop(0):
            if one is not None and one.name == name and one.childCount > 0:
                return one
        return None

    return wait_for("the application " + name, look)


def focus(node):
    wait_for("focus on " + node.name, lambda: node.getState().contains(pyatspi.STATE_FOCUSED))


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def type_key(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def nameless(root):
    """Focusable things that are shown and that a screen reader could not tell from each other."""
    found = []
    for node in walk(root):
        if not node.getState().contains(pyatspi.STATE_FOCUSABLE) or not is_showing(node):
            continue
        labels = [r for r in node.getRelationSet() if r.getRelationType() == pyatspi.RELATION_LABELLED_BY]
        if not node.name and not labels:
            found.append(f"{node.getRoleName()} in {path(node)}")
    return found


def path(node):
    names = []
    while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
        names.insert(0, f"{node.getRoleName()} '{node.name}'")
        node = node.parent
    return " / ".join(names)
