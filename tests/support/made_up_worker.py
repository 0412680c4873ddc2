"""`./waymark worker` in a process of its own, in an installation that has the made-up app as well.

`python made_up_worker.py --once` takes the arguments of the command.
"""

import sys

from waymark.config.cli import main, start_django

if __name__ == "__main__":
    start_django()
    from waymark.notices.terms import Kind, kinds

    news = "There is an answer."
    kinds.describe(Kind("made-up.news", "News", "Some news.", news, "me", is_planned=False))
    sys.exit(main(["worker", *sys.argv[1:]]))
