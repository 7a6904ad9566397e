"""Works a window from outside, through the accessibility bus (AT-SPI 2) and the keyboard of the screen.

Argument: the program's name on the bus. Reads one order a line, as JSON, and answers each with one line:
  ["press", NAME]        does what the button, tab or menu item of that name does
  ["pick", NAME]         chooses the radio button or ticks the box of that name
  ["write", NAME, TEXT]  types into the field of that name, and waits until every letter has arrived
  ["fill", TEXT]         types into every field of the form, unfolds what is folded, and stops before its buttons
  ["wait", NAME]         until anything of that name is on the screen
  ["ready", ""]          once the bus is reached, and tells of the focus
  ["appear", NAME]       as soon as a field of that name has the focus and takes letters
  ["unnamed", ""]        how many controls there are, and the way to each that has no name
The answer is "ok", a list, or "no" with what there is instead.
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
CONTROLS = {
    "check box", "combo box", "entry", "link", "list box", "menu", "menu item", "page tab", "password text",
    "push button", "radio button", "slider", "spin button", "text", "toggle button", "tree item",
}
FIELDS = {"entry", "text", "password text", "combo box"}


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)
    time.sleep(0.12)


def walk(node):
    """Every node of the tree that is on the screen; one that goes meanwhile is passed over."""
    try:
        yield node
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from walk(child)


def nodes():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        try:
            if program is None or program.get_name() != sys.argv[1]:
                continue
            # What the bus told before may have changed since.
            program.clear_cache()
        except GLib.Error:
            # A program that ended a moment ago.
            continue
        yield from walk(program)


def about(node):
    try:
        name = (node.get_name() or "").replace("\u00a0", " ").replace("\u2068", "").replace("\u2069", "")
        return node.get_role_name(), " ".join(name.split()), node.get_state_set()
    except GLib.Error:
        return "", "", Atspi.StateSet.new([])


def find(name, roles=None):
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        for node in nodes():
            role, called, states = about(node)
            if called.startswith(name) and (roles is None or role in roles) and states.contains(Atspi.StateType.VISIBLE):
                return node
        time.sleep(0.2)
    there = [f"{role} “{called}”" for role, called, _ in map(about, nodes()) if called]
    raise LookupError(f"{name} is not on the screen: {'; '.join(there)[:4000]}")


FOCUSED = []
LISTENING = []
# Whoever listens must be held: one that is forgotten hears nothing.
LISTENER = Atspi.EventListener.new(lambda event: FOCUSED.append(event.source) if event.detail1 else None)


def ready():
    """The bus is reached, and tells from now on what the focus goes to: looking through the tree for it would hold up
    the window, the longer the more there is on it."""
    Atspi.get_desktop(0).get_child_count()
    if not LISTENING:
        LISTENER.register("object:state-changed:focused")
        LISTENING.append(True)


def moved(*keys):
    """Presses a key; what has the focus then, as the bus tells it. None where it tells nothing."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass
    before = len(FOCUSED)
    xdotool("key", *keys)
    begun = time.monotonic()
    while time.monotonic() - begun < 1:
        while context.iteration(False):
            pass
        if len(FOCUSED) > before:
            return FOCUSED[-1]
        time.sleep(0.01)
    return None


def appear(name):
    wanted = {Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE, Atspi.StateType.EDITABLE}

    def takes(node):
        node.clear_cache()
        role, called, states = about(node)
        return role in FIELDS and called.startswith(name) and all(map(states.contains, wanted))

    begun = looked = time.monotonic()
    GLib.timeout_add(5, lambda: True)
    while time.monotonic() - begun < PATIENCE:
        # A field may have its name, or be painted, a moment after it has the focus: it is asked again.
        if any(map(takes, FOCUSED[-3:])):
            return
        # On a busy machine the focus may be there before whoever tells of it.
        if time.monotonic() - looked > 1:
            if any(map(takes, nodes())):
                return
            looked = time.monotonic()
        GLib.MainContext.default().iteration(True)
    raise LookupError(f"{name} takes no letters")


def focused():
    """What has the focus: around it more things say that they have it."""
    found = None
    for node in nodes():
        if about(node)[2].contains(Atspi.StateType.FOCUSED):
            found = node
    return found


def until(what, holds):
    begun = time.monotonic()
    while not holds():
        if time.monotonic() - begun > PATIENCE:
            raise LookupError(what())
        time.sleep(0.1)


def letters(name):
    """How many stand in the field of that name: of a password's too, which aren't told."""
    node = find(name, FIELDS)
    node.clear_cache()
    return Atspi.Text.get_character_count(node)


def write(name, text):
    """Keys reach the page by another way than what the bus orders: on a busy machine an order overtakes them. So the
    field has the focus before they are pressed, and holds them all before anything else is done."""
    find(name, FIELDS).grab_focus()
    until(lambda: f"{name} doesn't get the focus", lambda: (node := focused()) and about(node)[1].startswith(name))
    before = letters(name)
    xdotool("type", "--delay", "6", text)
    until(
        lambda: f"{name} holds {letters(name)} letters of {before + len(text)}",
        lambda: letters(name) == before + len(text),
    )


def act(node):
    node.do_action(0)
    time.sleep(0.4)


def fill(text):
    """From the field that has the focus on, by Tab. What is folded is unfolded, and each list gets a row."""
    ready()
    filled, pressed, node = [], set(), focused()
    for _ in range(250):
        role, name, states = about(node) if node else ("", "", None)
        if role == "push button" and name.startswith("Save"):
            break
        if role in FIELDS and states.contains(Atspi.StateType.EDITABLE):
            xdotool("type", "--delay", "4", text)
            filled.append(name[:40])
        elif role in ("push button", "toggle button") and name not in pressed:
            folded = states.contains(Atspi.StateType.EXPANDABLE) and not states.contains(Atspi.StateType.EXPANDED)
            if folded or name.startswith("Add a"):
                pressed.add(name)
                row = moved("space")
                # The row that came has the focus.
                if name.startswith("Add a"):
                    node = row or focused()
                    continue
        node = moved("Tab") or focused()
    return filled


def unnamed():
    """A list's words have the role “text” too: a control is what can be edited. What is folded away isn't asked."""
    controls, ways = 0, []
    for node in nodes():
        role, name, states = about(node)
        edited = role != "text" or states.contains(Atspi.StateType.EDITABLE)
        if role in CONTROLS and edited and states.contains(Atspi.StateType.VISIBLE):
            controls += 1
            if not name:
                ways.append(way(node))
    return [str(controls), *ways]


def way(node):
    """What is around it, from the outside in."""
    steps = []
    while node is not None and len(steps) < 4:
        role, name, _ = about(node)
        steps.insert(0, f"{role} “{name}”" if name else role)
        try:
            node = node.get_parent()
        except GLib.Error:
            break
    return " > ".join(steps)


def obey(order, name, *rest):
    if order == "press":
        act(find(name, {"push button", "page tab", "menu item", "toggle button"}))
    elif order == "pick":
        act(find(name, {"radio button", "check box"}))
    elif order == "write":
        write(name, rest[0])
    elif order == "fill":
        return fill(name)
    elif order == "unnamed":
        return unnamed()
    elif order == "ready":
        ready()
    elif order == "appear":
        appear(name)
    elif order == "wait":
        find(name)
    return "ok"


for line in sys.stdin:
    try:
        answer = obey(*json.loads(line))
    except (LookupError, GLib.Error, subprocess.CalledProcessError) as error:
        answer = f"no: {error}"
    print(json.dumps(answer, ensure_ascii=False), flush=True)
