package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Tier;

/** Who decides at an account: the places of a plan with the people we know, and who is missing. */
record BuyingTeam(List<Seat> seats, List<Seat> others) {
  /** A place with whoever sits there; nobody when it is still to be filled. */
  record Seat(Tier tier, Function function, String role, Optional<Contact> contact) {}

  /** Each person takes the first place they fit; the rest are there too. */
  static BuyingTeam of(List<PlanForm.Place> places, List<Contact> people, Function ours) {
    List<Contact> left = new ArrayList<>(people);
    List<Seat> seats = new ArrayList<>();
    for (PlanForm.Place place : places) {
      Function function = place.function().orElse(ours);
      Optional<Contact> fitting =
          fitting(left, place.tier(), Optional.of(function))
              .or(() -> fitting(left, place.tier(), place.function()));
      fitting.ifPresent(left::remove);
      seats.add(
          fitting
              .map(c -> seat(c, place, function))
              .orElseGet(() -> new Seat(place.tier(), function, place.role(), Optional.empty())));
    }
    return new BuyingTeam(seats, left.stream().map(c -> seat(c, ours)).toList());
  }

  private static Optional<Contact> fitting(
      List<Contact> people, Tier tier, Optional<Function> function) {
    return people.stream()
        .filter(c -> c.tier().equals(Optional.of(tier)))
        .filter(c -> function.isEmpty() || c.function().equals(function))
        .findFirst();
  }

  private static Seat seat(Contact contact, PlanForm.Place place, Function function) {
    return new Seat(
        place.tier(),
        contact.function().orElse(function),
        contact.buyingRole().orElse(place.role()),
        Optional.of(contact));
  }

  private static Seat seat(Contact contact, Function ours) {
    return new Seat(
        contact.tier().orElse(Tier.DIRECTOR),
        contact.function().orElse(ours),
        contact.buyingRole().orElse(""),
        Optional.of(contact));
  }

  /** Places nobody fills. */
  List<Seat> gaps() {
    return seats.stream().filter(s -> s.contact().isEmpty()).toList();
  }

  /** Everybody there, and the places to be filled. */
  List<Seat> all() {
    List<Seat> all = new ArrayList<>(seats);
    all.addAll(others);
    return all;
  }
}
