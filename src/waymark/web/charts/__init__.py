"""Line charts over time as geometry: plain series in, a `Chart` out, which the macro in `components/chart.html` draws.

No text shrinks or grows with the drawing: positions are shares of the plot (per cent, and thousandths inside the
stretched paths), sizes are left to the style sheet. So one geometry serves a phone and a desk.

What a chart here promises: time goes along, gaps stay gaps (a line breaks at them, and nothing is drawn as 0), the axis
is always the whole axis, lines differ in dash and marker and not in colour alone, and the same numbers stand in a
table. Time runs from left to right in every language, as the numbers on it do; the macro says so with `dir="ltr"`.
"""

from waymark.web.charts.axes import ZERO_TO_TEN, Axis, count_axis, words_axis
from waymark.web.charts.drawing import Chart, draw
from waymark.web.charts.series import Line, Mark
from waymark.web.charts.words import day, number, time_of

__all__ = [
    "ZERO_TO_TEN",
    "Axis",
    "Chart",
    "Line",
    "Mark",
    "count_axis",
    "day",
    "draw",
    "number",
    "time_of",
    "words_axis",
]
