package whynow.buyers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.activity.Touches;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.research.Brief;
import whynow.research.Readings;
import whynow.team.By;

/**
 * {@code buyers Northlight}: who buys together there, who is missing, whether all hangs on one
 * person; {@code buyers Mara Lindt decides} says which part somebody plays.
 */
public final class BuyersCommand implements Command {
  private static final int LOOK_BACK = 200;
  private static final int OFFERED = 3;
  private final Contacts contacts;
  private final Touches touches;
  private final Readings readings;
  private final BuyerRules rules;
  private final Whom whom;
  private final Messages messages;

  public BuyersCommand(
      Contacts contacts,
      Touches touches,
      Readings readings,
      BuyerRules rules,
      Whom whom,
      Messages messages) {
    this.contacts = contacts;
    this.touches = touches;
    this.readings = readings;
    this.rules = rules;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("buyers", Usage.required("account or person"), Usage.optional("role"));
  }

  @Override
  public Reply answer(Call call) {
    Whom.One one =
        WhomNotice.one(
            whom.in(call.arguments()), call, "buyers {name}", "account.unknown", messages);
    if (one.contact().isPresent() && !one.rest().isBlank()) {
      return plays(call, one.contact().get(), one.rest());
    }
    return team(call, one.account());
  }

  private Reply plays(Call call, Contact person, String words) {
    String role =
        rules
            .named(words)
            .orElseThrow(
                () -> new Refusal(say(call, "which", "text", words, "roles", roles(call))));
    By by = new By(call.rep().id(), call.now().toInstant());
    contacts.save(with(person, role), by);
    String text = say(call, "plays", "who", person.name(), "role", say(call, "role." + role));
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.text(text).inPlace().with(new Block.Choices(List.of(undo)));
  }

  private static Contact with(Contact person, String role) {
    return new Contact(
        person.id(),
        person.account(),
        person.name(),
        person.title(),
        person.tier(),
        person.function(),
        person.email(),
        person.phone(),
        Optional.of(role));
  }

  private String roles(Call call) {
    return rules.roles().stream()
        .map(role -> say(call, "role." + role))
        .collect(Collectors.joining(comma(call)));
  }

  private Reply team(Call call, Account account) {
    BuyingTeam team =
        BuyingTeam.of(
            contacts.at(account.id()),
            touches.at(account.id(), LOOK_BACK),
            rules,
            call.now().toInstant());
    List<Block> blocks = new ArrayList<>();
    if (team.members().isEmpty()) {
      blocks.add(
          Block.Text.of(
              messages.say(call.language(), "account.nobody", "account", account.name())));
    } else {
      blocks.add(new Block.Heading(say(call, "title", "account", account.name())));
      blocks.add(new Block.Points(false, team.members().stream().map(m -> line(m, call)).toList()));
    }
    if (!team.gaps().isEmpty()) {
      String gaps =
          team.gaps().stream()
              .map(role -> say(call, "role." + role))
              .collect(Collectors.joining(comma(call)));
      blocks.add(Block.Text.of(say(call, "gaps", "roles", gaps)));
    }
    team.lone().ifPresent(lone -> blocks.add(Block.Text.of(risk(call, team, lone))));
    List<Choice> choices = Stream.concat(guesses(call, team), found(call, account, team)).toList();
    if (!choices.isEmpty()) {
      blocks.add(new Block.Choices(choices));
    }
    return Reply.of(blocks);
  }

  private Block.Text line(BuyingTeam.Member member, Call call) {
    Contact person = member.contact();
    String rest =
        Stream.of(
                person.title(),
                person.buyingRole().map(role -> say(call, "role." + role)).orElse(""),
                member
                    .likely()
                    .map(role -> say(call, "likely", "role", say(call, "role." + role)))
                    .orElse(""),
                member.answered() ? say(call, "answered") : "")
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return Block.Text.of(
        Block.Run.strong(person.name()), Block.Run.plain(rest.isEmpty() ? "" : " · " + rest));
  }

  private String risk(Call call, BuyingTeam team, Contact lone) {
    return say(
        call,
        "single",
        "n",
        team.touches(),
        "days",
        rules.singleThread().days(),
        "who",
        lone.name());
  }

  /** A guess becomes known by one press. */
  private Stream<Choice> guesses(Call call, BuyingTeam team) {
    return team.members().stream()
        .filter(m -> m.likely().isPresent())
        .limit(OFFERED)
        .map(
            m ->
                Choice.of(
                    m.contact().name() + ": " + say(call, "role." + m.likely().get()),
                    "buyers " + m.contact().name() + " " + m.likely().get()));
  }

  /** People their own pages name, whom the book does not know. */
  private Stream<Choice> found(Call call, Account account, BuyingTeam team) {
    return readings.of(account.id()).stream()
        .flatMap(reading -> reading.brief().people().stream())
        .filter(p -> team.members().stream().noneMatch(m -> m.contact().name().equals(p.name())))
        .limit(OFFERED)
        .map(p -> adding(call, p, account));
  }

  private Choice adding(Call call, Brief.Named person, Account account) {
    String who = person.name() + ", " + person.title();
    return Choice.of(
        messages.say(call.language(), "research.add", "person", who),
        "contact add " + who + ", " + account.handle());
  }

  private static String comma(Call call) {
    return call.language().isChinese() ? "、" : ", ";
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "buyers." + key, slots);
  }
}
