"""Starts moto's server with the additions: python -m berth_emulator PORT"""

import logging
import sys


def main() -> None:
    port = sys.argv[1]
    logging.getLogger("werkzeug").setLevel(logging.ERROR)

    from . import additions

    additions.install()

    from moto.server import main as serve

    serve(["-H", "127.0.0.1", "-p", port])


if __name__ == "__main__":
    main()
