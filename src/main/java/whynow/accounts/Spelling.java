package whynow.accounts;

/** How far apart two spellings are. */
public final class Spelling {
  private Spelling() {}

  /** Whether one is the other with a slip of the finger: one letter, or two in a long word. */
  public static boolean slip(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int allowed = longer >= 9 ? 2 : longer >= 5 ? 1 : 0;
    if (allowed == 0 || Math.abs(one.length() - other.length()) > allowed || one.equals(other)) {
      return allowed > 0 && one.equals(other);
    }
    return one.charAt(0) == other.charAt(0) && distance(one, other) <= allowed;
  }

  /** Whether two words have one stem: "semi" and "semiconductor", "brewing" and "brewery". */
  static boolean isOtherForm(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean beginning = same == Math.min(one.length(), other.length());
    return same >= (beginning ? 4 : 5);
  }

  /** Letters added, dropped, changed, or swapped with their neighbour. */
  public static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int step(int[][] steps, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
