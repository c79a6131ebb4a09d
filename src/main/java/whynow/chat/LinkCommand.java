package whynow.chat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Messages;
import whynow.team.Browsers;
import whynow.team.LoginCodes;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * {@code link}: a code that lets me know you in another chat app; {@code link CODE}: that code,
 * typed there; {@code link web}: a link into the console; {@code link out}: out of it in every
 * browser; {@code link invite NAME}: a code for somebody new, which a manager passes on.
 */
public final class LinkCommand implements Command {
  /** {@code web}, and a page of ours: {@code web /digest/2026-11-25?of=team}. */
  private static final Pattern WEB = Pattern.compile("(?i)web(?:\\s+(/(?!/)[\\w/?=&%.+-]*))?");

  private static final Duration INVITED = Duration.ofDays(7);
  private static final Pattern INVITE = Pattern.compile("(?i)(?:invite|邀请|邀請)\\s+(.{1,60})");
  private static final Pattern OUT = Pattern.compile("(?i)out|log ?out|退出|登出");
  private static final Duration VALID = Duration.ofMinutes(10);

  private final LoginCodes codes;
  private final Browsers browsers;
  private final Reps reps;
  private final Supplier<String> home;
  private final Messages messages;

  /**
   * Links people's identities.
   *
   * @param home where the console is, without a slash at its end
   */
  public LinkCommand(
      LoginCodes codes, Browsers browsers, Reps reps, Supplier<String> home, Messages messages) {
    this.codes = codes;
    this.browsers = browsers;
    this.reps = reps;
    this.home = home;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("link", Usage.optional("web|out|code|invite name"));
  }

  @Override
  public Reply answer(Call call) {
    Instant now = call.now().toInstant();
    if (call.arguments().isEmpty()) {
      return said(call, "link.code", "code", codes.issue(call.rep().id(), now, now.plus(VALID)));
    }
    Matcher invitation = INVITE.matcher(call.arguments());
    if (invitation.matches()) {
      return invite(call, invitation.group(1).strip(), now);
    }
    if (OUT.matcher(call.arguments()).matches()) {
      return said(call, "link.out", "n", browsers.letAllOut(call.rep().id()));
    }
    Matcher web = WEB.matcher(call.arguments());
    return web.matches()
        ? said(call, "link.web", "url", webLogin(call.rep(), now) + then(web.group(1)))
        : join(call, now);
  }

  /**
   * A new rep and the code that makes somebody them. Never a code for a rep there is: whoever types
   * it would be that rep.
   */
  private Reply invite(Call call, String name, Instant now) {
    if (!call.rep().role().may(Rep.Role.MANAGER)) {
      throw new Refusal(mayNot(call));
    }
    if (reps.byName(name).isPresent()) {
      return said(call, "link.taken", "name", name);
    }
    Rep inviter = call.rep();
    Rep guest = reps.add(new Rep(0, name, Rep.Role.REP, inviter.zone(), inviter.language()));
    String code = codes.issue(guest.id(), now, now.plus(INVITED));
    return said(call, "link.invited", "name", name, "code", code);
  }

  private String mayNot(Call call) {
    String admins =
        reps.all().stream()
            .filter(rep -> rep.role() == Rep.Role.ADMIN)
            .map(Rep::name)
            .collect(Collectors.joining(", "));
    String role = messages.say(call.language(), "bot.role.manager");
    return messages.say(
        call.language(), "bot.may_not", "verb", "link invite", "role", role, "who", admins);
  }

  /** A link that opens the console as this rep, once, within ten minutes. */
  public String webLogin(Rep rep, Instant now) {
    return home.get() + "/login/" + codes.issue(rep.id(), now, now.plus(VALID));
  }

  /** The page of ours that the link goes on to. */
  private static String then(String page) {
    return page == null ? "" : "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  private Reply join(Call call, Instant now) {
    Person self = call.message().sender();
    return codes
        .redeem(call.arguments(), now)
        .flatMap(reps::byId)
        .map(
            rep -> {
              reps.link(rep.id(), new Reps.Identity(self.platform(), self.id()));
              return said(call, "link.joined", "name", rep.name());
            })
        .orElseGet(() -> said(call, "link.unknown"));
  }

  private Reply said(Call call, String key, Object... slots) {
    return Reply.text(messages.say(call.language(), "bot." + key, slots)).privately();
  }
}
