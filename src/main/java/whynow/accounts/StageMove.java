package whynow.accounts;

import java.time.Instant;

/** One step of an account through the stages, with the reason that was given. */
public record StageMove(
    long account, Instant at, long rep, String from, String to, String reason) {}
