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

/** {@code digest [today|yesterday|week|month|DATE] [me|team|@rep] [csv]}. */
public final class DigestCommand implements Command {
  private final Digests digests;
  private final DigestNotices notices;
  private final Reps reps;
  private final Messages messages;

  public DigestCommand(Digests digests, DigestNotices notices, Reps reps, Messages messages) {
    this.digests = digests;
    this.notices = notices;
    this.reps = reps;
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
    Digest digest =
        asked.rep().isPresent()
            ? digests.of(asked.rep().get(), asked.period())
            : digests.ofTeam(call.rep(), asked.period());
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

  /** A manager who says nothing more gets the team's; everybody else their own. */
  private Asked asked(Call call) {
    boolean manager = call.rep().role().may(Rep.Role.MANAGER);
    LocalDate today = call.now().toLocalDate();
    Asked asked =
        new Asked(Period.day(today), manager ? Optional.empty() : Optional.of(call.rep()), false);
    for (String word : call.arguments().split("\\s+", -1)) {
      asked = with(asked, word, call, today);
    }
    return asked;
  }

  private Asked with(Asked asked, String word, Call call, LocalDate today) {
    if (word.matches("(?i)csv")) {
      return new Asked(asked.period(), asked.rep(), true);
    }
    if (word.matches("(?i)me|mine|我|我的")) {
      return new Asked(asked.period(), Optional.of(call.rep()), asked.csv());
    }
    if (word.matches("(?i)team|团队|全队")) {
      onlyManagers(call, "digest.team_is_for_managers");
      return new Asked(asked.period(), Optional.empty(), asked.csv());
    }
    Optional<Period> period = Period.named(word, today);
    if (period.isPresent()) {
      return word.isEmpty() ? asked : new Asked(period.get(), asked.rep(), asked.csv());
    }
    return new Asked(asked.period(), Optional.of(rep(word, call)), asked.csv());
  }

  private Rep rep(String word, Call call) {
    Rep rep =
        reps.byName(word.replaceFirst("^@", ""))
            .orElseThrow(
                () ->
                    new Refusal(
                        messages.say(call.language(), "digest.unknown_period", "text", word)));
    if (rep.id() != call.rep().id()) {
      onlyManagers(call, "digest.others_are_for_managers");
    }
    return rep;
  }

  private void onlyManagers(Call call, String refusal) {
    if (!call.rep().role().may(Rep.Role.MANAGER)) {
      String admins =
          reps.all().stream()
              .filter(rep -> rep.role().may(Rep.Role.ADMIN))
              .map(Rep::name)
              .collect(Collectors.joining(call.language().isChinese() ? "、" : ", "));
      throw new Refusal(messages.say(call.language(), refusal, "who", admins));
    }
  }
}
