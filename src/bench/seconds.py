#!/usr/bin/env python3
"""How long a company takes, cold start each, against the number of posts read; draws docs/images/seconds.svg.

  python3 src/bench/seconds.py [SITE...]     letters of docs/benchmarks.md (H F); 100 ms of latency a request

A row each: posts read, requests, the product's own clock (elapsedMs), wall seconds with the JVM's start, and
CPU seconds, which a busy machine does not change. Python 3 alone; ./whynow must be built.
"""
import datetime, glob, json, os, resource, subprocess, sys, tempfile, time
from picture import start, text

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SITES = os.path.join(ROOT, "..", "shared", "sites")
COUNTS = [6, 12, 24, 36]


def day_after(host):
    posts = json.load(open(os.path.join(SITES, host + ".json"), encoding="utf-8"))["posts"]
    newest = max(p["date"] for p in posts if len(p.get("date") or "") == 10)
    return (datetime.date.fromisoformat(newest) + datetime.timedelta(1)).isoformat() + "T00:00:00Z"


def read(host, count, port, log):
    open(log, "w").close()
    env = dict(os.environ, WHYNOW_NOW=day_after(host))
    used, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    said = subprocess.run(
        [os.path.join(ROOT, "whynow"), "research", host, "--no-store", "--json",
         "--max-pages", str(count), "--proxy", "127.0.0.1:%d" % port],
        cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
    wall, now = time.time() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    brief = json.loads(said)
    cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    posts = sum(p["kind"] == "post" for p in brief["pages"])
    return posts, sum(1 for _ in open(log)), brief["stats"]["elapsedMs"] / 1000, wall, cpu


def svg(lines):
    """Posts to the right, seconds upwards; the goals (12 in 3 s, 40 in 10 s) as rings."""
    most = max([10.0] + [y for _, points in lines for _, y in points])
    def x(posts): return 50 + posts * 10
    def y(seconds): return 250 - seconds * 220 / most
    out = [start(500, 290, "Seconds a company against posts read"), '<path class="axis" d="M50 20V250H470"/>']
    out += [text(x(posts), 265, posts) for posts in range(0, 41, 10)]
    out += [text(44, y(seconds) + 4, seconds, "end") for seconds in range(0, int(most) + 1, 2)]
    for (site, points), style in zip(lines, ["", "second", "third", "second third"]):
        out.append('<polyline class="line %s" points="%s"/>' % (style, " ".join("%.0f,%.0f" % (x(p), y(s)) for p, s in points)))
        out.append(text(x(points[-1][0]) + 6, y(points[-1][1]) + 4, "site " + site, "start"))
    for posts, goal in ((12, 3), (40, 10)):
        out.append('<circle class="goal" cx="%d" cy="%.0f" r="4"/>' % (x(posts), y(goal)))
        out.append(text(x(posts) + 8, y(goal) + 4, "goal", "start", 'class="soft"'))
    out.append(text(255, 282, "posts read, 100 ms of latency a request", more='class="soft"'))
    out.append(text(14, 135, "seconds a company", more='class="soft" transform="rotate(-90 14 135)"'))
    return "\n".join(out) + "\n</svg>\n"


def main():
    hosts = dict(zip("ABCDEFGHI", sorted(os.path.basename(d) for d in glob.glob(os.path.join(SITES, "*")) if os.path.isdir(d))))
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "requests")
        replay = subprocess.Popen([sys.executable, os.path.join(SITES, "serve.py"), "--port", "0", "--latency", "100", "--log", log],
                                  stdout=subprocess.PIPE, text=True)
        try:
            port = int(replay.stdout.readline().split("127.0.0.1:")[1].split()[0])
            print("| site | posts | requests | seconds | wall, JVM start included | CPU seconds |\n|---|---|---|---|---|---|")
            for site in sys.argv[1:] or ["H", "F"]:
                points = []
                for count in COUNTS:
                    posts, requests, seconds, wall, cpu = read(hosts[site], count, port, log)
                    points.append((posts, seconds))
                    print("| %s | %d | %d | %.1f | %.1f | %.1f |" % (site, posts, requests, seconds, wall, cpu), flush=True)
                lines.append((site, points))
        finally:
            replay.terminate()
    with open(os.path.join(ROOT, "docs", "images", "seconds.svg"), "w", encoding="utf-8") as out:
        out.write(svg(lines))


if __name__ == "__main__":
    main()
