package whynow.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.ApiKey;
import whynow.team.ApiKeys;
import whynow.team.Rep;

/**
 * {@code token}: the keys of the API; {@code token new crm read 90d} makes one, {@code token revoke
 * crm} ends it.
 */
public final class TokenCommand implements Command {
  private static final Pattern MAKE =
      Pattern.compile(
          "(?i)(?:new|make|新建|新增)\\s+(?<name>[\\p{L}\\d._-]{1,40})"
              + "(?:\\s+(?<scope>read|write|all|只读|只写|全部))?"
              + "(?:\\s+(?<days>\\d{1,4})\\s*(?:d|days?|天))?");
  private static final Pattern REVOKE =
      Pattern.compile("(?i)(?:revoke|remove|delete|吊销|撤销|删除)\\s+(?<name>\\S+)");

  private final ApiKeys keys;
  private final Messages messages;

  public TokenCommand(ApiKeys keys, Messages messages) {
    this.keys = keys;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("token", Usage.optional("new|revoke"), Usage.optional("name"))
        .forRole(Rep.Role.ADMIN);
  }

  @Override
  public Reply answer(Call call) {
    return told(call).privately();
  }

  private Reply told(Call call) {
    Matcher made = MAKE.matcher(call.arguments());
    Matcher revoked = REVOKE.matcher(call.arguments());
    if (call.arguments().isBlank()) {
      return listed(call);
    }
    if (made.matches()) {
      return made(call, made);
    }
    if (revoked.matches()) {
      boolean was = keys.revoke(revoked.group("name"));
      return said(call, was ? "revoked" : "unknown", "name", revoked.group("name"));
    }
    throw new Refusal(messages.say(call.language(), "bot.token.how"));
  }

  private Reply made(Call call, Matcher asked) {
    Instant now = call.now().toInstant();
    Optional<Instant> until =
        Optional.ofNullable(asked.group("days"))
            .map(days -> now.plus(Duration.ofDays(Long.parseLong(days))));
    ApiKey.Scope scope = scope(Optional.ofNullable(asked.group("scope")).orElse("read"));
    String name = asked.group("name");
    return keys.make(name, scope, now, until)
        .map(token -> shown(call, token, scope))
        .orElseThrow(
            () -> new Refusal(messages.say(call.language(), "bot.token.taken", "name", name)));
  }

  private static ApiKey.Scope scope(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "write", "只写" -> ApiKey.Scope.WRITE;
      case "all", "全部" -> ApiKey.Scope.ALL;
      default -> ApiKey.Scope.READ;
    };
  }

  private Reply shown(Call call, String token, ApiKey.Scope scope) {
    return Reply.of(
        Block.Text.of(
            messages.say(
                call.language(), "bot.token.made", "token", token, "may", may(call, scope))));
  }

  private Reply listed(Call call) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Text> lines =
        keys.all().stream().map(key -> Block.Text.of(line(key, call))).toList();
    if (lines.isEmpty()) {
      blocks.add(Block.Text.of(messages.say(call.language(), "bot.token.none")));
    } else {
      blocks.add(new Block.Points(false, lines));
    }
    blocks.add(Block.Text.of(messages.say(call.language(), "bot.token.how")));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private String line(ApiKey key, Call call) {
    ZoneId zone = call.rep().zone();
    Language language = call.language();
    String used =
        key.used()
            .map(at -> messages.say(language, "bot.token.used", "day", day(at, zone)))
            .orElseGet(() -> messages.say(language, "bot.token.unused"));
    String until =
        key.until()
            .map(at -> " · " + messages.say(language, "bot.token.until", "day", day(at, zone)))
            .orElse("");
    return key.name() + " · " + may(call, key.scope()) + " · " + used + until;
  }

  private static String day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).toString();
  }

  private String may(Call call, ApiKey.Scope scope) {
    return messages.say(call.language(), "bot.token.may." + scope.word());
  }

  private Reply said(Call call, String key, Object... slots) {
    return Reply.text(messages.say(call.language(), "bot.token." + key, slots));
  }
}
