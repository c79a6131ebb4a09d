package whynow.research;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.extract.Article;
import whynow.triggers.Trigger;

/**
 * Tells whether a Chinese text and one in Latin letters, published on the same day or the next,
 * tell one story: they share figures, names in Latin letters, or a person whose name is spelt in
 * pinyin.
 */
final class Translations {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,])\\d[\\d,]*(?:\\.\\d+)?(?!\\s?(?:million|billion|thousand|[mbk]n?\\b|[万萬亿億千年月日号號\\d]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d");
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z])[A-Za-z][A-Za-z0-9-]{2,}(?![A-Za-z])");
  private static final Set<String> OF_MANY =
      Set.of(
          "ceo", "cfo", "cto", "coo", "cmo", "cio", "chro", "ipo", "usd", "rmb", "cny", "eur",
          "api", "app", "saas", "paas", "esg", "erp", "crm", "iot", "b2b", "b2c", "iso", "gmbh",
          "ltd", "inc");

  private static final int SPECIFIC = 3;
  private static final double MOST = 0.6;

  private final Set<String> own = new HashSet<>();

  /** For stories of a company, whose own names (in any script) stand in all of them. */
  Translations(List<String> names) {
    names.forEach(name -> words(name).forEach(own::add));
  }

  /** Whether one is a translation of the other as far as what they share says so. */
  boolean tellOne(Trigger a, Trigger b) {
    boolean chinese = Wordings.isChinese(a.quote());
    if (chinese == Wordings.isChinese(b.quote()) || !isSameDay(a.published(), b.published())) {
      return false;
    }
    return chinese ? share(a, b) : share(b, a);
  }

  /** Whether most figures and names in Latin letters of the Chinese page stand in the other. */
  boolean areOne(Article a, Article b) {
    boolean chinese = a.language().isChinese();
    return chinese != b.language().isChinese()
        && isSameDay(a.published(), b.published())
        && (chinese ? holds(b, a) : holds(a, b));
  }

  private boolean holds(Article latin, Article chinese) {
    Set<String> wanted = words(chinese.text());
    wanted.removeAll(own);
    wanted.removeAll(words(WebAddress.host(latin.url())));
    wanted.addAll(numbers(chinese.text()));
    Set<String> shared = words(latin.text());
    shared.addAll(numbers(latin.text()));
    shared.retainAll(wanted);
    return shared.stream().anyMatch(fact -> fact.length() >= SPECIFIC)
        && shared.size() >= MOST * wanted.size();
  }

  private static boolean isSameDay(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isPresent()
        && b.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())) <= 1;
  }

  private boolean share(Trigger chinese, Trigger latin) {
    Set<String> numbers = numbers(chinese.quote());
    numbers.retainAll(numbers(latin.quote()));
    Set<String> names = words(chinese.quote());
    names.retainAll(words(latin.quote()));
    names.removeAll(own);
    names.removeAll(words(WebAddress.host(latin.url())));
    return !numbers.isEmpty() || !names.isEmpty() || isOnePerson(chinese, latin);
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(m -> m.group().replace(",", ""))
        .filter(number -> !YEAR.matcher(number).matches())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> words(String text) {
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !OF_MANY.contains(word))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** 顾行舟 is Gu Xingzhou, and Xingzhou Gu. */
  private static boolean isOnePerson(Trigger chinese, Trigger latin) {
    String name = chinese.facts().getOrDefault("person", "");
    String spelt =
        latin.facts().getOrDefault("person", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (!Wordings.isChinese(name) || spelt.isEmpty()) {
      return false;
    }
    String family = pinyin(name.substring(0, 1));
    String given = pinyin(name.substring(1));
    return spelt.equals(family + given) || spelt.equals(given + family);
  }

  private static String pinyin(String characters) {
    return PinyinHelper.toPinyin(characters, PinyinStyleEnum.NORMAL, "");
  }
}
