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

  /** Whether it reads as running text: ended as sentences are, or long and punctuated. */
  boolean isSentence() {
    return (weight >= 25 && Wide.endsSentence(text)) || (weight >= 90 && isPunctuated());
  }

  private boolean isPunctuated() {
    long marks = text.chars().filter(c -> ".,;:!?。，；：！？、".indexOf(c) >= 0).count();
    return weight < 400 || marks * 300 >= weight;
  }
}
