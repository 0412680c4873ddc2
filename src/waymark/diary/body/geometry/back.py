"""The back: inner lines, regions and strokes. The spine is a column of its own, apart from left and right."""

from __future__ import annotations

from waymark.diary.body.geometry.outline import FINGERS

LINES = (
    # head and neck
    "top-side 16,22.5 top-mid@0,23.5",
    "ear-low 20,77 hm@0,78",
    "top-mid hm",
    "jaw 21,96.5 hb@9,98 hbm@0,98.4",
    "hm hbm",
    "hb 8.6,114 nb@9.5,132 su@17.5,173 sm1@18.2,240 sm2@18.2,298 sm3@18,350 tb@17.6,392 gm@17,425 gb",
    "neck-base 20,130 nb nbm@0,133",
    # trunk
    "su 50,178 sh-in",
    "rib-o 50,248 sm1 sm1m@0,239",
    "r2-o 44,303 sm2 sm2m@0,298",
    "r3-o bh@50,350.5 32,349 sm3 sm3m@0,349.5",
    "tb tbm@0,394",
    "bh 53,390 th-t@54,438",
    "thigh-o 72,436 th-t 36,450 gb",
    # leg
    "th-t 51,470 47,515 kt@45,551",
    "knee-o1 kt knee-i1",
    "knee-o2 40,601 knee-i2",
    "ank-o 36,738 ank-i",
    # arm
    "armpit 104,216 arm-o",
    "elb-o1 121.5,287 elb-i1",
    "elb-o2 130.5,330 elb-i2",
    # foot from behind
    "(56,702) ank-o 46.6,744 48.4,757 heel-o@50.5,770 55.5,783 58.5,792 57,799 49.5,803.5 heel-low@37,806",
    "(22,702) ank-i 25.4,744 24.6,757 heel-i@23.6,770 22,786 23.4,798 29,804.5 heel-low",
    "heel-o 36.5,767 heel-i",
)

FACES = {
    "head-back": "top-mid top-side ear-top ear-mid ear-low hm",
    "ear": "ear-top ear-low ear-mid",
    "skull-base": "hm ear-low jaw hb hbm",
    "neck-back": "hb jaw neck-base nb",
    "shoulder-top": "nb neck-base sh-top sh-in su",
    "shoulder-back": "sh-top arm-o armpit sh-in",
    "upper-arm-back": "arm-o elb-o1 elb-i1 armpit",
    "elbow-back": "elb-o1 elb-o2 elb-i2 elb-i1",
    "forearm-back": "elb-o2 wr-o wr-i elb-i2",
    "wrist-back": "wr-o palm-o palm-i wr-i",
    "hand-back": "palm-o web f1o f12 f23 f34 f4o palm-i",
    **FINGERS,
    "shoulder-blade": "su sh-in armpit rib-o sm1",
    "ribs-back": "sm1 rib-o r2-o sm2",
    "low-back": "sm2 r2-o r3-o bh sm3",
    "buttock": "sm3 bh th-t gb gm tb",
    "hip-outer": "bh r3-o thigh-o th-t",
    "thigh-back": "gb th-t kt knee-i1",
    "thigh-outer": "th-t thigh-o knee-o1 kt",
    "knee-back": "kt knee-o1 knee-o2 knee-i2 knee-i1",
    "calf": "knee-o2 ank-o ank-i knee-i2",
    "ankle-back": "ank-o heel-o heel-i ank-i",
    "heel": "heel-o heel-low heel-i",
}
MIDDLES = {
    "head-top": "crown top-side top-mid",
    "neck-spine": "hbm hb nb nbm",
    "spine-upper": "nbm nb su sm1 sm1m",
    "spine-mid": "sm1m sm1 sm2 sm2m",
    "spine-low": "sm2m sm2 sm3 sm3m",
    "tailbone": "sm3m sm3 tb tbm",
    "seat": "tbm tb gm gb crotch",
}
FOOT_RIM = "ank-o heel-o heel-low heel-i ank-i"
# Shoulder blades, the furrow of the spine, the dimples, the cleft and the folds, hollows of knee and elbow, the tendon.
STROKES = (
    "70,178 58,181 40,186 36,204 43,224 55,231",
    "84,207 87.5,199 88.5,188",
    "22,360 24.5,364 23,368",
    "9,452.5 26,457.5 44,454 60,443",
    "28,577 37,581.5 50,579",
    "115,303 123,307.5 131,302",
    "18.5,640 25,672 33,690",
    "61.5,646 54,674 45.5,690",
    "32,742 33.2,756 31.6,768",
    "41.5,742 40.6,756 42,768",
    "48.5,780 49.4,791 46.4,801.5",
)
MIDDLE_STROKES = ("0,182 0,330", "0,372 0,437")
HAND_STROKES = (
    "11.4,79 11.1,64 10.8,47",
    "0.8,84 0.4,66 0.2,48",
    "-10,75 -10.3,64 -10.2,46.5",
    "18.4,67 14.2,67",
    "7.8,70.5 3.6,70.5",
    "-2.8,69 -7,69",
    "-13.6,63 -17.6,63",
)
# The sole, toes down, as when you kneel: drawn upright on its own, big toe towards the middle line.
SOLE_LINES = (
    "s-o@52,37 55,62 s-bo@59.5,76 60.5,88 st-o@59.2,96",
    "s-i@28,37 26.5,55 s-bi@19,76 17,88 st-i@18,98",
    "s-o 54.4,20 51.5,9.5 47,4.6 s-heel@40.4,2.8 33.6,4.4 28.8,9.5 26,20 s-i",
    "s-o 40,41 s-i",
    "s-bo 40,66 s-bi",
    "st-o 47,99 s-slit@35.4,101.5 26,101 st-i",
    "st-o 60.6,104 58.6,108.6 55.4,108.4 sn4@54,105.5",
    "sn4 54.2,110.4 51.8,113.4 49,112.6 sn3@47.8,109.5",
    "sn3 47.8,114.8 45.2,117.4 42.4,116.4 sn2@41.4,113",
    "sn2 41.2,119 38.6,121 36,119.6 sbig@35.2,115.5",
    "sbig 34.6,123.5 27,127.5 19.6,121.5 st-i",
    "s-slit sbig",
)
SOLE_FACES = {
    "heel": "s-o s-heel s-i",
    "foot-arch": "s-o s-bo s-bi s-i",
    "foot-ball": "s-bo st-o s-slit st-i s-bi",
    "toes-small": "st-o sn4 sn3 sn2 sbig s-slit",
    "toe-big": "s-slit sbig st-i",
}
SOLE_RIM = "s-heel s-o s-bo st-o sn4 sn3 sn2 sbig st-i s-bi s-i s-heel"
