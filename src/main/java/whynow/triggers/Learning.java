package whynow.triggers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns how much each sign weighs from labelled posts of our own writing: logistic regression,
 * with every weight held back so that few examples move it little.
 *
 * <p>Our frames were written with such posts in view, so they say more about these than about posts
 * nobody has seen. Each case is therefore learnt a second time as if no frame had said anything.
 */
public final class Learning {
  private static final double HELD_BACK = 2;
  private static final int ROUNDS = 8000;
  private static final double STEP = 0.3;
  private static final double UNSAID = 0.15;

  private static final List<Signs> ORDER = List.of(Signs.values());

  private static final class Case {
    private final double[] signs;
    private final double announced;
    private final double counts;

    private Case(Map<Signs, Double> signs, boolean announced, double counts) {
      this.signs = ORDER.stream().mapToDouble(s -> signs.getOrDefault(s, 0.0)).toArray();
      this.announced = announced ? 1 : 0;
      this.counts = counts;
    }
  }

  private final List<Case> cases = new ArrayList<>();

  private Learning() {}

  /** Reads {@code {title,text,company,aliases,labels,accept}} rows. */
  public static Learning from(List<Path> files, Triggers triggers) throws IOException {
    Learning learning = new Learning();
    ObjectMapper json = new ObjectMapper();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          learning.add(json.readTree(line), triggers);
        }
      }
    }
    return learning;
  }

  private void add(JsonNode row, Triggers triggers) {
    List<String> labels = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    row.path("labels").forEach(l -> labels.add(l.asText()));
    row.path("accept").forEach(l -> accepted.add(l.asText()));
    triggers
        .signs(Rows.article(row), Rows.subject(row))
        .forEach(
            (type, signs) -> {
              if (labels.contains(type) || !accepted.contains(type)) {
                add(signs, labels.contains(type));
              }
            });
  }

  private void add(Map<Signs, Double> signs, boolean announced) {
    cases.add(new Case(signs, announced, 1));
    if (signs.get(Signs.RICHEST_CUES) + signs.get(Signs.NEXT_RICHEST_CUES) > 0) {
      cases.add(new Case(Signs.unsaid(signs), announced, UNSAID));
    }
  }

  /** The weights as lines of {@code data/judgement.yaml}, the strongest for an event first. */
  public String weights() {
    double[] learnt = learnt();
    Map<Signs, Double> weights = new EnumMap<>(Signs.class);
    for (int i = 0; i < learnt.length; i++) {
      weights.put(ORDER.get(i), learnt[i]);
    }
    StringBuilder lines = new StringBuilder("signs:");
    weights.entrySet().stream()
        .sorted(Map.Entry.<Signs, Double>comparingByValue().reversed())
        .forEach(e -> lines.append(line(e.getKey(), e.getValue())));
    return lines.toString();
  }

  private static String line(Signs sign, double weight) {
    return String.format(Locale.ROOT, "%n  %s: %.2f", Signs.word(sign), weight);
  }

  private double[] learnt() {
    double[] weights = new double[ORDER.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Case one : cases) {
        double miss = one.counts * (guess(weights, one.signs) - one.announced);
        for (int i = 0; i < slope.length; i++) {
          slope[i] += miss * one.signs[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= STEP * (slope[i] + HELD_BACK * weights[i]) / cases.size();
      }
    }
    return weights;
  }

  private static double guess(double[] weights, double[] signs) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * signs[i];
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
