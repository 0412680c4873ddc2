"""What others see of a diary, topic by topic. Each part reads a frozen page under the access of whoever looks."""

from waymark.diary.shown.body_map import BODY_MAP
from waymark.diary.shown.medicines import MEDICINES
from waymark.diary.shown.nights import SLEEP
from waymark.diary.shown.questions import DIARY

PANELS = (DIARY, BODY_MAP, MEDICINES, SLEEP)
