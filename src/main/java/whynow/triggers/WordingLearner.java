package whynow.triggers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Learns a {@link Wording} from the phrases of labelled posts. */
final class WordingLearner {
  private static final int LEAST_POSTS = 2;
  private static final double HELD_BACK = 0.1;
  private static final int STEPS = 60;

  /**
   * A labelled post.
   *
   * @param phrases what it says
   * @param labels the types it announces
   * @param accepted types that are neither right nor wrong for it
   */
  record Post(Set<String> phrases, List<String> labels, List<String> accepted) {}

  private final List<Post> posts;
  private final List<String> stories;
  private final List<String> order = new ArrayList<>();
  private final Map<String, Double> rarities = new HashMap<>();
  private final int[][] columns;
  private final double[][] values;

  private WordingLearner(List<Post> posts, List<String> stories) {
    this.posts = posts;
    this.stories = stories;
    Map<String, Integer> counts = new HashMap<>();
    posts.forEach(p -> p.phrases.forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.forEach(
        (phrase, count) -> {
          if (count >= LEAST_POSTS) {
            rarities.put(phrase, Math.log((double) posts.size() / count));
          }
        });
    order.addAll(new TreeSet<>(rarities.keySet()));
    columns = new int[posts.size()][];
    values = new double[posts.size()][];
    index();
  }

  /** A wording that knows these types. */
  static Wording learnt(List<Post> posts, Set<String> types) {
    List<String> stories = new ArrayList<>(new TreeSet<>(types));
    stories.add(Wording.EVENT);
    return new WordingLearner(posts, stories).wording();
  }

  private void index() {
    Map<String, Integer> numbers = new HashMap<>();
    order.forEach(phrase -> numbers.put(phrase, numbers.size()));
    for (int i = 0; i < posts.size(); i++) {
      List<String> known =
          posts.get(i).phrases.stream().filter(numbers::containsKey).sorted().toList();
      double norm =
          Math.sqrt(known.stream().mapToDouble(p -> rarities.get(p) * rarities.get(p)).sum());
      columns[i] = known.stream().mapToInt(numbers::get).toArray();
      values[i] = known.stream().mapToDouble(p -> rarities.get(p) / Math.max(norm, 1e-9)).toArray();
    }
  }

  private Wording wording() {
    int size = order.size();
    double[] biases = new double[stories.size()];
    double[][] weights = new double[size][stories.size()];
    for (int s = 0; s < stories.size(); s++) {
      double[] learnt = learnt(stories.get(s));
      biases[s] = learnt[size];
      for (int i = 0; i < size; i++) {
        weights[i][s] = learnt[i];
      }
    }
    Map<String, Wording.Phrase> phrases = new HashMap<>();
    for (int i = 0; i < size; i++) {
      phrases.put(order.get(i), new Wording.Phrase(rarities.get(order.get(i)), weights[i]));
    }
    return new Wording(stories, biases, phrases);
  }

  private double[] learnt(String story) {
    double[] told = posts.stream().mapToDouble(p -> tells(p, story) ? 1 : 0).toArray();
    double all = Math.max(1, Arrays.stream(told).sum());
    double rare = Math.sqrt((told.length - all + 1) / all);
    double[] counts = new double[told.length];
    for (int i = 0; i < told.length; i++) {
      boolean open = told[i] == 0 && posts.get(i).accepted.contains(story);
      counts[i] = open ? 0 : told[i] > 0 ? rare : 1;
    }
    return Slope.lowest((at, slope) -> loss(at, slope, told, counts), order.size() + 1, STEPS);
  }

  private static boolean tells(Post post, String story) {
    return story.equals(Wording.EVENT) ? !post.labels.isEmpty() : post.labels.contains(story);
  }

  /** Log loss over all posts; weights, but not the last one, the bias, are held back. */
  private double loss(double[] at, double[] slope, double[] told, double[] counts) {
    int bias = at.length - 1;
    double loss = 0;
    slope[bias] = 0;
    for (int j = 0; j < bias; j++) {
      loss += HELD_BACK * at[j] * at[j] / 2;
      slope[j] = HELD_BACK * at[j];
    }
    for (int i = 0; i < told.length; i++) {
      double odds = at[bias];
      for (int k = 0; k < columns[i].length; k++) {
        odds += at[columns[i][k]] * values[i][k];
      }
      loss +=
          counts[i] * (Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - told[i] * odds);
      double miss = counts[i] * (1 / (1 + Math.exp(-odds)) - told[i]);
      slope[bias] += miss;
      for (int k = 0; k < columns[i].length; k++) {
        slope[columns[i][k]] += miss * values[i][k];
      }
    }
    return loss;
  }
}
