package whynow.research;

import java.util.List;

/** How pasted posts are understood, as {@code data/research/posts.yaml} has it. */
record PostWords(List<String> said, List<Age> ago, List<String> around) {
  /** How apps say that a post is so many days old, times the number where one is said. */
  record Age(String words, int days) {}
}
