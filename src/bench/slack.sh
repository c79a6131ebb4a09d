#!/bin/sh
# Signed slash commands a second, beside @slack/bolt for JavaScript: both verify, keep each once in SQLite and
# acknowledge. Then 50 researches of 20 seconds at once. Needs npm once, to install the other side into
# target/judges. Run from the project's root on a quiet machine.
set -eu
mvn -o -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" whynow.bench.SlackBench
