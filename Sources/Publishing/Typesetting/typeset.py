# Sets a template with Typst, and measures where text may stand: the PyPI wheel has no command of its own. Follows
# reading_order.py in one script.
import datetime, json, os, resource, sys
folder, fonts, date, memory, template, standards = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
try:
    import typst
except ImportError as error:
    sys.exit("no module: %s" % error)
day = datetime.datetime.fromisoformat(date).replace(tzinfo=datetime.timezone.utc)
def typeset():
    try:
        own = typst.Fonts(include_system_fonts=False, font_paths=[fonts, folder + "/fonts"])
        common = {
            "root": folder, "font_paths": own, "package_path": folder + "/none",
            "package_cache_path": folder + "/none"}
        _, warnings = typst.compile_with_warnings(
            folder + "/" + template, output=folder + "/result.pdf", timestamp=int(day.timestamp()),
            pdf_standards=[name for name in standards.split(",") if name], **common)
        if template == "main.typ" and os.path.exists(folder + "/area.typ"):
            area = typst.query(folder + "/area.typ", "<area>", field="value", one=True, **common)
            with open(folder + "/area.txt", "w") as file:
                file.write(json.loads(area))
    except typst.TypstError as error:
        sys.stderr.write(error.diagnostic)
        sys.exit(2)
    for warning in warnings:
        # Another font would take its place without a word.
        if warning.message.startswith("unknown font family"):
            sys.stderr.write(warning.diagnostic)
            sys.exit(2)
        if warning.message.startswith("document did not converge"):
            open(folder + "/unsettled", "w").close()

# In a process of its own: what Typst remembers goes only when that ends, and is gigabytes for thousands of pages.
child = os.fork()
if child == 0:
    typeset()
    sys.exit()
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
if status < 0:
    os.kill(os.getpid(), -status)
if status > 0:
    sys.exit(status)
# Sheets for paper have no structure.
if standards:
    put_in_reading_order(folder + "/result.pdf")
