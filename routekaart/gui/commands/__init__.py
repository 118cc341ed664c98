"""Every command with its key: the palette, the quick switcher and the list of keys all read the same table.

Commands go in; out come a dialog to choose one, and the texts of the keys. The dialog is not loaded here: the program
starts without it.
"""

from routekaart.gui.commands.command import Command, key_text
from routekaart.gui.commands.finding import find
from routekaart.gui.commands.key_list import keys_chapter

__all__ = ["Command", "find", "key_text", "keys_chapter"]
