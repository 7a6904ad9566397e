"""The accessibility tree of a program, as a screen reader gets it (AT-SPI 2).

Argument: the program's name on the bus. Prints how many controls there are, then each that has no name.
"""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CONTROLS = {
    "check box", "combo box", "entry", "link", "list box", "menu", "menu item", "page tab", "password text",
    "push button", "radio button", "slider", "spin button", "text", "toggle button", "tree item",
}


def walk(node, way, found):
    """Goes through the tree; a node that goes meanwhile is passed over."""
    try:
        role, name = node.get_role_name(), node.get_name() or ""
        here = way + [f"{role} “{name}”" if name else role]
        states = node.get_state_set()
        # A list's words have the role “text” too: a control is what can be edited.
        edited = role != "text" or states.contains(Atspi.StateType.EDITABLE)
        # What is folded away is named once it is unfolded.
        if role in CONTROLS and edited and states.contains(Atspi.StateType.VISIBLE):
            found.append((name.strip(), here))
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            walk(child, here, found)


def main():
    desktop = Atspi.get_desktop(0)
    found = []
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        if program is not None and program.get_name() == sys.argv[1]:
            walk(program, [], found)
    print(len(found))
    for name, way in found:
        if not name:
            print(" > ".join(way[-4:]))


main()
