package whynow.buyers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import whynow.accounts.Contact;
import whynow.activity.Touch;

/**
 * Who buys together at an account.
 *
 * @param members the people known there, those with a part first
 * @param gaps roles nobody is known to play
 * @param lone the only person all of the recent touches went to, where that is a risk
 * @param touches how many those were
 */
record BuyingTeam(List<Member> members, List<String> gaps, Optional<Contact> lone, int touches) {
  /**
   * One of them.
   *
   * @param likely the part they are likely to play, where none is set
   * @param answered true when they have said something themselves
   */
  record Member(Contact contact, Optional<String> likely, boolean answered) {}

  static BuyingTeam of(List<Contact> people, List<Touch> touches, BuyerRules rules, Instant now) {
    List<Member> members =
        people.stream()
            .map(p -> new Member(p, likely(p, rules), answered(p, touches)))
            .sorted(java.util.Comparator.comparing(m -> place(m.contact(), rules)))
            .toList();
    List<String> gaps =
        rules.roles().stream()
            .filter(
                role -> people.stream().noneMatch(p -> p.buyingRole().equals(Optional.of(role))))
            .toList();
    Instant from = now.minus(rules.singleThread().days(), ChronoUnit.DAYS);
    Map<Long, Long> lately =
        touches.stream()
            .filter(touch -> touch.at().isAfter(from))
            .flatMap(touch -> touch.contact().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long count = lately.values().stream().mapToLong(Long::longValue).sum();
    boolean alone = lately.size() == 1 && count >= rules.singleThread().touches();
    Optional<Contact> lone =
        people.stream().filter(p -> alone && lately.containsKey(p.id())).findFirst();
    return new BuyingTeam(members, gaps, lone, (int) count);
  }

  private static Optional<String> likely(Contact contact, BuyerRules rules) {
    return contact.buyingRole().isPresent() ? Optional.empty() : rules.likely(contact);
  }

  private static boolean answered(Contact contact, List<Touch> touches) {
    return touches.stream()
        .anyMatch(
            touch ->
                touch.direction() == Touch.Direction.IN
                    && touch.contact().equals(Optional.of(contact.id())));
  }

  private static int place(Contact contact, BuyerRules rules) {
    return contact.buyingRole().map(rules.roles()::indexOf).orElse(rules.roles().size());
  }
}
