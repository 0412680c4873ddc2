"""The fate of every column of this app, part by part."""

from waymark.common.fates import Fate
from waymark.programmes.fates import cohort, programme

FATES: dict[str, Fate] = {
    **cohort.FATES,
    **programme.FATES,
}
