package whynow.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.language.Script;
import whynow.team.LoginCodes;
import whynow.team.Rep;
import whynow.team.Reps;

/** Decides who a person is to us, and whom we do not know. */
public final class Admission {
  private static final Pattern CODE = Pattern.compile("(?i)/?(?:link|绑定|綁定)?\\s*([a-z0-9-]{6,24})");

  private final Reps reps;
  private final LoginCodes codes;
  private final Set<String> admins;
  private final Set<String> allowed;
  private final ZoneId zone;

  /**
   * The house rules.
   *
   * @param admins {@code platform:person} who are admin at first sight
   * @param allowed {@code platform:person} or {@code platform:team} who are let in as reps
   * @param zone where new reps are taken to work until they say otherwise
   */
  public Admission(
      Reps reps, LoginCodes codes, Set<String> admins, Set<String> allowed, ZoneId zone) {
    this.reps = reps;
    this.codes = codes;
    this.admins = admins;
    this.allowed = allowed;
    this.zone = zone;
  }

  /**
   * The rep who speaks, added when they are new and may be let in.
   *
   * @param member true when the platform knows them as one of our own team
   * @param words what they said first: its script is the first guess at their language
   */
  Optional<Rep> admit(Person person, boolean member, String words) {
    Reps.Identity identity = new Reps.Identity(person.platform(), person.id());
    return reps.byIdentity(identity)
        .or(() -> role(person, member).map(role -> add(person, identity, role, words)));
  }

  /** The rep whose one-time code these words are; from now on the person speaks for them. */
  Optional<Rep> join(Person person, String words, Instant now) {
    Matcher code = CODE.matcher(Widths.narrow(words).strip());
    Optional<Rep> rep =
        code.matches() ? codes.redeem(code.group(1), now).flatMap(reps::byId) : Optional.empty();
    rep.ifPresent(r -> reps.link(r.id(), new Reps.Identity(person.platform(), person.id())));
    return rep;
  }

  /** Everybody who can change what a rep may do, by name. */
  String grantors() {
    return String.join(
        ", ", reps.all().stream().filter(r -> r.role() == Rep.Role.ADMIN).map(Rep::name).toList());
  }

  private Optional<Rep.Role> role(Person person, boolean member) {
    String self = person.platform() + ":" + person.id();
    String team = person.platform() + ":" + person.team();
    if (admins.contains(self)) {
      return Optional.of(Rep.Role.ADMIN);
    }
    boolean in = member || allowed.contains(self) || allowed.contains(team);
    return in ? Optional.of(Rep.Role.REP) : Optional.empty();
  }

  /** The first in a book is its admin, unless the settings name who that is. */
  private Rep add(Person person, Reps.Identity identity, Rep.Role role, String words) {
    Rep added = reps.add(new Rep(0, freeName(person), role, zone, languageOf(words)));
    reps.link(added.id(), identity);
    if (admins.isEmpty() || added.role() == role) {
      return added;
    }
    Rep rep = new Rep(added.id(), added.name(), role, added.zone(), added.language());
    reps.change(rep);
    return rep;
  }

  /** A new person never becomes somebody else because they share a name. */
  private String freeName(Person person) {
    String name = person.name().isBlank() ? person.platform() + " " + person.id() : person.name();
    return reps.byName(name).isEmpty()
        ? name
        : name + " (" + person.platform() + " " + person.id() + ")";
  }

  static Language languageOf(String words) {
    if (words.codePoints().noneMatch(Character::isIdeographic)) {
      return Language.EN;
    }
    return Script.toSimplified(words).equals(words) ? Language.ZH_HANS : Language.ZH_HANT;
  }
}
