"""Where it hurts: the regions of the body map, the drawing of the figures, and how two maps compare."""
