package whynow.handoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Profile;
import whynow.accounts.Stages;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.chat.Block;
import whynow.followups.FollowupNotices;
import whynow.followups.Followups;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.research.Readings;
import whynow.research.TriggerNotice;
import whynow.scoring.Scoring;
import whynow.team.Rep;
import whynow.triggers.Trigger;

/**
 * What is known of an account on one page, for whoever takes it over: every claim about them with
 * its quote and link, and what is missing said as such.
 */
public final class PackNotice {
  private static final int TRIGGERS = 3;
  private static final int TOUCHES = 5;
  private static final int PROMISES = 5;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Followups followups;
  private final Readings readings;
  private final Scoring scoring;
  private final Stages stages;
  private final TriggerNotice triggers;
  private final FollowupNotices promises;
  private final Messages messages;

  public PackNotice(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Followups followups,
      Readings readings,
      Scoring scoring,
      Stages stages,
      TriggerNotice triggers,
      FollowupNotices promises,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.followups = followups;
    this.readings = readings;
    this.scoring = scoring;
    this.stages = stages;
    this.triggers = triggers;
    this.promises = promises;
    this.messages = messages;
  }

  /** The page for one reader; {@code note} says why it is handed over, and may be empty. */
  List<Block> of(Account account, String note, Rep reader, LocalDate today) {
    Language language = reader.language();
    List<Contact> people = contacts.at(account.id());
    List<Touch> done = touches.at(account.id(), TOUCHES);
    Optional<Readings.Reading> reading = readings.of(account.id());
    List<Trigger> news = reading.map(PackNotice::news).orElse(List.of());
    List<Block> blocks = new ArrayList<>();
    blocks.add(who(account, language));
    if (!note.isBlank()) {
      blocks.add(line(language, "why", note));
    }
    for (int i = 0; i < news.size(); i++) {
      blocks.add(triggers.quote(i + 1, news.get(i), language, today));
    }
    blocks.addAll(list(language, "team", people.stream().map(p -> person(p, language)).toList()));
    blocks.addAll(list(language, "so_far", done.stream().map(t -> touch(t, reader)).toList()));
    blocks.addAll(
        list(
            language,
            "promised",
            followups.openAt(account.id()).stream()
                .limit(PROMISES)
                .map(f -> promises.line(f, language, today))
                .toList()));
    missing(people, done, news, language).ifPresent(blocks::add);
    return blocks;
  }

  private static List<Trigger> news(Readings.Reading reading) {
    return reading.brief().triggers().stream().filter(Trigger::own).limit(TRIGGERS).toList();
  }

  private Block who(Account account, Language language) {
    Profile profile = accounts.profile(account.id());
    String stage = stages.named(account.stage()).map(s -> s.name(language)).orElse(account.stage());
    String rest =
        Stream.of(
                account.domain().orElse(""),
                account.summary(),
                profile.industry().orElse(""),
                profile.region().orElse(""),
                profile.size().isPresent()
                    ? say(language, "size", "n", profile.size().getAsLong())
                    : "",
                stage,
                say(language, "score", "n", scoring.of(account, language).total()))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return Block.Text.of(Block.Run.strong(account.name()), Block.Run.plain(" · " + rest));
  }

  private Block.Text line(Language language, String key, String text) {
    return Block.Text.of(
        Block.Run.strong(say(language, key)),
        Block.Run.plain((language.isChinese() ? "：" : ": ") + text));
  }

  private List<Block> list(Language language, String key, List<Block.Text> points) {
    return points.isEmpty()
        ? List.of()
        : List.of(
            Block.Text.of(Block.Run.strong(say(language, key))), new Block.Points(false, points));
  }

  private Block.Text person(Contact contact, Language language) {
    String rest =
        Stream.of(
                contact.title(),
                contact
                    .buyingRole()
                    .map(role -> messages.say(language, "buyers.role." + role))
                    .orElse(""),
                contact.email().orElse(""),
                contact.phone().orElse(""))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return Block.Text.of(
        Block.Run.strong(contact.name()), Block.Run.plain(rest.isEmpty() ? "" : " · " + rest));
  }

  private Block.Text touch(Touch touch, Rep reader) {
    Language language = reader.language();
    LocalDate day = touch.at().atZone(reader.zone()).toLocalDate();
    String text =
        Stream.of(
                day.toString(),
                messages.say(language, "digest.channel." + touch.channel().word()),
                touch.contact().flatMap(contacts::find).map(Contact::name).orElse(""),
                say(language, "outcome." + touch.outcome().word()),
                touch.note())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    return Block.Text.of(text);
  }

  /** What a taker would ask for first and nobody has written down. */
  private Optional<Block> missing(
      List<Contact> people, List<Touch> done, List<Trigger> news, Language language) {
    List<String> gaps = new ArrayList<>();
    if (people.stream().noneMatch(p -> p.buyingRole().equals(Optional.of("decides")))) {
      gaps.add(say(language, "gap.decides"));
    }
    if (people.size() < 2) {
      gaps.add(say(language, "gap.single", "n", people.size()));
    }
    if (done.stream().noneMatch(t -> t.direction() == Touch.Direction.IN)) {
      gaps.add(say(language, "gap.answer"));
    }
    if (news.isEmpty()) {
      gaps.add(say(language, "gap.news"));
    }
    String text = String.join(language.isChinese() ? "；" : "; ", gaps);
    return gaps.isEmpty() ? Optional.empty() : Optional.of(line(language, "missing", text));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "handoff." + key, slots);
  }
}
