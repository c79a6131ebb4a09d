package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.triggers.Trigger;

/**
 * {@code triggers northlight since 30d}: all that was found, the best first; {@code triggers mine}:
 * which of my accounts moved.
 */
public final class TriggersCommand implements Command {
  private static final int MOST = 12;
  private static final Pattern SINCE =
      Pattern.compile("(?i)\\s*(?:since|近|最近)\\s*(\\d{1,4})\\s*(?:d|days|天)?\\s*$");
  private static final Pattern MINE = Pattern.compile("(?i)mine|my|my accounts|我的|我的客户");

  private final AccountMatcher matcher;
  private final Accounts accounts;
  private final Readings readings;
  private final TriggerNotice notice;
  private final NewsNotice news;
  private final Messages messages;

  public TriggersCommand(
      AccountMatcher matcher,
      Accounts accounts,
      Readings readings,
      TriggerNotice notice,
      NewsNotice news,
      Messages messages) {
    this.matcher = matcher;
    this.accounts = accounts;
    this.readings = readings;
    this.notice = notice;
    this.news = news;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "triggers",
        Usage.required("account|mine"),
        Usage.optional("type"),
        Usage.optional("since 30d"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher since = SINCE.matcher(call.arguments());
    Optional<LocalDate> from =
        since.find()
            ? Optional.of(call.now().toLocalDate().minusDays(Long.parseLong(since.group(1))))
            : Optional.empty();
    String asked = since.reset().replaceAll("").strip();
    return MINE.matcher(asked).matches() ? mine(call, from) : one(call, asked, from);
  }

  private Reply mine(Call call, Optional<LocalDate> from) {
    LocalDate since = from.orElse(call.now().toLocalDate().minusDays(30));
    Map<Account, List<Trigger>> moved = new LinkedHashMap<>();
    for (long id : readings.moved(call.rep().id(), since, MOST)) {
      Account account = accounts.find(id).orElseThrow();
      List<Trigger> fresh = triggers(account, Optional.of(since), "");
      if (!fresh.isEmpty()) {
        moved.put(account, fresh);
      }
    }
    return moved.isEmpty()
        ? Reply.text(messages.say(call.language(), "research.none_moved"))
        : Reply.of(news.ranked(call.rep(), moved, call.now().toLocalDate()));
  }

  private Reply one(Call call, String asked, Optional<LocalDate> from) {
    String[] words = asked.split("\\s+", -1);
    String last = words[words.length - 1];
    boolean typed =
        words.length > 1
            && last.matches("[a-z]+_?[a-z]*")
            && matcher.match(asked).account().isEmpty();
    String name = typed ? asked.substring(0, asked.length() - last.length()).strip() : asked;
    Account account = matcher.match(name).account().orElseThrow(() -> unread(call, name));
    List<Trigger> found = triggers(account, from, typed ? last : "");
    return found.isEmpty()
        ? Reply.text(
            messages.say(call.language(), "research.no_triggers", "account", account.name()))
        : Reply.of(shown(account, found, call));
  }

  private Refusal unread(Call call, String name) {
    return new Refusal(
        Reply.of(
            Block.Text.of(messages.say(call.language(), "research.unread", "name", name)),
            new Block.Choices(List.of(Choice.of("research " + name, "research " + name)))));
  }

  /** The account's own, the newest and strongest first. */
  private List<Trigger> triggers(Account account, Optional<LocalDate> from, String type) {
    return readings.of(account.id()).stream()
        .flatMap(r -> r.brief().triggers().stream())
        .filter(t -> t.own() && t.type().startsWith(type))
        .filter(t -> from.isEmpty() || t.published().map(d -> !d.isBefore(from.get())).orElse(true))
        .sorted(Comparator.comparingDouble(Trigger::score).reversed())
        .toList();
  }

  private List<Block> shown(Account account, List<Trigger> found, Call call) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(account.name()));
    for (int i = 0; i < Math.min(MOST, found.size()); i++) {
      blocks.add(notice.quote(i + 1, found.get(i), call.language(), call.now().toLocalDate()));
    }
    if (found.size() > MOST) {
      blocks.add(
          Block.Text.of(messages.say(call.language(), "research.more", "n", found.size() - MOST)));
    }
    return blocks;
  }
}
