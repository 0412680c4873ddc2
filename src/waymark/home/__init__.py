"""Pages that put the other apps together: the landing page, first steps, today."""
