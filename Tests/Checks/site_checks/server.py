"""A plain web server on loopback, as strict about what a page may do as a server can be told to be."""

import contextlib
import functools
import gzip
import http.server
import pathlib
import threading

# Pages need nothing beyond their own files, and no script or style inside the page.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)

COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `prefix`; any other address shows the nearest 404.html, that of its language."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, prefix, compressed=False, **options):
        self.prefix, self.compressed = prefix, compressed
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return str(pathlib.Path(self.directory, "outside the site"))
        return super().translate_path("/" + path[len(self.prefix):])

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = self.nearest("404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def nearest(self, name):
        folder, top = pathlib.Path(self.translate_path(self.path)), pathlib.Path(self.directory)
        found = (above / name for above in folder.parents if above.is_relative_to(top) and (above / name).is_file())
        return next(found, top / name)

    def do_GET(self):
        """Compressed, as servers on the web send what is text."""
        file = pathlib.Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not self.compressed or file.suffix not in COMPRESSED or not file.is_file():
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving(folder, prefix="/", compressed=False):
    """Gives the address of the folder's top: `http://127.0.0.1:PORT/`."""
    handler = functools.partial(Handler, prefix=prefix, compressed=compressed, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        finally:
            server.shutdown()
