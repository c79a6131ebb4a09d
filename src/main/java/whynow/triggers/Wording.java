package whynow.triggers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the wording of an article speaks for, learnt from labelled posts of our own writing: a
 * logistic regression for each type of trigger over {@link Phrases}, and one more for any event at
 * all. Kept in {@code data/wording}, one phrase a line with the weight it has for each type.
 */
final class Wording {
  /** The story of a post that announces anything. */
  static final String EVENT = "event";

  private static final double LEAST = 0.1;

  /** A phrase: how rare it is, and its weights in the order of the stories. */
  static final class Phrase {
    private final double rarity;
    private final double[] weights;

    Phrase(double rarity, double[] weights) {
      this.rarity = rarity;
      this.weights = weights;
    }
  }

  private final List<String> stories;
  private final double[] biases;
  private final Map<String, Phrase> phrases;

  Wording(List<String> stories, double[] biases, Map<String, Phrase> phrases) {
    this.stories = List.copyOf(stories);
    this.biases = biases;
    this.phrases = phrases;
  }

  /** Log-odds of each story for an article of these phrases. */
  Map<String, Double> of(Set<String> found) {
    double[] sums = new double[biases.length];
    double length = 0;
    for (String words : found) {
      Phrase phrase = phrases.get(words);
      if (phrase != null) {
        length += phrase.rarity * phrase.rarity;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += phrase.rarity * phrase.weights[i];
        }
      }
    }
    Map<String, Double> odds = new LinkedHashMap<>();
    double norm = length > 0 ? Math.sqrt(length) : 1;
    for (int i = 0; i < sums.length; i++) {
      odds.put(stories.get(i), biases[i] + sums[i] / norm);
    }
    return odds;
  }

  /** As the lines of a file in {@code data/wording}; small weights are left out. */
  String written() {
    StringBuilder text = new StringBuilder("# Learnt by ./whynow triggers --learn; do not edit.\n");
    text.append("stories");
    for (int i = 0; i < biases.length; i++) {
      text.append('\t').append(weight(stories.get(i), biases[i]));
    }
    phrases.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> text.append('\n').append(line(e.getKey(), e.getValue())));
    return text.append('\n').toString();
  }

  private String line(String words, Phrase phrase) {
    StringBuilder line = new StringBuilder(words);
    line.append('\t').append(number(phrase.rarity));
    for (int i = 0; i < biases.length; i++) {
      if (Math.abs(phrase.weights[i]) >= LEAST) {
        line.append('\t').append(weight(i + "", phrase.weights[i]));
      }
    }
    return line.toString();
  }

  private static String weight(String what, double weight) {
    return what + "=" + number(weight);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Reads what {@link #written} wrote. */
  static Wording read(List<String> lines) {
    List<String> told = lines.stream().filter(l -> !l.startsWith("#")).toList();
    String[] head = told.get(0).split("\t", -1);
    double[] biases = new double[head.length - 1];
    List<String> stories = new ArrayList<>();
    for (int i = 0; i < biases.length; i++) {
      String[] story = head[i + 1].split("=", 2);
      stories.add(story[0]);
      biases[i] = Double.parseDouble(story[1]);
    }
    Map<String, Phrase> phrases = new HashMap<>();
    for (String line : told.subList(1, told.size())) {
      String[] parts = line.split("\t", -1);
      phrases.put(parts[0], phrase(parts, biases.length));
    }
    return new Wording(stories, biases, phrases);
  }

  private static Phrase phrase(String[] parts, int stories) {
    double[] weights = new double[stories];
    for (int i = 2; i < parts.length; i++) {
      String[] weight = parts[i].split("=", 2);
      weights[Integer.parseInt(weight[0])] = Double.parseDouble(weight[1]);
    }
    return new Phrase(Double.parseDouble(parts[1]), weights);
  }
}
