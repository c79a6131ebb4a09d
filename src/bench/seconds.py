#!/usr/bin/env python3
"""How long a company takes, cold start each, against the number of posts read; draws docs/images/seconds.svg.

  python3 src/bench/seconds.py [HOST...]     hosts of ../shared/sites; 100 ms of latency a request

A row each: posts read, requests, the product's own clock (elapsedMs), wall seconds with the JVM's start, and
CPU seconds, which a busy machine does not change. Python 3 alone; ./whynow must be built.
"""
import datetime, json, os, resource, subprocess, sys, tempfile, time

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
    used, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    said = subprocess.run(
        [os.path.join(ROOT, "whynow"), "research", host, "--no-store", "--json",
         "--max-pages", str(count), "--proxy", "127.0.0.1:%d" % port],
        cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
    wall, now = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    brief = json.loads(said)
    cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    posts = sum(p["kind"] == "post" for p in brief["pages"])
    return posts, sum(1 for _ in open(log)), brief["stats"]["elapsedMs"] / 1000, wall, cpu


def svg(lines):
    """Posts to the right, seconds upwards; the goals (12 in 3 s, 40 in 10 s) as crosses."""
    most = max([10.0] + [y for points in lines for _, y in points])
    def x(posts): return 50 + posts * 10
    def y(seconds): return 250 - seconds * 220 / most
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 290" font-family="sans-serif" font-size="11">',
           '<rect width="480" height="290" fill="#fff"/>',
           '<path d="M50 20V250H460" fill="none" stroke="#888"/>']
    for posts in range(0, 41, 10):
        out.append('<text x="%d" y="265" text-anchor="middle">%d</text>' % (x(posts), posts))
    for seconds in range(0, int(most) + 1, 2):
        out.append('<text x="44" y="%.0f" text-anchor="end">%d</text>' % (y(seconds) + 4, seconds))
    for points, colour in zip(lines, ["#2563eb", "#d97706", "#059669", "#7c3aed"]):
        out.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' % (
            colour, " ".join("%.0f,%.0f" % (x(p), y(s)) for p, s in points)))
    for posts, goal in ((12, 3), (40, 10)):
        out.append('<text x="%d" y="%.0f" text-anchor="middle" fill="#dc2626">× goal</text>' % (x(posts), y(goal) + 4))
    out.append('<text x="255" y="282" text-anchor="middle">posts read</text>')
    out.append('<text x="14" y="135" transform="rotate(-90 14 135)" text-anchor="middle">seconds a company</text></svg>')
    return "\n".join(out) + "\n"


def main():
    hosts = sys.argv[1:] or ["www.lnhopefull.com", "shorebird.dev"]
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "requests")
        replay = subprocess.Popen([sys.executable, os.path.join(SITES, "serve.py"), "--port", "0", "--latency", "100", "--log", log],
                                  stdout=subprocess.PIPE, text=True)
        try:
            port = int(replay.stdout.readline().split("127.0.0.1:")[1].split()[0])
            print("| site | posts | requests | seconds | wall, JVM start included | CPU seconds |\n|---|---|---|---|---|---|")
            for number, host in enumerate(hosts):
                points = []
                for count in COUNTS:
                    posts, requests, seconds, wall, cpu = read(host, count, port, log)
                    points.append((posts, seconds))
                    print("| %d | %d | %d | %.1f | %.1f | %.1f |" % (number + 1, posts, requests, seconds, wall, cpu), flush=True)
                lines.append(points)
        finally:
            replay.terminate()
    with open(os.path.join(ROOT, "docs", "images", "seconds.svg"), "w", encoding="utf-8") as out:
        out.write(svg(lines))


if __name__ == "__main__":
    main()
