package whynow.digest;

/**
 * What each SDR must bring so that a target is met.
 *
 * <p>New business of a year is won from opportunities at the close rate, and every SDR brings the
 * same part of them: {@code MRR per SDR × 12 × SDRs × close rate = ARR target}, solved for the MRR
 * per SDR. The arithmetic is the definition of ARR (twelve times MRR, see {@code
 * data/glossary.yaml}) applied backwards; it holds for the whole target period, whatever its
 * length, and leaves out churn, ramp-up and the time a deal takes. A +2 M target with ten SDRs at
 * 20 % is 83,333 MRR for each: 83,333 × 12 × 10 × 0.2 ≈ 2 M.
 *
 * @param arr new annual recurring revenue wanted
 * @param sdrs how many SDRs bring opportunities
 */
public record Quota(long arr, int sdrs) {
  private static final int MONTHS = 12;

  /**
   * A size of deal.
   *
   * @param mrr its monthly recurring revenue
   * @param closeRate won of a hundred opportunities of this size
   */
  public record Deal(long mrr, double closeRate) {}

  public Quota {
    if (arr <= 0 || sdrs <= 0) {
      throw new IllegalArgumentException(arr + " by " + sdrs);
    }
  }

  /** MRR of the opportunities each SDR must bring at this close rate over the whole period. */
  public double mrrEach(double closeRate) {
    return arr / (double) MONTHS / sdrs / (closeRate / 100);
  }

  /** How many opportunities of this size that is for each SDR; a part of one is one more. */
  public long opportunitiesEach(Deal deal) {
    return (long) Math.ceil(mrrEach(deal.closeRate()) / deal.mrr() - 1e-9);
  }

  /** How many deals of this size the team has to win. */
  public long dealsWon(Deal deal) {
    return (long) Math.ceil(arr / (double) MONTHS / deal.mrr() - 1e-9);
  }
}
