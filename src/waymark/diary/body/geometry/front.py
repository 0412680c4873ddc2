"""The front: inner lines, regions, and the few strokes that make it a body rather than a chart."""

from __future__ import annotations

from waymark.diary.body.geometry.outline import FINGERS

LINES = (
    # head and neck
    "top-side tf@23,20.5 12,22.5 top-mid@0,23.5",
    "tf 26,33 brow-b@27,44.5 eye-o@28.2,60",
    "nose-top@0,42.5 brow-a@7.5,43.4 17,42.6 brow-b",
    "brow-a 7,52 eye-i@8,60.5 nose-o@11,72",
    "eye-i 18,62.6 eye-o ear-mid",
    "nose-o 6,76.6 nose-bot@0,77.6",
    "nose-o mc@15.5,80.5 26,79.5 ear-low",
    "mc 15.8,94 ch",
    "top-mid nose-top",
    "ch 10.5,122 th-low@11,137",
    "neck-base 21,131.5 th-low notch@0,139.5",
    # trunk
    "th-low 15,150 bb@17.5,172 bs@18.2,240 ub@18.2,298 lb@17.8,347 gt@17.8,392 gm@17.2,425 gb",
    "bb 48,178 sh-in",
    "rib-o 62,255.5 40,257.5 bs 8,240 xi@0,241",
    "r2-o 44,303 ub ubm@0,298",
    "r3-o hl@49,350 32,348.5 lb lbm@0,347",
    "hl 51,368 hg@53,387 th-t@54.5,430",
    "hg 36,390 gt gtm@0,392",
    "thigh-o 72,429 th-t 34,440 gb",
    # leg
    "th-t 48,470 45,515 kt@44.5,549",
    "knee-o1 kt knee-i1",
    "knee-o2 40,612 knee-i2",
    "ank-o 36,738 ank-i",
    # arm
    "armpit 104,216 arm-o",
    "elb-o1 121.5,297 elb-i1",
    "elb-o2 130.5,330 elb-i2",
    # foot
    "(56,702) ank-o 46.6,744 48.2,754 foot-o@50.5,765 56,781 60,791 toe-o@61.6,799.5",
    "(22,702) ank-i 25.4,743 24.4,754 foot-i@22.6,766 21.8,784 toe-i@22.4,798",
    "toe-o 62.6,806 60.4,810 57.8,809.6 n45@56.8,806.5",
    "n45 57,811.4 54.8,814 52.4,813 n34t@51.6,809.5",
    "n34t 51.8,815 49.4,817.4 47,816 n23t@46.2,812.5",
    "n23t 46.2,818.6 43.6,820.8 41.4,819 big@40.4,814",
    "big 39.4,821.5 33,825.5 26,822 toe-i",
    "foot-o 36,771 foot-i",
    "toe-o 51,794 big-top@40,793 30,793.5 toe-i",
    "big-top big",
)

FACES = {
    "forehead": "top-mid tf brow-b brow-a nose-top",
    "temple": "tf top-side ear-top ear-mid eye-o brow-b",
    "eye": "brow-a brow-b eye-o eye-i",
    "ear": "ear-top ear-low ear-mid",
    "cheek": "eye-i eye-o ear-mid ear-low mc nose-o",
    "jaw": "mc ear-low jaw ch",
    "neck-front": "ch jaw neck-base th-low",
    "collarbone": "th-low neck-base sh-top sh-in bb",
    "shoulder-front": "sh-top arm-o armpit sh-in",
    "upper-arm-front": "arm-o elb-o1 elb-i1 armpit",
    "elbow-front": "elb-o1 elb-o2 elb-i2 elb-i1",
    "forearm-front": "elb-o2 wr-o wr-i elb-i2",
    "wrist-front": "wr-o palm-o palm-i wr-i",
    "palm": "palm-o web f1o f12 f23 f34 f4o palm-i",
    **FINGERS,
    "chest": "bb sh-in armpit rib-o bs",
    "ribs-front": "bs rib-o r2-o ub",
    "belly-side": "ub r2-o r3-o hl lb",
    "lower-belly-side": "lb hl hg gt",
    "hip-front": "hl r3-o thigh-o th-t hg",
    "groin": "gt hg th-t gb gm",
    "thigh-front": "th-t thigh-o knee-o1 kt",
    "thigh-inner": "gb th-t kt knee-i1",
    "knee-front": "kt knee-o1 knee-o2 knee-i2 knee-i1",
    "shin": "knee-o2 ank-o ank-i knee-i2",
    "ankle-front": "ank-o foot-o foot-i ank-i",
    "foot-top": "foot-o toe-o big-top toe-i foot-i",
    "toe-big": "big-top big toe-i",
    "toes-small": "toe-o n45 n34t n23t big big-top",
}
MIDDLES = {
    "head-top": "crown top-side tf top-mid",
    "nose": "nose-top brow-a eye-i nose-o nose-bot",
    "mouth": "nose-bot nose-o mc ch chin",
    "throat": "chin ch th-low notch",
    "breastbone": "notch th-low bb bs xi",
    "upper-belly": "xi bs ub ubm",
    "navel": "ubm ub lb lbm",
    "lower-belly": "lbm lb gt gtm",
    "genitals": "gtm gt gm gb crotch",
}
FOOT_RIM = "ank-o foot-o toe-o n45 n34t n23t big toe-i foot-i ank-i"
# A calm face with closed eyes, collarbones, the rib arch, navel, groin, kneecap.
STROKES = (
    "12.5,53.5 17.5,55.8 23.5,53",
    "10.5,44.6 17,42 25.2,44.2",
    "6.4,74 3.4,75.6 0,76.2",
    "9.4,89.4 4.2,90.3 0,89.6",
    "6,96.4 0,97.2",
    "9,141.5 20,143.5 42,147 66,149.5 80,153",
    "32,126 22,133.5 12,139.5",
    "84,207 87.5,199 88.5,188",
    "9,262 19,277 32,292 45,301",
    "2.6,318.5 1.6,323.5 0,324.6",
    "70.5,366 55,394 30,422 17,437",
    "29.5,573 31,586 38,594.5 47,594.5 54.5,586 56.5,573",
    "112,309 123,314.5 133,310",
    "30,742 28.6,749.5 30.2,756",
    "43,739 45,747 43.4,754",
)
# The fold under the chest, by build.
FLAT_CHEST = ("27,249.5 42,254.5 57,251.5 69,241",)
FULL_CHEST = ("20.5,228 24,244 36,254.5 52,255.5 66,246 74,229",)
HAND_STROKES = (
    "11.4,79 11.1,64 11,50.5",
    "0.8,84 0.4,66 0.4,51.5",
    "-10,75 -10.3,64 -10.2,49.5",
    "17,39 8,33 2.4,23 2,14",
    "16,43.5 4,39.5 -5,41 -15,38",
)
