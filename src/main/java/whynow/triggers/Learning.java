package whynow.triggers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import whynow.extract.Article;

/**
 * Learns from labelled posts of our own writing what wording goes with what story, and how much
 * each sign weighs: logistic regression, with every weight held back so that few examples move it
 * little.
 *
 * <p>A wording knows the posts it was learnt from by heart. What it is worth as a sign is therefore
 * learnt from posts it has not seen: each fifth of them is judged by what the others taught.
 */
public final class Learning {
  private static final double HELD_BACK = 2;

  /** How often a type occurs in posts that were written as examples says little about real ones. */
  private static final double TYPES_HELD_BACK = 30;

  private static final int STEPS = 200;
  private static final int FOLDS = 5;
  private static final List<Signs> ORDER = List.of(Signs.values());

  private record Post(Article article, Subject subject, WordingLearner.Post told) {}

  private static final class Case {
    private final String type;
    private final double[] signs;
    private final double announced;

    private Case(String type, double[] signs, boolean announced) {
      this.type = type;
      this.signs = signs;
      this.announced = announced ? 1 : 0;
    }
  }

  private final Triggers triggers;
  private final List<String> types;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Wording> wordings = new LinkedHashMap<>();

  private Learning(Triggers triggers) {
    this.triggers = triggers;
    this.types = List.copyOf(new TreeSet<>(triggers.types().keySet()));
  }

  /** Reads {@code {title,text,company,aliases,labels,accept}} rows. */
  public static Learning from(List<Path> files, Triggers triggers) throws IOException {
    Learning learning = new Learning(triggers);
    Map<String, List<Post>> posts = new LinkedHashMap<>();
    posts.put("en", new ArrayList<>());
    posts.put("zh", new ArrayList<>());
    ObjectMapper json = new ObjectMapper();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          Post post = learning.post(json.readTree(line));
          posts.get(post.article.language().isChinese() ? "zh" : "en").add(post);
        }
      }
    }
    posts.forEach(learning::learn);
    return learning;
  }

  private Post post(JsonNode row) {
    Article article = Rows.article(row);
    Subject subject = Rows.subject(row);
    return new Post(
        article,
        subject,
        new WordingLearner.Post(
            triggers.phrases(article, subject),
            words(row.path("labels")),
            words(row.path("accept"))));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private void learn(String language, List<Post> posts) {
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      List<Post> others =
          IntStream.range(0, posts.size())
              .filter(i -> i % FOLDS != out)
              .mapToObj(posts::get)
              .toList();
      Wording wording = wording(others);
      IntStream.range(0, posts.size())
          .filter(i -> i % FOLDS == out)
          .forEach(i -> add(posts.get(i), wording));
    }
    wordings.put(language, wording(posts));
  }

  private Wording wording(List<Post> posts) {
    return WordingLearner.learnt(posts.stream().map(Post::told).toList(), new TreeSet<>(types));
  }

  /** Whose post it is will not always be known, so each is judged once more as a stranger's. */
  private void add(Post post, Wording wording) {
    add(post, post.subject, wording);
    add(post, Subject.UNKNOWN, wording);
  }

  private void add(Post post, Subject subject, Wording wording) {
    triggers
        .signs(post.article, subject, wording)
        .forEach(
            (type, signs) -> {
              boolean announced = post.told.labels().contains(type);
              if (announced || !post.told.accepted().contains(type)) {
                cases.add(new Case(type, row(signs), announced));
              }
            });
  }

  private static double[] row(Map<Signs, Double> signs) {
    return ORDER.stream().mapToDouble(s -> signs.getOrDefault(s, 0.0)).toArray();
  }

  /** What {@code data/wording} is to hold, by language. */
  public Map<String, String> wordings() {
    Map<String, String> written = new LinkedHashMap<>();
    wordings.forEach((language, wording) -> written.put(language, wording.written()));
    return written;
  }

  /** The weights as lines of {@code data/judgement.yaml}, the strongest for an event first. */
  public String weights() {
    double[] learnt = Slope.lowest(this::loss, ORDER.size() + types.size(), STEPS);
    Map<String, Double> signs = new LinkedHashMap<>();
    ORDER.forEach(sign -> signs.put(Signs.word(sign), learnt[ORDER.indexOf(sign)]));
    Map<String, Double> each = new LinkedHashMap<>();
    types.forEach(type -> each.put(type, learnt[ORDER.size() + types.indexOf(type)]));
    return "signs:" + lines(signs) + String.format("%ntypes:") + lines(each);
  }

  private static String lines(Map<String, Double> weights) {
    StringBuilder lines = new StringBuilder();
    weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(
            e ->
                lines.append(String.format(Locale.ROOT, "%n  %s: %.2f", e.getKey(), e.getValue())));
    return lines.toString();
  }

  private double loss(double[] at, double[] slope) {
    double loss = 0;
    for (int i = 0; i < at.length; i++) {
      double held = i < ORDER.size() ? HELD_BACK : TYPES_HELD_BACK;
      loss += held * at[i] * at[i] / 2;
      slope[i] = held * at[i];
    }
    for (Case one : cases) {
      int type = ORDER.size() + types.indexOf(one.type);
      double odds = at[type];
      for (int i = 0; i < one.signs.length; i++) {
        odds += at[i] * one.signs[i];
      }
      loss += Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - one.announced * odds;
      double miss = 1 / (1 + Math.exp(-odds)) - one.announced;
      slope[type] += miss;
      for (int i = 0; i < one.signs.length; i++) {
        slope[i] += miss * one.signs[i];
      }
    }
    return loss;
  }
}
