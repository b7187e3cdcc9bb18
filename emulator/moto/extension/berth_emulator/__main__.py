"""Starts moto's server with the additions: python -m berth_emulator PORT

It ends when its standard input ends, so that it never outlives whoever started it, unless a line "keep" came before.
"""

import logging
import os
import sys
import threading

KEEP = "keep"


def end_with_parent() -> None:
    for line in sys.stdin:
        if line.strip() == KEEP:
            return
    os._exit(0)


def main() -> None:
    port = sys.argv[1]
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    threading.Thread(target=end_with_parent, daemon=True).start()

    from . import additions

    additions.install()

    from moto.server import main as serve

    serve(["-H", "127.0.0.1", "-p", port])


if __name__ == "__main__":
    main()
