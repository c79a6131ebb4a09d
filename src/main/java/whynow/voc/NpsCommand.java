package whynow.voc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Whom;
import whynow.activity.Engagement;
import whynow.activity.Engagements;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/**
 * {@code nps Mara Lindt 9 the dock screen just works} keeps an answer; {@code nps} says the score,
 * from everybody's latest answer of a year.
 */
public final class NpsCommand implements Command {
  private static final String KIND = "nps";
  private static final Duration SPAN = Duration.ofDays(365);
  private static final int FEW = 20;
  private static final int SHOWN = 5;
  private static final Pattern ANSWER =
      Pattern.compile("^[:：,，\\s]*(10|\\d)(?![\\d.])\\s*(?:分|/\\s*10)?[\\s,，:：]*(.*)$");
  private final Engagements engagements;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Whom whom;
  private final Messages messages;

  public NpsCommand(
      Engagements engagements, Accounts accounts, Contacts contacts, Whom whom, Messages messages) {
    this.engagements = engagements;
    this.accounts = accounts;
    this.contacts = contacts;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("nps", Usage.optional("person"), Usage.optional("0 to 10"));
  }

  @Override
  public Reply answer(Call call) {
    return call.arguments().isBlank() ? score(call) : kept(call);
  }

  private Reply kept(Call call) {
    if (!(whom.in(call.arguments()) instanceof Whom.One one)) {
      throw new Refusal(messages.say(call.language(), "account.unknown", "text", call.arguments()));
    }
    Matcher answer = ANSWER.matcher(one.rest());
    if (!answer.matches()) {
      throw new Refusal(say(call, "nps_how", "who", one.name(), "text", one.rest()));
    }
    int points = Integer.parseInt(answer.group(1));
    engagements.add(
        new Engagement(
            0,
            call.now().toInstant(),
            one.account().id(),
            one.contact().map(Contact::id),
            KIND,
            (points + " " + answer.group(2)).strip()));
    String kind = points >= 9 ? "promoter" : points >= 7 ? "passive" : "detractor";
    return Reply.text(
        say(call, "nps_kept", "who", one.name(), "n", points, "kind", say(call, kind)));
  }

  /** Somebody's latest answer; the account's where nobody is named. */
  private Map<String, Engagement> latest(Instant from) {
    Map<String, Engagement> latest = new LinkedHashMap<>();
    for (Engagement answer : engagements.since(from)) {
      if (answer.kind().equals(KIND) && points(answer).isPresent()) {
        latest.put(answer.account() + " " + answer.contact(), answer);
      }
    }
    return latest;
  }

  private static Optional<Integer> points(Engagement answer) {
    Matcher found = ANSWER.matcher(answer.note());
    return found.matches() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
  }

  private Reply score(Call call) {
    List<Engagement> answers = List.copyOf(latest(call.now().toInstant().minus(SPAN)).values());
    if (answers.isEmpty()) {
      return Reply.text(say(call, "nps_none"));
    }
    Nps nps = Nps.of(answers.stream().flatMap(a -> points(a).stream()).toList());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            Block.Run.strong(say(call, "nps", "score", nps.score(), "n", nps.count())),
            Block.Run.plain(
                say(
                    call,
                    "nps_parts",
                    "promoters",
                    nps.promoters(),
                    "passives",
                    nps.passives(),
                    "detractors",
                    nps.detractors()))));
    if (nps.count() < FEW) {
      blocks.add(Block.Text.of(say(call, "nps_few", "n", FEW)));
    }
    List<Block.Text> unhappy =
        answers.stream()
            .filter(a -> points(a).orElse(10) <= 6)
            .limit(SHOWN)
            .map(a -> Block.Text.of(who(a) + " · " + a.note()))
            .toList();
    if (!unhappy.isEmpty()) {
      blocks.add(Block.Text.of(Block.Run.strong(say(call, "call_first"))));
      blocks.add(new Block.Points(false, unhappy));
    }
    return Reply.of(blocks);
  }

  private String who(Engagement answer) {
    String account = accounts.find(answer.account()).map(Account::name).orElse("?");
    return answer.contact().flatMap(contacts::find).map(c -> c.name() + " · ").orElse("") + account;
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "voc." + key, slots);
  }
}
