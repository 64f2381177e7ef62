"""Cuts the fonts of the papers out of their full releases; README.md beside this file tells how to run it."""
import subprocess, sys
from pathlib import Path

atkinson, mono, noto, cjk, out = (Path(p) for p in sys.argv[1:6])


def codec(name, planes):
    found = set()
    for raw in planes:
        try:
            text = raw.decode(name)
        except UnicodeDecodeError:
            continue
        found.update(ord(c) for c in text)
    return found


pairs = [bytes((a, b)) for a in range(0x81, 0xFF) for b in range(0x40, 0xFF)]
han = set()
for name in ("gb2312", "big5", "shift_jis", "euc_kr"):
    han |= {c for c in codec(name, pairs) if c >= 0x2E80 and not 0xE000 <= c <= 0xF8FF}
han |= set(range(0x3000, 0x3100)) | set(range(0xFF00, 0xFFF0))

latin = "U+0020-024F,U+0250-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F,U+2190-2193,U+2212,U+2260-2265"
letters = "U+0370-03FF,U+1F00-1FFF,U+0400-052F"

cuts = [
    (atkinson / "400Regular/AtkinsonHyperlegible_400Regular.ttf", "atkinson-regular.ttf", "*"),
    (atkinson / "700Bold/AtkinsonHyperlegible_700Bold.ttf", "atkinson-bold.ttf", "*"),
    (mono / "700Bold/AtkinsonHyperlegibleMono_700Bold.ttf", "atkinson-mono-bold.ttf", "U+0020-007E"),
    *[
        (noto / f"NotoSans{script}-{weight}.ttf", f"noto{short}-{weight.lower()}.ttf", chars)
        for script, short, chars in (
            ("", "", latin + "," + letters),
            ("Arabic", "-arabic", "U+0020,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200B-200F,U+25CC"),
            ("Hebrew", "-hebrew", "U+0020,U+0590-05FF,U+200B-200F,U+25CC"),
            ("Thai", "-thai", "U+0020,U+0E00-0E7F,U+200B-200D,U+25CC"),
            ("Devanagari", "-devanagari", "U+0020,U+0900-097F,U+200B-200D,U+25CC"),
        )
        for weight in ("Regular", "Bold")
    ],
]
for source, target, chars in cuts:
    subprocess.run(
        [sys.executable, "-m", "fontTools.subset", str(source), f"--output-file={out / target}", f"--unicodes={chars}",
         "--no-hinting", "--desubroutinize", "--name-IDs=0,1,2,4,5,6,13,14", "--layout-features-=liga,dlig,frac,numr,dnom,sups,subs,aalt",
         "--notdef-outline"],
        check=True,
    )
for weight in ("Regular", "Bold"):
    subprocess.run(
        [sys.executable, "-m", "fontTools.subset", str(cjk / f"NotoSansCJK-{weight}.ttc"), "--font-number=2",
         f"--output-file={out / f'noto-han-{weight.lower()}.otf'}",
         "--unicodes=" + ",".join(f"{c:04X}" for c in sorted(han)), "--no-hinting", "--layout-features=", "--desubroutinize",
         "--notdef-outline", "--name-IDs=0,1,2,4,5,6,13,14", "--drop-tables+=vhea,vmtx,VORG,BASE,GPOS,GSUB"],
        check=True,
    )
