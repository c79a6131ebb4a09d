#!/usr/bin/env python3
"""Pages a second, read by Whynow, by readability4j and by jsoup alone, with JMH; draws docs/images/pages.svg.

  python3 src/bench/pages.py [--quick] [FOLDER]     FOLDER of real pages: ../shared/extraction

Compiles, measures all three over the same pages (three minutes; --quick: one short round, to see that it
runs; it draws nothing), then the smallest heap that reads the largest page. A row each: pages a second of
the clock, and a CPU second, which a busy machine changes less. Python 3, Maven and a JDK.
"""
import json, os, subprocess, sys
from picture import start, text

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
OUT = os.path.join(ROOT, "target", "bench")
NAMES = {"whynow": "Whynow: title, date, text, language", "readability4j": "readability4j: text",
         "jsoupParse": "jsoup: parse alone"}
GOAL = 300


def run(*command):
    subprocess.run(command, cwd=ROOT, check=True)


def compiled():
    """The class path, with what JMH writes around the bench."""
    os.makedirs(os.path.join(OUT, "classes"), exist_ok=True)
    listed = os.path.join(OUT, "classpath")
    run("mvn", "-q", "-ntp", "test-compile", "dependency:build-classpath", "-Dmdep.outputFile=" + listed)
    classes = [os.path.join(ROOT, "target", d) for d in ("test-classes", "classes")] + [open(listed).read().strip()]
    run("javac", "-cp", ":".join(classes), "-processor", "org.openjdk.jmh.generators.BenchmarkProcessor",
        "-d", os.path.join(OUT, "classes"), "whynow.bench.ExtractionBench")
    return ":".join([os.path.join(OUT, "classes")] + classes)


def measured(path, folder, quick):
    """Name, pages a second and pages a CPU second of each."""
    result = os.path.join(OUT, "pages.json")
    short = ["-wi", "1", "-w", "1", "-i", "1", "-r", "1"] if quick else []
    run("java", "-cp", path, "org.openjdk.jmh.Main", "ExtractionBench", "-v", "SILENT", "-jvmArgsAppend", "-Dpages=" + folder,
        "-rf", "json", "-rff", result, *short)
    rates = {}
    for row in json.load(open(result)):
        rate = row["primaryMetric"]["score"]
        rates[row["benchmark"].split(".")[-1]] = (rate, rate / row["secondaryMetrics"]["cpuSeconds"]["score"])
    return [(name, *rates[key]) for key, name in NAMES.items()]


def svg(rows):
    """A bar each, and the goal as a line."""
    most = max([GOAL] + [rate for _, rate, _ in rows])
    def x(rate): return 20 + rate * 430 / most
    out = [start(520, 40 + 50 * len(rows), "Pages a second, one thread")]
    for number, (name, rate, _) in enumerate(rows):
        y = 16 + 50 * number
        out.append(text(20, y + 10, name, "start"))
        out.append('<rect class="%s" x="20" y="%d" width="%.0f" height="16" rx="2"/>' % (
            "bar" if number else "ours", y + 16, x(rate) - 20))
        out.append(text(x(rate) + 6, y + 28, "%.0f" % rate, "start"))
    out.append('<path class="goal" stroke-dasharray="2 3" d="M%.0f 30V%d"/>' % (x(GOAL), 18 + 50 * len(rows)))
    out.append(text(x(GOAL), 32 + 50 * len(rows), "pages a second; goal %d" % GOAL, more='class="soft"'))
    return "\n".join(out) + "\n</svg>\n"


def main():
    quick = "--quick" in sys.argv
    folder = ([a for a in sys.argv[1:] if a != "--quick"] or [os.path.join(ROOT, "..", "shared", "extraction")])[0]
    path = compiled()
    rows = measured(path, folder, quick)
    print("| | pages/s | pages per CPU-second |\n|---|---|---|")
    for row in rows:
        print("| %s | %.0f | %.0f |" % row)
    if not quick:
        with open(os.path.join(ROOT, "docs", "images", "pages.svg"), "w", encoding="utf-8") as out:
            out.write(svg(rows))
    sys.stdout.flush()
    run("java", "-cp", path, "whynow.bench.ExtractionHeapBench", folder)


if __name__ == "__main__":
    main()
