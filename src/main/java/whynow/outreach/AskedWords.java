package whynow.outreach;

import java.util.List;
import java.util.Map;

/**
 * The words in which a draft is asked for, from {@code data/outreach/asked.yaml}.
 *
 * @param options per option its choices, each with its words
 * @param tiers how high the reader stands, with words
 * @param fillers words that say nothing
 */
record AskedWords(
    Map<String, Map<String, List<String>>> options,
    Map<String, List<String>> tiers,
    List<String> fillers) {}
