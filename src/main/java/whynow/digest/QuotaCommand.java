package whynow.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;

/** {@code quota 2M, 10 SDRs, 5000 at 20%}: what each SDR must bring for an ARR target. */
public final class QuotaCommand implements Command {
  private final Reps reps;
  private final QuotaRules rules;
  private final Messages messages;

  public QuotaCommand(Reps reps, QuotaRules rules, Messages messages) {
    this.reps = reps;
    this.rules = rules;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "quota",
        Usage.required("ARR target"),
        Usage.optional("10 SDRs"),
        Usage.optional("MRR at close rate"));
  }

  @Override
  public Reply answer(Call call) {
    QuotaWords words = QuotaWords.in(call.arguments());
    long arr =
        words
            .arr()
            .orElseThrow(() -> new Refusal(say(call, "quota_how", "text", call.arguments())));
    Quota quota = new Quota(arr, words.sdrs().orElseGet(this::headCount));
    List<Quota.Deal> deals = words.deals().isEmpty() ? rules.now().deals() : words.deals();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            Block.Run.strong(say(call, "quota_title", "arr", number(arr), "sdrs", quota.sdrs()))));
    blocks.add(table(call, quota, deals));
    blocks.add(Block.Text.of(say(call, "quota_note")));
    if (words.deals().isEmpty()) {
      blocks.add(Block.Text.of(say(call, "quota_defaults")));
    }
    return Reply.of(blocks);
  }

  private int headCount() {
    int named = rules.now().sdrs();
    long working = reps.all().stream().filter(rep -> rep.role() == Rep.Role.REP).count();
    return Math.max(1, named > 0 ? named : (int) working);
  }

  private Block table(Call call, Quota quota, List<Quota.Deal> deals) {
    List<String> head =
        List.of("quota_deal", "quota_rate", "quota_mrr", "quota_each", "quota_won").stream()
            .map(key -> say(call, key))
            .toList();
    return new Block.Table(head, deals.stream().map(deal -> row(quota, deal)).toList());
  }

  private static List<String> row(Quota quota, Quota.Deal deal) {
    boolean sized = deal.mrr() > 0;
    return List.of(
        sized ? number(deal.mrr()) : "–",
        String.format(Locale.ROOT, "%.0f%%", deal.closeRate()),
        number(Math.round(quota.mrrEach(deal.closeRate()))),
        sized ? number(quota.opportunitiesEach(deal)) : "–",
        sized ? number(quota.dealsWon(deal)) : "–");
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "digest." + key, slots);
  }
}
