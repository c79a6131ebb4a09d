package whynow.accounts;

import java.util.Optional;

/**
 * What a job title tells.
 *
 * @param tier empty only for an empty title
 * @param function empty where the title does not tell
 */
public record TitleReading(Optional<Tier> tier, Optional<Function> function) {}
