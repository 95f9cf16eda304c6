#!/usr/bin/env python3
"""Proves what becomes of pictures: of photos that tell too much, and of files that mean harm.

    check_pictures.py STECKBRIEF TEMPLATES [--public FOLDER…] [--markdown FILE]

Makes photos with places, names, comments and thumbnails in every kind of metadata there is, in all ways of holding a
camera and with a colour profile, and files that no decoder should be given. Builds a site of them and looks at every
file with ExifTool, at the brochure's pictures with pdfimages, and at the colours with Pillow. With --public the same is
looked for in finished sites; with --markdown the tables are written into a file, between its marks.
"""

import argparse
import io
import json
import os
import random
import re
import resource
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

SECRET = "QGEHEIMX"
# What a picture may say of itself: its format, its size, how it is coded. Nothing else.
HARMLESS = {"ExifTool", "System", "File", "Composite", "PNG", "RIFF", "JFIF", "SourceFile"}
TELLING = re.compile(
    r"gps|comment|text|title|author|artist|copyright|make$|model|serial|owner|date|time$|software|thumbnail|profile"
    r"|location|city|description|keywords|xmp|exif|iptc", re.I)


# MARK: - Photos that tell too much


def photo(width=1800, height=1200):
    """Red above left, green above right, blue below left, white below right, with some noise as photos have."""
    rng = random.Random(7)
    image = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(image)
    for x, y, colour in [(0, 0, (200, 30, 30)), (1, 0, (30, 160, 40)), (0, 1, (30, 40, 190)), (1, 1, (240, 240, 240))]:
        draw.rectangle([x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2], fill=colour)
    for _ in range(4000):
        x, y = rng.randrange(width), rng.randrange(height)
        draw.point((x, y), fill=tuple(rng.randrange(256) for _ in range(3)))
    return image


def exif(orientation=1):
    """Place, time, camera, owner and a comment (Exif 2.32)."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = data[0x0110] = data[0x013B] = data[0x010E] = SECRET
    data[0x0132] = "2026:05:01 12:00:00"
    data.get_ifd(0x8769)[0xA430] = SECRET
    data.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + SECRET.encode()
    gps = data.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (52.0, 1.0, 48.0), "E", (8.0, 31.0, 12.0)
    gps[0x1B] = gps[0x1C] = SECRET.encode()
    return data


def xmp():
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'exif:GPSLatitude="52,1.8N" exif:GPSLongitude="8,31.2E" dc:source="{SECRET}"/></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode()


def iptc():
    """A Photoshop block with the city and a caption (IPTC-IIM 4.2)."""
    def record(number):
        return b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(SECRET)) + SECRET.encode()

    data = record(90) + record(120) + record(80)
    block = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(data)) + data
    return b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)


def jpeg(image, orientation=1, profile=None):
    file = io.BytesIO()
    more = {"icc_profile": profile} if profile else {}
    image.save(file, "JPEG", quality=92, exif=exif(orientation), comment=SECRET.encode(), **more)
    data = file.getvalue()

    def segment(marker, body):
        return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body

    told = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp()) + segment(0xED, iptc())
    # Behind the end, as cameras hide a second picture or a film there.
    return data[:2] + told + data[2:] + SECRET.encode() * 4


def png(image):
    file, info = io.BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    info.add_itxt("XML:com.adobe.xmp", xmp().decode())
    info.add_text("Author", SECRET, zip=True)
    image.save(file, "PNG", pnginfo=info, exif=exif())
    return file.getvalue() + SECRET.encode()


def webp(image):
    file = io.BytesIO()
    image.save(file, "WEBP", quality=90, exif=exif(), xmp=xmp())
    return file.getvalue()


def turned(image, orientation):
    """The picture as a camera held that way stores it."""
    back = {2: [0], 3: [3], 4: [1], 5: [5], 6: [2], 7: [6], 8: [4]}
    ways = [Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.ROTATE_90,
            Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270, Image.Transpose.TRANSPOSE,
            Image.Transpose.TRANSVERSE]
    for way in back.get(orientation, []):
        image = image.transpose(ways[way])
    return image


def swapping_profile():
    """A colour profile in which red is green and green is red (ICC.1:2001-04): whoever overlooks it shows it wrong."""
    def fixed(*values):
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def xyz(*values):
        return b"XYZ \0\0\0\0" + fixed(*values)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    text = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"swap\0" + b"\0" * 78
    red, green, blue = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    tags = [(b"desc", text + b"\0"), (b"cprt", b"text\0\0\0\0none\0\0\0\0"), (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
            (b"rXYZ", xyz(*green)), (b"gXYZ", xyz(*red)), (b"bXYZ", xyz(*blue)),
            (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve)]
    table, body, offset = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags:
        data += b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", offset + len(body), len(data))
        body += data
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(body), b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28 + fixed(0.9642, 1.0, 0.8249)
    return head + b"\0" * (128 - len(head)) + table + body


def telling_photos():
    image = photo()
    photos = {f"gedreht-{way}.jpg": jpeg(turned(image, way), way) for way in range(1, 9)}
    photos["profil.jpg"] = jpeg(image, profile=swapping_profile())
    photos["schirm.png"] = png(image)
    photos["netz.webp"] = webp(image)
    photos["durchsichtig.png"] = png(image.convert("RGBA"))
    photos["druckerei.jpg"] = jpeg(image.convert("CMYK"))
    photos["grau.jpg"] = jpeg(image.convert("L"))
    return photos


# MARK: - Files that mean harm


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def raw_png(width, height, rows, depth=8, colour=2, interlace=0):
    bands = {2: 3, 6: 4}[colour]
    packer, row = zlib.compressobj(9), b"\0" * (1 + width * bands * depth // 8)
    data = b"".join(packer.compress(row) for _ in range(rows)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def hostile_files():
    """By name: what it is, its bytes, and the rule of the finding that it must make."""
    whole = jpeg(photo(800, 600))
    plain = io.BytesIO()
    photo(800, 600).save(plain, "JPEG", quality=90)
    plain = plain.getvalue()
    small = raw_png(400, 300, 300)
    large = photo(200, 150).resize((12000, 9000))
    huge = io.BytesIO()
    large.save(huge, "JPEG", quality=60)
    web = webp(photo(800, 600))
    flipped = bytearray(png(photo(400, 300)))
    flipped[len(flipped) // 2] ^= 0xFF
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08mdat"
    return {
        "abgeschnitten.jpg": ("JPEG, second half missing", whole[: len(whole) // 2], "damaged-picture"),
        "geflickt.jpg": ("JPEG, half, with an end mark put on", plain[: len(plain) // 2] + b"\xff\xd9", "damaged-picture"),
        "abgeschnitten.png": ("PNG, last third missing", small[: len(small) * 2 // 3], "damaged-picture"),
        "kippbit.png": ("PNG, one bit of its pixels turned over", bytes(flipped), "damaged-picture"),
        "kurz.png": ("PNG of 3000 rows that has 100", raw_png(3000, 3000, 100), "damaged-picture"),
        "abgeschnitten.webp": ("WebP, second half missing", web[: len(web) // 2], "damaged-picture"),
        "bombe.png": ("PNG of 2 MB that claims 50,000 × 50,000 pixels", raw_png(50000, 50000, 13000), "oversized-picture"),
        "grenze.png": ("PNG of 780 kB with 9,999 × 9,999 pixels of 64 bits: 800 MB",
                       raw_png(9999, 9999, 9999, depth=16, colour=6), None),
        "megapixel.jpg": ("JPEG of 108 megapixels", huge.getvalue(), "oversized-picture"),
        "gross.png": ("PNG of 21 MB", small[:-12] + chunk(b"tEXt", b"x\0" + b"x" * (21 << 20)) + small[-12:],
                      "oversized-picture"),
        "streifen.png": ("strip of 30,000 × 10 pixels", raw_png(30000, 10, 10), "oversized-picture"),
        "leer.jpg": ("zero bytes", b"", "not-a-picture"),
        "text.jpg": ("a text", b"Das ist kein Bild.\n", "not-a-picture"),
        "seite.png": ("a page of HTML", b"<!DOCTYPE html><script>alert(1)</script>", "not-a-picture"),
        "skript.svg": ("SVG with a script", svg, "unsupported-picture"),
        "skript.png": ("the same, called .png", svg, "unsupported-picture"),
        "IMG_0001.HEIC": ("HEIC of an iPhone", heic, "unsupported-picture"),
        "IMG_0002.jpg": ("the same, called .jpg", heic, "unsupported-picture"),
        "bewegt.gif": ("GIF", b"GIF89a" + b"\0" * 20, "unsupported-picture"),
        "scan.tif": ("TIFF", b"II*\0" + b"\0" * 20, "unsupported-picture"),
        "flyer.pdf": ("PDF", b"%PDF-1.7\n", "unsupported-picture"),
        "logo.jpg": ("PNG called .jpg", small, "misnamed-picture"),
    }


# MARK: - The site


def lay(content, pictures):
    (content / "associations").mkdir(parents=True)
    (content / "pages").mkdir()
    (content / "site.yaml").write_text(
        "titel: Probe\nherausgeber: {name: Beispielbüro}\nbasisadresse: https://probe.example.org/\n", encoding="utf-8")
    (content / "vocabulary.yaml").write_text(
        "themen: [{id: t, bezeichnungen: {de: Thema}}]\nzielgruppen: [{id: z, bezeichnungen: {de: Gruppe}}]\n"
        "stadtbezirke: [{id: b, bezeichnungen: {de: Bezirk}}]\n", encoding="utf-8")
    for name, role in [("impressum", "impressum"), ("datenschutz", "datenschutz"), ("barriere", "barrierefreiheit")]:
        (content / "pages" / f"{name}.md").write_text(
            f"---\ntitel: {name}\naufgabe: {role}\n---\n\nText.\n", encoding="utf-8")
    for number, (name, data) in enumerate(pictures.items()):
        (content / "associations" / name).write_bytes(data)
        (content / "associations" / f"v{number}.md").write_text(
            f"---\nname: Verein {number}\nkurzbeschreibung: Wir treffen uns.\nthemen: [t]\nsprachen: [Deutsch]\n"
            f"logo: {{datei: {name}, alt: Ein Bild}}\nfoto: {{datei: {name}, alt: Ein Bild}}\n"
            "bestätigt: 2026-03-31\neinwilligung: {datum: 2026-01-31, durch: Vorstand, kanäle: [web, druck]}\n"
            "---\n\nText.\n", encoding="utf-8")


def run(program, command, content, templates, output, *more):
    return subprocess.run(
        [program, command, "--content", content, "--templates", templates, "--output", output, "--as-of", "2026-10-01",
         *more], capture_output=True, text=True)


# MARK: - Looking


def work():
    """What programs that were started and ended have taken of processors so far, in seconds: the same on a busy machine."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def exiftool(folder):
    result = subprocess.run(
        ["exiftool", "-json", "-groupNames", "-all", "-unknown", "-recurse", "-extractEmbedded", "-fast0", str(folder)],
        capture_output=True, text=True)
    return json.loads(result.stdout or "[]")


def telling(folder):
    """What ExifTool finds in the pictures of a folder that is not about the picture itself, places in any file, and texts that
    nobody should read; and how many pictures and files there are."""
    problems, count, files = [], 0, 0
    for entry in exiftool(folder):
        files += 1
        path = Path(entry["SourceFile"])
        problems += [f"{path.relative_to(folder)}: {key}" for key in entry if "gps" in key.lower()]
        if SECRET.encode() in path.read_bytes():
            problems.append(f"{path.relative_to(folder)}: holds the secret text")
        if path.suffix not in {".png", ".jpg", ".webp"}:
            continue
        count += 1
        for key in entry:
            group, _, tag = key.rpartition(":")
            if group in {"System", "ExifTool"} or key == "SourceFile" or tag.startswith("File"):
                continue
            if group not in HARMLESS or TELLING.search(tag):
                problems.append(f"{path.relative_to(folder)}: {key}")
    return problems, count, files


def colours(path):
    image = Image.open(path).convert("RGB")
    width, height = image.size
    return [image.getpixel((width * x // 4, height * y // 4)) for x, y in [(1, 1), (3, 1), (1, 3), (3, 3)]]


def is_near(one, other):
    return all(abs(a - b) <= 15 for first, second in zip(one, other) for a, b in zip(first, second))


def luma(colour):
    """As Pillow turns colours into grey (ITU-R BT.601)."""
    return round(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2])


def check_photos(args, report):
    problems = []
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        photos = telling_photos()
        lay(scratch / "content", photos)
        started = work()
        result = run(args.program, "build", scratch / "content", args.templates, scratch / "public")
        first = work() - started
        if result.returncode != 0:
            return [f"the build failed: {result.stdout[-2000:]}{result.stderr[-2000:]}"]
        started = work()
        run(args.program, "build", scratch / "content", args.templates, scratch / "public")
        second = work() - started
        told = telling(scratch / "content")[0]
        silent = [name for name in photos if not any(entry.startswith(f"associations/{name}: ") for entry in told)]
        problems += [f"{name}: ExifTool finds nothing in the original, so nothing is shown" for name in silent]
        found, count, files = telling(scratch / "public")
        problems += found
        if count < 4 * len(photos):
            problems.append(f"only {count} pictures were published of {len(photos)} photos")
        right = [(200, 30, 30), (30, 160, 40), (30, 40, 190), (240, 240, 240)]
        for number, name in enumerate(photos):
            wanted = [tuple([luma(colour)] * 3) for colour in right] if name == "grau.jpg" else right
            renditions = sorted((scratch / "public" / "assets" / "pictures").glob(f"v{number}-*"))
            for path in renditions:
                with Image.open(path) as image:
                    if image.width <= image.height:
                        problems.append(f"{name}: {path.name} lies on its side: {image.size}")
                    if image.info.get("icc_profile") or image.getexif():
                        problems.append(f"{name}: {path.name} has a profile or Exif")
                if name == "profil.jpg":
                    seen = colours(path)
                    if not (seen[0][1] > seen[0][0] + 60 and seen[1][0] > seen[1][1] + 60):
                        problems.append(f"{name}: {path.name} overlooks the colour profile: {seen}")
                elif name == "druckerei.jpg":
                    # Without a profile nobody knows more than that red is red.
                    if [max(range(3), key=colour.__getitem__) for colour in colours(path)[:3]] != [0, 1, 2]:
                        problems.append(f"{name}: {path.name} has other colours: {colours(path)}")
                elif not is_near(colours(path), wanted):
                    problems.append(f"{name}: {path.name} is not upright or has other colours: {colours(path)}")
        pdf, printed = scratch / "public" / "brochure.pdf", 0
        if pdf.exists():
            found_in_print, printed = check_print(pdf, scratch / "print-pictures")
            problems += found_in_print
            found += found_in_print
        source = sum(len(data) for data in photos.values())
        made = sum(path.stat().st_size for path in (scratch / "public" / "assets" / "pictures").iterdir())
        report.append(
            f"{len(photos)} photos ({source / 1e6:.1f} MB, each as logo and photo) became {count} pictures "
            f"({made / 1e6:.1f} MB); first build {first:.1f} s of processor time, second {second:.1f} s.")
        places = sum("gps" in entry.lower() for entry in told)
        report.append(
            f"Entries in which ExifTool found a place or anything else that tells: in the photos {len(told)}, {places} of them "
            f"places; in all {files} files of the website and the {printed} pictures of its brochure {len(found)}.")
    return problems


def check_print(pdf, folder):
    """The pictures of the brochure: no metadata, and as many dots as 300 an inch take, or all that there are."""
    problems = []
    lines = subprocess.run(["pdfimages", "-list", pdf], capture_output=True, text=True).stdout.splitlines()[2:]
    for line in lines:
        fields = line.split()
        if fields[2] == "image" and not 290 <= int(fields[12]) <= 310:
            problems.append(f"a picture of the brochure has {fields[12]} dots an inch: {line}")
    if not any(line.split()[2] == "image" for line in lines):
        problems.append("there is no picture in the brochure")
    folder.mkdir()
    subprocess.run(["pdfimages", "-all", pdf, folder / "p"], check=True)
    found, count, _ = telling(folder)
    return problems + [f"brochure.pdf: {problem}" for problem in found], count


def check_hostile(args, report):
    problems, rows = [], []
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        files = hostile_files()
        lay(scratch / "content", {name: data for name, (_, data, _) in files.items()})
        started = work()
        checked = run(args.program, "check", scratch / "content", args.templates, scratch / "public", "--format", "json")
        seconds = work() - started
        findings = [finding for finding in json.loads(checked.stdout) if finding["severity"] != "note"]
        built = run(args.program, "build", scratch / "content", args.templates, scratch / "public")
        if built.returncode != 0:
            problems.append(f"the build failed: {built.stdout[-2000:]}{built.stderr[-2000:]}")
        for number, (name, (what, data, rule)) in enumerate(files.items()):
            own = [finding for finding in findings if Path(finding["file"]).name == f"v{number}.md"]
            rules = {finding["rule"] for finding in own}
            if rules != ({rule} if rule else set()):
                problems.append(f"{name}: {rules or 'no finding'} instead of {rule}")
            if any(finding.get("line") not in (6, 7) for finding in own):
                problems.append(f"{name}: a finding without its place: {own}")
            page = scratch / "public" / "associations" / f"v{number}.html"
            html = page.read_text(encoding="utf-8") if page.exists() else ""
            shown = "<picture>" in html
            if not html or shown != (rule is None):
                problems.append(f"{name}: the page is {'there' if html else 'missing'}, with picture: {shown}")
            message = own[0]["message"] if own else "shown, in sizes for pages"
            rows.append(f"| {what} | `{name}` | {len(data):,} | {f'`{rule}`' if rule else '–'} | {message} |")
        problems += telling(scratch / "public")[0]
    report.append(f"All {len(files)} files were looked at in {seconds:.1f} s of processor time.\n")
    report += ["| what | name | bytes | finding | said |", "| --- | --- | ---: | --- | --- |"] + rows
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("templates", type=Path)
    parser.add_argument("--public", type=Path, nargs="*", default=[])
    parser.add_argument("--markdown", type=Path)
    args = parser.parse_args()
    args.program, args.templates = args.program.resolve(), args.templates.resolve()
    report = []
    problems = check_photos(args, report)
    report.append("")
    problems += check_hostile(args, report)
    for folder in args.public:
        found, count, files = telling(folder)
        print(f"{folder}: {count} pictures in {files} files, {len(found)} telling entries")
        problems += [f"{folder}: {problem}" for problem in found]
    print("\n".join(report))
    if args.markdown and not problems:
        text = args.markdown.read_text(encoding="utf-8")
        begin, end = "<!-- table:begin -->", "<!-- table:end -->"
        before, after = text.split(begin)[0], text.split(end)[1]
        args.markdown.write_text(before + begin + "\n" + "\n".join(report) + "\n" + end + after, encoding="utf-8")
    for problem in problems:
        print("FOUND", problem)
    sys.exit(1 if problems else 0)


main()
