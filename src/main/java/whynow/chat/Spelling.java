package whynow.chat;

/** How far two words are apart, counting a swap of neighbours as one slip. */
final class Spelling {
  private Spelling() {}

  /**
   * Insertions, deletions, changes and swaps it takes: Damerau and Levenshtein's distance. Where
   * one is more than twice as long as the other it is not counted out: it is at least what they
   * differ in length, and a wall of letters costs nothing.
   */
  static int distance(String a, String b) {
    int longer = Math.abs(a.length() - b.length());
    if (longer > Math.min(a.length(), b.length())) {
      return longer;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
