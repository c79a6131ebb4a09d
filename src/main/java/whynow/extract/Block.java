package whynow.extract;

/**
 * One line of text as a reader sees it, with what tells article from boilerplate.
 *
 * @param node the outline's index of the block element around it
 * @param kind what it is on the page
 * @param text its words, white space collapsed
 * @param weight its length, a Chinese, Japanese or Korean character counted as two
 * @param linked the share of its characters that are links
 */
record Block(int node, Passage.Kind kind, String text, int weight, double linked) {

  static Block of(int node, Passage.Kind kind, String text, int linkedChars) {
    return new Block(
        node, kind, text, weigh(text), Math.min(1.0, linkedChars / (double) text.length()));
  }

  private static int weigh(String text) {
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Wide.is(text.charAt(i))) {
        wide++;
      }
    }
    return text.length() + wide;
  }

  boolean isHeading() {
    return kind == Passage.Kind.HEADING;
  }

  /** Whether it reads as running text: long, or ended as sentences are. */
  boolean isSentence() {
    return weight >= 90 || (weight >= 25 && endsAsSentence());
  }

  private boolean endsAsSentence() {
    return Wide.endsSentence(text);
  }
}
