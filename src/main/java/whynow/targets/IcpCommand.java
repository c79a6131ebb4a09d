package whynow.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Language;
import whynow.language.Messages;

/**
 * {@code icp}: what our best customers share, and who of the others is like them; {@code icp
 * Northlight}: how one account fits.
 */
public final class IcpCommand implements Command {
  private static final int SHOWN = 10;
  private static final int FEW = 8;
  private final Customers customers;
  private final TargetRules rules;
  private final Whom whom;
  private final Messages messages;

  public IcpCommand(Customers customers, TargetRules rules, Whom whom, Messages messages) {
    this.customers = customers;
    this.rules = rules;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("icp", Usage.optional("account"));
  }

  @Override
  public Reply answer(Call call) {
    LocalDate today = call.now().toLocalDate();
    List<Known> paying = customers.paying(today);
    if (paying.size() < rules.now().profile().fewest()) {
      return Reply.text(
          say(call, "too_few", "n", paying.size(), "fewest", rules.now().profile().fewest()));
    }
    List<Known> open = customers.open();
    IdealProfile profile = IdealProfile.of(paying, open, rules.now().profile());
    if (profile.traits().isEmpty()) {
      return Reply.text(say(call, "nothing_shared", "n", paying.size()));
    }
    return call.arguments().isBlank()
        ? profile(call, profile, paying.size(), open)
        : one(call, profile);
  }

  private Reply profile(Call call, IdealProfile profile, int of, List<Known> open) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(say(call, "title", "n", profile.best().size(), "of", of)));
    blocks.add(Block.Text.of(best(call, profile)));
    blocks.add(Block.Text.of(Block.Run.strong(say(call, "shared"))));
    blocks.add(
        new Block.Points(
            false,
            profile.traits().stream().map(t -> Block.Text.of(trait(t, call, true))).toList()));
    if (profile.best().size() < FEW) {
      blocks.add(Block.Text.of(say(call, "few", "n", profile.best().size())));
    }
    List<IdealProfile.Fit> fits = fits(profile, open);
    if (!fits.isEmpty()) {
      blocks.add(Block.Text.of(Block.Run.strong(say(call, "who"))));
      blocks.add(new Block.Points(true, fits.stream().map(fit -> line(fit, call)).toList()));
      blocks.add(new Block.Choices(choices(call, fits)));
    }
    return Reply.of(blocks);
  }

  private List<IdealProfile.Fit> fits(IdealProfile profile, List<Known> open) {
    return open.stream()
        .map(known -> profile.fit(known, rules.now().profile().columns()))
        .filter(fit -> fit.percent() > 0)
        .sorted(
            Comparator.comparingInt(IdealProfile.Fit::percent)
                .reversed()
                .thenComparing(fit -> fit.account().account().name().toLowerCase(Locale.ROOT)))
        .limit(SHOWN)
        .toList();
  }

  private String best(Call call, IdealProfile profile) {
    LocalDate today = call.now().toLocalDate();
    return profile.best().stream()
        .limit(SHOWN)
        .map(known -> customer(call, known, today))
        .collect(Collectors.joining(" · "));
  }

  private String customer(Call call, Known known, LocalDate today) {
    List<String> facts = new ArrayList<>();
    known
        .since()
        .map(day -> ChronoUnit.MONTHS.between(day, today))
        .ifPresent(months -> facts.add(say(call, "months", "n", months)));
    if (known.value().isPresent()) {
      facts.add(say(call, "value", "n", number(known.value().getAsLong())));
    }
    String inside = String.join(call.language().isChinese() ? "，" : ", ", facts);
    String name = known.account().name();
    return facts.isEmpty()
        ? name
        : call.language().isChinese() ? name + "（" + inside + "）" : name + " (" + inside + ")";
  }

  private String trait(IdealProfile.Trait trait, Call call, boolean withOthers) {
    String value =
        trait.field().equals("size") ? say(call, "people", "span", trait.shown()) : trait.shown();
    return say(
        call,
        withOthers ? "trait" : "met",
        "field",
        field(trait.field(), call.language()),
        "value",
        value,
        "n",
        trait.best(),
        "of",
        trait.of(),
        "others",
        trait.others());
  }

  private String field(String field, Language language) {
    String key = "targets.field." + field;
    return messages.has(key) ? messages.say(language, key) : field;
  }

  private Block.Text line(IdealProfile.Fit fit, Call call) {
    return Block.Text.of(
        Block.Run.strong(fit.account().account().name()),
        Block.Run.plain(" " + fit.percent() + "% · " + because(fit, call)));
  }

  private String because(IdealProfile.Fit fit, Call call) {
    String comma = call.language().isChinese() ? "、" : ", ";
    String met =
        fit.met().stream().map(t -> trait(t, call, false)).collect(Collectors.joining(comma));
    String unknown =
        fit.unknown().stream()
            .map(f -> field(f, call.language()))
            .collect(Collectors.joining(comma));
    String tail = unknown.isEmpty() ? "" : say(call, "unknown", "fields", unknown);
    return met + (met.isEmpty() || tail.isEmpty() ? "" : " · ") + tail;
  }

  private List<Choice> choices(Call call, List<IdealProfile.Fit> fits) {
    return fits.stream()
        .limit(3)
        .map(fit -> fit.account().account())
        .map(a -> Choice.of(say(call, "research", "account", a.name()), "research " + a.handle()))
        .toList();
  }

  private Reply one(Call call, IdealProfile profile) {
    if (!(whom.in(call.arguments()) instanceof Whom.One one)) {
      throw new Refusal(messages.say(call.language(), "account.unknown", "text", call.arguments()));
    }
    IdealProfile.Fit fit =
        profile.fit(customers.known(one.account()), rules.now().profile().columns());
    List<String> fields = fit.met().stream().map(IdealProfile.Trait::field).toList();
    List<Block.Text> missed =
        profile.traits().stream()
            .filter(t -> !fields.contains(t.field()) && !fit.unknown().contains(t.field()))
            .map(t -> Block.Text.of(say(call, "unlike", "trait", trait(t, call, true))))
            .toList();
    Reply reply = Reply.of(line(fit, call));
    return missed.isEmpty() ? reply : reply.with(new Block.Points(false, missed));
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "targets." + key, slots);
  }
}
