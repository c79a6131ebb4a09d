package whynow.team;

import java.time.Instant;

/** Who changed something and when: what the history says of every change. */
public record By(long rep, Instant at) {}
