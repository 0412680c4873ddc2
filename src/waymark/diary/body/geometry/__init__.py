"""The drawing itself: named lines that meet at named points, and the regions they enclose. No Django, no words."""
