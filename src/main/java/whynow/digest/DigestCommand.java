package whynow.digest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Content;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Sharing;

/** {@code digest [today|yesterday|week|month|DATE] [me|team|@rep] [csv]}. */
public final class DigestCommand implements Command {
  private final Digests digests;
  private final DigestNotices notices;
  private final Reps reps;
  private final Sharing sharing;
  private final Messages messages;

  public DigestCommand(
      Digests digests, DigestNotices notices, Reps reps, Sharing sharing, Messages messages) {
    this.digests = digests;
    this.notices = notices;
    this.reps = reps;
    this.sharing = sharing;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("digest", Usage.optional("week"), Usage.optional("team"));
  }

  /** What was asked for. */
  private record Asked(Period period, Optional<Rep> rep, boolean csv) {}

  @Override
  public Reply answer(Call call) {
    Asked asked = asked(call);
    Digest digest = digest(call.rep(), asked.rep(), asked.period());
    if (asked.csv()) {
      return Reply.of(
              Block.Text.of(messages.say(call.language(), "digest.file")),
              new Block.File(
                  "digest-" + asked.period().first() + ".csv",
                  "text/csv",
                  Content.of(DigestSheet.csv(digest))))
          .privately();
    }
    return notices.reply(digest, call.rep(), call.now().toInstant());
  }

  private Digest digest(Rep reader, Optional<Rep> whose, Period period) {
    return whose.isPresent() ? digests.of(whose.get(), period) : digests.ofTeam(reader, period);
  }

  /**
   * A digest for somebody who may see it.
   *
   * @param whose {@code me, team}, a name, or empty for the reader's usual one
   * @throws Refusal for what is the managers' business, and for names nobody has
   */
  public Digest of(Rep reader, String whose, Period period) {
    return digest(reader, whose(reader, whose), period);
  }

  /** True for whom everybody's digests are open. */
  public boolean seesAll(Rep reader) {
    return sharing.seesAll(reader);
  }

  private Optional<Rep> whose(Rep reader, String word) {
    if (word.isEmpty()) {
      return reader.role().may(Rep.Role.MANAGER) ? Optional.empty() : Optional.of(reader);
    }
    if (word.matches("(?i)me|mine|我|我的")) {
      return Optional.of(reader);
    }
    if (word.matches("(?i)team|团队|全队")) {
      onlyWhoSeesAll(reader, "digest.team_is_for_managers");
      return Optional.empty();
    }
    return Optional.of(rep(word, reader));
  }

  /** A manager who says nothing more gets the team's; everybody else their own. */
  private Asked asked(Call call) {
    LocalDate today = call.now().toLocalDate();
    Asked asked = new Asked(Period.day(today), whose(call.rep(), ""), false);
    String left = call.arguments().strip();
    while (!left.isEmpty()) {
      String word = next(left);
      asked = with(asked, word, call.rep(), today);
      left = left.substring(word.length()).strip();
    }
    return asked;
  }

  /** The next word, or all words of a colleague's name. */
  private String next(String text) {
    int at = text.startsWith("@") ? 1 : 0;
    return reps.leading(text)
        .map(rep -> text.substring(0, at + rep.name().length()))
        .filter(name -> name.contains(" "))
        .orElseGet(() -> text.split("\\s+", 2)[0]);
  }

  private Asked with(Asked asked, String word, Rep reader, LocalDate today) {
    if (word.matches("(?i)csv")) {
      return new Asked(asked.period(), asked.rep(), true);
    }
    Optional<Period> period = Period.named(word, today);
    if (period.isPresent()) {
      return new Asked(period.get(), asked.rep(), asked.csv());
    }
    return new Asked(asked.period(), whose(reader, word), asked.csv());
  }

  private Rep rep(String word, Rep reader) {
    Rep rep =
        reps.byName(word.replaceFirst("^@", ""))
            .orElseThrow(
                () ->
                    new Refusal(
                        messages.say(reader.language(), "digest.unknown_period", "text", word)));
    if (rep.id() != reader.id()) {
      onlyWhoSeesAll(reader, "digest.others_are_for_managers");
    }
    return rep;
  }

  private void onlyWhoSeesAll(Rep reader, String refusal) {
    if (!seesAll(reader)) {
      String admins =
          reps.all().stream()
              .filter(rep -> rep.role().may(Rep.Role.ADMIN))
              .map(Rep::name)
              .collect(Collectors.joining(reader.language().isChinese() ? "、" : ", "));
      throw new Refusal(messages.say(reader.language(), refusal, "who", admins));
    }
  }
}
