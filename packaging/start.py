"""The first file of the built program: hands over to the package, which keeps its own name that way."""

import sys

from routekaart.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
