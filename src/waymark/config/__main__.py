"""`python -m waymark.config`, which is what `./waymark` runs."""

import sys

from waymark.config.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
