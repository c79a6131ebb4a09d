package whynow.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Stages;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;

/** {@code capacity}: how many accounts a rep can carry, and how many each does. */
public final class CapacityCommand implements Command {
  private static final double WORKDAYS_OF_DAYS = 5.0 / 7;
  private final Accounts accounts;
  private final Customers customers;
  private final Reps reps;
  private final Stages stages;
  private final TargetRules rules;
  private final Messages messages;

  public CapacityCommand(
      Accounts accounts,
      Customers customers,
      Reps reps,
      Stages stages,
      TargetRules rules,
      Messages messages) {
    this.accounts = accounts;
    this.customers = customers;
    this.reps = reps;
    this.stages = stages;
    this.rules = rules;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("capacity");
  }

  @Override
  public Reply answer(Call call) {
    TargetRules.Capacity capacity = rules.now().capacity();
    OptionalInt own = customers.cycleDays();
    int cycle = own.orElse(capacity.cycleDays());
    int most = most(cycle, capacity);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            say(
                call,
                own.isPresent() ? "capacity" : "capacity_assumed",
                "n",
                most,
                "days",
                cycle,
                "hours",
                capacity.sellingHours(),
                "each",
                capacity.hoursPerAccount())));
    boolean all = call.rep().role().may(Rep.Role.MANAGER);
    List<List<String>> rows =
        (all ? reps.all() : List.of(call.rep()))
            .stream()
                .map(rep -> row(rep, most, call))
                .filter(row -> all ? !row.get(1).equals("0") : true)
                .toList();
    if (!rows.isEmpty()) {
      List<String> head = List.of(say(call, "rep"), say(call, "carries"), say(call, "room"));
      blocks.add(new Block.Table(head, rows));
    }
    return Reply.of(blocks);
  }

  /** Selling hours in a cycle, shared by the hours an account takes in it. */
  static int most(int cycleDays, TargetRules.Capacity capacity) {
    double hours = cycleDays * WORKDAYS_OF_DAYS * capacity.sellingHours();
    return (int) (hours / capacity.hoursPerAccount());
  }

  private List<String> row(Rep rep, int most, Call call) {
    int carries = (int) accounts.ownedBy(rep.id()).stream().filter(this::isWorked).count();
    String room =
        carries > most
            ? say(call, "too_many", "n", carries - most)
            : say(call, "free", "n", most - carries);
    return List.of(rep.name(), "" + carries, room);
  }

  private boolean isWorked(Account account) {
    return stages.named(account.stage()).map(Stages.Stage::open).orElse(false);
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "targets." + key, slots);
  }
}
