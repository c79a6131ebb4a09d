package whynow.voc;

import java.util.Collection;

/**
 * The net promoter score of answers from 0 to 10: the share of 9 and 10 less the share of 0 to 6.
 *
 * @param promoters answers of 9 and 10
 * @param passives 7 and 8
 * @param detractors 0 to 6
 */
public record Nps(int promoters, int passives, int detractors) {
  /** Counts the answers. */
  public static Nps of(Collection<Integer> answers) {
    int promoters = (int) answers.stream().filter(answer -> answer >= 9).count();
    int detractors = (int) answers.stream().filter(answer -> answer <= 6).count();
    return new Nps(promoters, answers.size() - promoters - detractors, detractors);
  }

  public int count() {
    return promoters + passives + detractors;
  }

  /** From -100 to 100; 0 without an answer. */
  public int score() {
    return count() == 0 ? 0 : Math.round(100f * (promoters - detractors) / count());
  }
}
