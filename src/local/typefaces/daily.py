#!/usr/bin/env python3
"""Makes the typefaces of everyday Arabic out of the whole ones; needs fonttools and brotli.

    python3 src/local/typefaces/daily.py

A page in Arabic needs the letters that Arabic, Persian, Kurdish, Urdu and Pashto are written with; the files of all Arabic
script are two to three times as large and come later, when a rarer letter is on the page (fonts.css). What is cut is no
longer IBM's or Noto's typeface, and their licence asks for another name.
"""
import re
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FOLDER = Path("src/main/resources/META-INF/resources/assets/fonts")
MADE = {
    "midad-sans-arabic-400.woff2": ("ibm-plex-sans-arabic-arabic-400.woff2", "Midad Sans Arabic"),
    "midad-sans-arabic-600.woff2": ("ibm-plex-sans-arabic-arabic-600.woff2", "Midad Sans Arabic"),
    "midad-naskh-arabic.woff2": ("noto-naskh-arabic-arabic.woff2", "Midad Naskh Arabic"),
}
NAMES = (1, 3, 4, 6, 16, 25)


def letters(made):
    """The range that fonts.css says the file is for."""
    sheet = (FOLDER / "fonts.css").read_text()
    said = re.search(re.escape(made) + r'"\) format\("woff2"\);\s*unicode-range: ([^;]*);', sheet).group(1)
    for part in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", said):
        yield from range(int(part[0], 16), int(part[1] or part[0], 16) + 1)


def make(made, whole, name):
    font = TTFont(FOLDER / whole)
    keep = Options(layout_features=["*"], name_IDs=["*"], flavor="woff2")
    cutter = Subsetter(keep)
    cutter.populate(unicodes=letters(made))
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = name.replace(" ", "") if record.nameID in (6, 25) else name
    font.flavor = "woff2"
    font.save(FOLDER / made)


for made, (whole, name) in MADE.items():
    make(made, whole, name)
    print(f"{made}: {(FOLDER / made).stat().st_size} bytes of {(FOLDER / whole).stat().st_size}")
