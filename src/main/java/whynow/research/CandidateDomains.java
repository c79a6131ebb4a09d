package whynow.research;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import whynow.language.Pinyin;
import whynow.language.Script;

/**
 * The domains a company of some name may have: its letters or its pinyin, with the usual endings.
 */
final class CandidateDomains {
  private static final int MOST = 24;
  private final DomainWords words;

  CandidateDomains(DomainWords words) {
    this.words = words;
  }

  /** In the order they are worth trying. */
  List<String> of(String name) {
    Set<String> labels = new LinkedHashSet<>(isChinese(name) ? chinese(name) : latin(name));
    List<String> endings = new ArrayList<>(country(name));
    endings.addAll(0, words.endings().subList(0, 3));
    endings.addAll(words.endings());
    Set<String> domains = new LinkedHashSet<>();
    for (String ending : new LinkedHashSet<>(endings)) {
      for (String label : labels) {
        domains.add(label + "." + ending);
      }
    }
    return domains.stream().limit(MOST).toList();
  }

  /** All words as one, with hyphens, and the first word of several alone. */
  private static List<String> latin(String name) {
    String plain = Company.withoutLegalForm(name);
    String ascii =
        Normalizer.normalize(plain.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    String spaced =
        ascii
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("['’.]", "")
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    List<String> labels = new ArrayList<>();
    for (String label :
        List.of(spaced.replace(" ", ""), spaced.replace(' ', '-'), spaced.split(" ", 2)[0])) {
      if (label.length() >= 2) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** The pinyin of the whole name, and of the name without place and trade. */
  private List<String> chinese(String name) {
    String simplified =
        Script.toSimplified(Company.withoutLegalForm(name)).replaceAll("[（(].*?[)）]", "");
    String own = simplified;
    for (String place : words.chinesePlaces()) {
      own =
          own.startsWith(place) && own.length() > place.length() + 1
              ? own.substring(place.length())
              : own;
    }
    String withTrade = own;
    for (String trade : words.chineseTrades()) {
      own =
          own.endsWith(trade) && own.length() > trade.length() + 1
              ? own.substring(0, own.length() - trade.length())
              : own;
    }
    return List.of(pinyin(own), pinyin(withTrade), pinyin(simplified));
  }

  private static String pinyin(String chinese) {
    return Pinyin.of(chinese).replaceAll("[^a-z0-9]", "");
  }

  private List<String> country(String name) {
    List<String> endings = new ArrayList<>();
    String lower = " " + name.toLowerCase(Locale.ROOT).replaceAll("[,，]", " ") + " ";
    for (Map.Entry<String, List<String>> form : words.countries().entrySet()) {
      if (lower.contains(" " + form.getKey() + " ") || lower.contains(" " + form.getKey() + ". ")) {
        endings.addAll(form.getValue());
      }
    }
    if (isChinese(name) && !Script.toSimplified(name).equals(name)) {
      endings.addAll(words.traditional());
    }
    return endings;
  }

  static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
