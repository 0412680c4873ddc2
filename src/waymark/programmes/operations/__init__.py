"""Every write of programmes."""

from waymark.programmes.operations.passes import MOST_PASSES, NoPass, WrongPass, make_pass, use_pass

__all__ = ["MOST_PASSES", "NoPass", "WrongPass", "make_pass", "use_pass"]
