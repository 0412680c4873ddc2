"""The fate of every column of care, part by part."""

from waymark.care.fates import agreed_plan
from waymark.common.fates import Fate

FATES: dict[str, Fate] = {**agreed_plan.FATES}
