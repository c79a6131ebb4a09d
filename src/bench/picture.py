"""The paper and ink of the benches' pictures: the console's colours, light and dark."""

START = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="12" role="img">
<title>%s</title>
<style>
.paper { fill: #ffffff } text { fill: #1d1f23 } .soft { fill: #5c6069 } .axis { stroke: #dcd9d0; fill: none }
.bar { fill: #5c6069 } .ours { fill: #1f4fa3 }
.line { stroke: #1f4fa3; stroke-width: 2; fill: none } .second { stroke: #5c6069; stroke-dasharray: 6 3 }
.third { stroke-dasharray: 2 3 } .goal { stroke: #1d1f23; fill: none }
@media (prefers-color-scheme: dark) {
.paper { fill: #1d2025 } text { fill: #e8e6e1 } .soft { fill: #a3a7b0 } .axis { stroke: #383c44 }
.bar { fill: #a3a7b0 } .ours { fill: #8fb4f5 }
.line { stroke: #8fb4f5 } .second { stroke: #a3a7b0 } .goal { stroke: #e8e6e1 }
}
</style>
<rect class="paper" width="100%%" height="100%%"/>"""


def start(width, height, title):
    return START % (width, height, title)


def text(x, y, words, anchor="middle", more=""):
    return '<text x="%.0f" y="%.0f" text-anchor="%s" %s>%s</text>' % (x, y, anchor, more, words)
