package whynow.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each SDR must bring, and how people ask for it. */
class QuotaTest {
  private final Quota twoMillion = new Quota(2_000_000, 10);

  @Test
  void twoMillionWithTenSdrs() {
    assertEquals(83_333, Math.round(twoMillion.mrrEach(20)));
    assertEquals(17, twoMillion.opportunitiesEach(new Quota.Deal(5_000, 20)));
    assertEquals(23, twoMillion.opportunitiesEach(new Quota.Deal(5_000, 15)));
    assertEquals(56, twoMillion.opportunitiesEach(new Quota.Deal(1_000, 30)));
  }

  @Test
  void whatEachBringsMakesTheTarget() {
    assertEquals(2_000_000, twoMillion.mrrEach(20) * 12 * 10 * 0.2, 0.01);
  }

  @Test
  void aPartOfADealIsOneMoreAndAWholeOneIsNot() {
    assertEquals(10, new Quota(120_000, 1).opportunitiesEach(new Quota.Deal(2_000, 50)));
    assertEquals(11, new Quota(121_000, 1).opportunitiesEach(new Quota.Deal(2_000, 50)));
  }

  @Test
  void isAskedForInManyWays() {
    for (String asked :
        List.of(
            "2M, 10 SDRs, 5000 at 20%, 1000 at 30%",
            "+ 2,000,000 ARR 10 sdrs 5,000 MRR 20% and 1k @ 30%",
            "€2m with 10 people: 5k at 20 %, 1,000 at 30 %",
            "200万 10人 5000 20% 1000 30%",
            "2百万, 10 名, 5千 成交率 20%, 1000 按 30%")) {
      assertEquals(
          new QuotaWords(
              Optional.of(2_000_000L),
              Optional.of(10),
              List.of(new Quota.Deal(5_000, 20), new Quota.Deal(1_000, 30))),
          QuotaWords.in(asked),
          asked);
    }
  }

  @Test
  void aRateAloneIsARateForAnyDeal() {
    assertEquals(List.of(new Quota.Deal(0, 20)), QuotaWords.in("2M 10 SDRs 20%").deals());
    assertEquals(Optional.empty(), QuotaWords.in("a lot").arr());
  }
}
