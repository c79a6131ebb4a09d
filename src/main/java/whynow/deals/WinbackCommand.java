package whynow.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Folded;
import whynow.language.Messages;
import whynow.team.Rep;

/**
 * {@code winback}: customers who went quiet, by what they bought or asked for; {@code winback
 * yard}: only those whose words hold that.
 */
public final class WinbackCommand implements Command {
  private static final int MOST = 10;
  private static final int OFFERED = 3;
  private final Deals deals;
  private final Accounts accounts;
  private final IntSupplier dormantMonths;
  private final Messages messages;

  /**
   * Over these deals.
   *
   * @param dormantMonths without a payment for so long a customer sleeps
   */
  public WinbackCommand(
      Deals deals, Accounts accounts, IntSupplier dormantMonths, Messages messages) {
    this.deals = deals;
    this.accounts = accounts;
    this.dormantMonths = dormantMonths;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("winback", Usage.optional("what they bought or asked for"));
  }

  @Override
  public Reply answer(Call call) {
    boolean all = call.rep().role().may(Rep.Role.MANAGER);
    List<Deals.Lapsed> found =
        deals
            .lapsed(
                all ? Optional.empty() : Optional.of(call.rep().id()),
                call.now().toLocalDate().minusMonths(dormantMonths.getAsInt()))
            .stream()
            .filter(lapsed -> holds(lapsed, call.arguments()))
            .toList();
    if (found.isEmpty()) {
      String key = call.arguments().isBlank() ? "nobody" : "nobody_of";
      return Reply.text(say(call, key, "words", call.arguments()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(Block.Run.strong(say(call, "title", "n", found.size()))));
    blocks.add(
        new Block.Points(false, found.stream().limit(MOST).map(l -> line(call, l)).toList()));
    blocks.add(new Block.Choices(choices(call, found)));
    return Reply.of(blocks);
  }

  private static boolean holds(Deals.Lapsed lapsed, String words) {
    String wanted = Folded.of(words.strip());
    return Stream.concat(lapsed.bought().stream(), lapsed.asked().stream())
            .anyMatch(said -> Folded.of(said).contains(wanted))
        || wanted.isEmpty();
  }

  private Block.Text line(Call call, Deals.Lapsed lapsed) {
    String comma = call.language().isChinese() ? "、" : "; ";
    List<String> parts = new ArrayList<>();
    if (!lapsed.bought().isEmpty()) {
      parts.add(say(call, "bought", "what", String.join(comma, lapsed.bought())));
    }
    if (!lapsed.asked().isEmpty()) {
      String last = lapsed.asked().get(lapsed.asked().size() - 1);
      parts.add(last.isBlank() ? say(call, "asked_quote") : say(call, "asked", "what", last));
    }
    lapsed.lastPayment().ifPresent(day -> parts.add(say(call, "paid", "day", day)));
    if (parts.isEmpty()) {
      parts.add(say(call, "unknown"));
    }
    return Block.Text.of(
        Block.Run.strong(name(lapsed)), Block.Run.plain(" · " + String.join(" · ", parts)));
  }

  private String name(Deals.Lapsed lapsed) {
    return accounts.find(lapsed.account()).map(Account::name).orElse("?");
  }

  private List<Choice> choices(Call call, List<Deals.Lapsed> found) {
    List<Choice> choices = new ArrayList<>();
    found.stream()
        .limit(OFFERED)
        .map(this::name)
        .map(name -> Choice.of(say(call, "draft", "account", name), "draft " + name + " winback"))
        .forEach(choices::add);
    String names = String.join(", ", found.stream().limit(MOST).map(this::name).toList());
    choices.add(Choice.of(say(call, "play"), "play start win-back " + names));
    return choices;
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "deal." + key, slots);
  }
}
