"""The landing page, the first steps, today."""
