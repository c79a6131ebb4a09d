package whynow.triggers;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the lowest point of a smooth function by L-BFGS (Nocedal 1980): steps along the slope,
 * corrected by how the slope changed in the last steps.
 */
final class Slope {
  private static final int REMEMBERED = 8;
  private static final int HALVINGS = 20;
  private static final double ENOUGH = 1e-4;

  /** A function: its value at {@code at}, its slope written into {@code slope}. */
  interface Function {
    double of(double[] at, double[] slope);
  }

  private static final class Step {
    private final double[] moved;
    private final double[] turned;
    private final double product;

    private Step(double[] moved, double[] turned, double product) {
      this.moved = moved;
      this.turned = turned;
      this.product = product;
    }
  }

  private Slope() {}

  /** The lowest point found in at most {@code steps} steps from zero. */
  static double[] lowest(Function function, int size, int steps) {
    double[] at = new double[size];
    double[] slope = new double[size];
    double value = function.of(at, slope);
    Deque<Step> last = new ArrayDeque<>();
    for (int i = 0; i < steps; i++) {
      double[] way = downhill(slope, last);
      double length = last.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
      double fall = dot(way, slope);
      double[] next = null;
      double[] nextSlope = new double[size];
      double nextValue = value;
      for (int h = 0; h < HALVINGS && next == null; h++, length /= 2) {
        double[] tried = moved(at, way, length);
        nextValue = function.of(tried, nextSlope);
        next = nextValue <= value + ENOUGH * length * fall ? tried : null;
      }
      if (next == null) {
        return at;
      }
      remember(last, at, next, slope, nextSlope);
      at = next;
      slope = nextSlope;
      value = nextValue;
    }
    return at;
  }

  private static void remember(
      Deque<Step> last, double[] at, double[] next, double[] slope, double[] nextSlope) {
    double[] moved = moved(next, at, -1);
    double[] turned = moved(nextSlope, slope, -1);
    double product = dot(moved, turned);
    if (product > 1e-12) {
      last.addFirst(new Step(moved, turned, product));
    }
    if (last.size() > REMEMBERED) {
      last.removeLast();
    }
  }

  private static double[] downhill(double[] slope, Deque<Step> last) {
    double[] way = Arrays.stream(slope).map(s -> -s).toArray();
    double[] shares = new double[last.size()];
    int i = 0;
    for (Step step : last) {
      shares[i] = dot(step.moved, way) / step.product;
      add(way, step.turned, -shares[i++]);
    }
    if (!last.isEmpty()) {
      Step newest = last.getFirst();
      double scale = newest.product / dot(newest.turned, newest.turned);
      Arrays.setAll(way, j -> way[j] * scale);
    }
    for (Iterator<Step> oldest = last.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      add(way, step.moved, shares[--i] - dot(step.turned, way) / step.product);
    }
    return way;
  }

  private static double[] moved(double[] from, double[] way, double length) {
    double[] to = from.clone();
    add(to, way, length);
    return to;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
