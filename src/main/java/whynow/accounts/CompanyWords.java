package whynow.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** Takes a company name apart by the words in {@code data/matching/company_words.yaml}. */
final class CompanyWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}&]+");

  /** Letters that are no accented ones, as people write them without. */
  private static final Map<String, String> ASCII =
      Map.of(
          "ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private static final Pattern LETTERS = Pattern.compile("[øæœßłđðþı]");
  private static final Pattern SINGLE_LETTERS =
      Pattern.compile("(?<![\\p{L}\\p{N}])([a-z]) (?=[a-z](?![\\p{L}\\p{N}]))");

  /** The file as written. */
  record Lists(
      List<String> legalForms,
      List<String> groupWords,
      List<String> genericWords,
      List<String> tradeWords,
      List<String> places) {}

  private final Supplier<Lists> file;
  private Lists readFrom;
  private Endings legal;
  private Endings commonEndings;
  private Endings places;
  private Endings all;

  CompanyWords(DataFolder data) {
    this.file = data.file("matching/company_words.yaml", Lists.class);
  }

  /** The name in its comparable forms. */
  synchronized CompanyName read(String name) {
    refresh();
    List<String> words = words(name);
    List<String> core = legal.cut(words);
    List<String> bare = places.cut(commonEndings.cut(places.cutFront(places.cut(core))));
    return new CompanyName(words, core, bare.equals(core) ? bare : places.cutFront(bare));
  }

  /** True when every one of these words says nothing of its own. */
  synchronized boolean saysNothing(List<String> words) {
    refresh();
    return words.stream()
        .allMatch(w -> legal.holds(w) || commonEndings.holds(w) || places.holds(w));
  }

  /** True for a word that companies' names end in: "Logistics", "GmbH". */
  synchronized boolean endsNames(String word) {
    refresh();
    return all.holds(word);
  }

  /** 星海物流有限公司 of 星海物流有限公司李经理: the name up to the last word that companies' names end in. */
  synchronized Optional<String> companyAtFront(String run) {
    refresh();
    return all.firstNameIn(Folded.of(run)).map(length -> run.substring(0, length));
  }

  private void refresh() {
    Lists now = file.get();
    if (!now.equals(readFrom)) {
      legal = new Endings(now.legalForms());
      commonEndings =
          new Endings(
              Stream.concat(now.groupWords().stream(), now.genericWords().stream()).toList());
      places = new Endings(now.places());
      all =
          new Endings(
              Stream.of(now.legalForms(), now.groupWords(), now.genericWords(), now.tradeWords())
                  .flatMap(List::stream)
                  .filter(w -> w.length() > 1 && !w.equals("and"))
                  .toList());
      readFrom = now;
    }
  }

  static List<String> words(String name) {
    String plain = LETTERS.matcher(Folded.of(name)).replaceAll(m -> ASCII.get(m.group()));
    String spaced = NO_WORD.matcher(plain.replace("'", "")).replaceAll(" ").trim();
    String joined = SINGLE_LETTERS.matcher(spaced.replace("&", " and ")).replaceAll("$1");
    List<String> words = new ArrayList<>(Arrays.asList(joined.trim().split(" +", -1)));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    return words;
  }

  /** Words that may be cut from a name's end or front while something is left of it. */
  private static final class Endings {
    private final Set<String> whole;
    private final List<String> chinese;

    Endings(List<String> words) {
      whole = words.stream().collect(Collectors.toUnmodifiableSet());
      chinese =
          words.stream()
              .filter(w -> Character.isIdeographic(w.codePointAt(0)))
              .sorted(Comparator.comparing(String::length).reversed())
              .toList();
    }

    boolean holds(String word) {
      return whole.contains(word);
    }

    List<String> cut(List<String> words) {
      List<String> left = new ArrayList<>(words);
      while (left.size() > 1 && whole.contains(left.get(left.size() - 1))) {
        left.remove(left.size() - 1);
      }
      int last = left.size() - 1;
      left.set(last, cutChinese(left.get(last)));
      return left;
    }

    private String cutChinese(String word) {
      for (String ending : chinese) {
        if (word.endsWith(ending) && word.length() - ending.length() >= 2) {
          return cutChinese(word.substring(0, word.length() - ending.length()));
        }
      }
      return word;
    }

    /**
     * How long the name is that begins here and ends in such a word, other such words behind it.
     */
    Optional<Integer> firstNameIn(String folded) {
      for (int end = 3; end <= folded.length(); end++) {
        int length = end;
        Optional<String> ending =
            chinese.stream()
                .filter(w -> folded.startsWith(w, length - w.length()) && length - w.length() >= 2)
                .findFirst();
        if (ending.isPresent()) {
          return Optional.of(length + more(folded.substring(length)));
        }
      }
      return Optional.empty();
    }

    private int more(String rest) {
      return chinese.stream()
          .filter(rest::startsWith)
          .findFirst()
          .map(w -> w.length() + more(rest.substring(w.length())))
          .orElse(0);
    }

    List<String> cutFront(List<String> words) {
      List<String> left = new ArrayList<>(words);
      String first = left.get(0);
      if (left.size() > 1 && whole.contains(first)) {
        left.remove(0);
      } else {
        chinese.stream()
            .filter(place -> first.startsWith(place) && first.length() - place.length() >= 2)
            .findFirst()
            .ifPresent(place -> left.set(0, first.substring(place.length())));
      }
      return left;
    }
  }
}
