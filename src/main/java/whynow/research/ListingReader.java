package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the posts that a page lists. Cards of one listing are built alike: links that stand alike
 * are taken together, and each one's card is the largest part of the page that holds no other.
 */
final class ListingReader {
  private static final double MOST = 0.5;
  private static final int HIGHEST_CLIMB = 8;
  private final SitePaths paths;

  ListingReader(SitePaths paths) {
    this.paths = paths;
  }

  /** Entries in the order of the page. */
  List<Entry> entries(Visit visit) {
    Map<String, List<Link>> alike =
        Link.of(visit).stream()
            .filter(link -> !link.isInFrame() && isPossible(link, visit))
            .collect(
                Collectors.groupingBy(
                    ListingReader::form, LinkedHashMap::new, Collectors.toList()));
    Map<Element, List<Card>> byPlace = new LinkedHashMap<>();
    for (List<Link> group : alike.values()) {
      List<Card> cards = cards(group);
      if (isListing(cards, visit)) {
        cards.forEach(
            card -> byPlace.computeIfAbsent(card.element(), e -> new ArrayList<>()).add(card));
      }
    }
    return merged(outermost(byPlace), visit);
  }

  private boolean isPossible(Link link, Visit visit) {
    boolean own = WebAddress.sameSite(link.url(), visit.url());
    List<String> parts = WebAddress.segments(link.url());
    return !WebAddress.key(link.url()).equals(WebAddress.key(visit.url()))
        && !(own && parts.isEmpty() && !link.url().contains("?"))
        && !(own
            && link.url()
                .matches("(?i).*[?&](author|category|tag|offset|page|paged|filter|sort|lang)=.*"))
        && !(own && parts.stream().anyMatch(paths.neverPosts()::contains));
  }

  /** How a link stands on the page: its own and its parents' names, without numbers. */
  private static String form(Link link) {
    StringBuilder form = new StringBuilder();
    Element e = link.element();
    for (int up = 0; up < 3 && e != null; up++, e = e.parent()) {
      String looks =
          e.classNames().stream().filter(c -> !c.matches(".*\\d.*")).findFirst().orElse("");
      form.append(e.normalName()).append('.').append(looks).append('<');
    }
    return form.toString();
  }

  private List<Card> cards(List<Link> group) {
    Set<String> keys = new LinkedHashSet<>();
    Map<Element, Set<String>> held = new LinkedHashMap<>();
    for (Link link : group) {
      String key = WebAddress.key(link.url());
      keys.add(key);
      for (Element e = link.element(); e != null; e = e.parent()) {
        held.computeIfAbsent(e, x -> new LinkedHashSet<>()).add(key);
      }
    }
    if (keys.size() < 2) {
      return List.of();
    }
    Map<String, Card> cards = new LinkedHashMap<>();
    for (Link link : group) {
      Card card = Card.of(link, largest(link.element(), held), paths);
      cards.merge(WebAddress.key(link.url()), card, Card::better);
    }
    return List.copyOf(cards.values());
  }

  private static Element largest(Element link, Map<Element, Set<String>> held) {
    Element card = link;
    for (int up = 0; up < HIGHEST_CLIMB; up++) {
      Element parent = card.parent();
      if (parent == null
          || parent.normalName().matches("body|main")
          || held.get(parent).size() > 1) {
        return card;
      }
      card = parent;
    }
    return card;
  }

  private static boolean isListing(List<Card> cards, Visit visit) {
    if (cards.isEmpty()) {
      return false;
    }
    double titled = share(cards, c -> c.title().length() >= (isWide(c.title()) ? 6 : 14));
    double dated = share(cards, c -> c.published().isPresent());
    double headed = share(cards, Card::headed);
    double below = share(cards, c -> WebAddress.isBelow(c.url(), visit.url()));
    return titled >= MOST && (dated >= MOST || headed >= MOST || below >= MOST);
  }

  private static double share(List<Card> cards, java.util.function.Predicate<Card> test) {
    return (double) cards.stream().filter(test).count() / cards.size();
  }

  private static boolean isWide(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** A card inside another card is part of it. */
  private static List<List<Card>> outermost(Map<Element, List<Card>> byPlace) {
    Map<Element, List<Card>> kept = new LinkedHashMap<>();
    for (Map.Entry<Element, List<Card>> place : byPlace.entrySet()) {
      Element outer = place.getKey();
      for (Element e = outer.parent(); e != null; e = e.parent()) {
        outer = byPlace.containsKey(e) ? e : outer;
      }
      kept.computeIfAbsent(outer, e -> new ArrayList<>()).addAll(place.getValue());
    }
    return List.copyOf(kept.values());
  }

  private static List<Entry> merged(List<List<Card>> places, Visit visit) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (List<Card> place : places) {
      Card best =
          place.stream()
              .filter(c -> WebAddress.sameSite(c.url(), visit.url()))
              .findFirst()
              .orElse(place.get(0));
      Card told = place.stream().reduce(best, Card::better);
      Optional<LocalDate> day = place.stream().flatMap(c -> c.published().stream()).findFirst();
      Entry entry =
          new Entry(best.url(), told.title(), day, told.lines(), visit.url(), Entry.Via.LISTING);
      entries.merge(WebAddress.key(best.url()), entry, Entry::with);
    }
    return List.copyOf(entries.values());
  }
}
