package whynow.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds accounts named inside a sentence: whole names, short forms, and slips of the finger. */
final class AccountMentions {
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|&");
  private static final int LONGEST_CHINESE = 18;
  private static final int MOST_WORDS = 6;

  private final CompanyWords words;
  private final Map<String, Set<Account>> full = new HashMap<>();
  private final Map<String, Set<Account>> shortened = new HashMap<>();

  AccountMentions(Collection<Account> accounts, CompanyWords words) {
    this.words = words;
    for (Account account : accounts) {
      Stream.concat(Stream.of(account.name()), account.aliases().stream())
          .filter(name -> !name.isBlank())
          .forEach(name -> add(words.read(name), account));
    }
  }

  private void add(CompanyName name, Account account) {
    put(full, name.whole(), account);
    put(full, name.coreKey(), account);
    if (!words.saysNothing(name.bare())) {
      put(shortened, name.bareKey(), account);
    }
    for (int i = 1; i < name.core().size(); i++) {
      if (!words.saysNothing(name.core().subList(0, i))) {
        put(shortened, CompanyName.key(name.core().subList(0, i)), account);
      }
    }
    String last = name.bare().get(name.bare().size() - 1);
    if (name.bare().size() == 1 && chinese(last)) {
      for (int i = 2; i < last.length(); i++) {
        put(shortened, last.substring(0, i), account);
      }
    }
  }

  private static void put(Map<String, Set<Account>> map, String key, Account account) {
    if (key.length() >= (key.isEmpty() || chinese(key) ? 2 : 3)) {
      map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(account);
    }
  }

  private static boolean chinese(String word) {
    return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
  }

  private record Token(String word, int start, int end) {}

  /** All accounts named in this folded text, in order; nothing overlaps. */
  List<Mention<Account>> in(String folded) {
    List<Token> tokens = tokens(folded);
    List<Mention<Account>> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (chinese(tokens.get(i).word())) {
        chineseFrom(tokens.get(i), found);
      }
      latinFrom(tokens, i, found);
    }
    List<Mention<Account>> kept = Mention.longest(found);
    return kept.isEmpty() ? slips(tokens) : kept;
  }

  private static List<Token> tokens(String folded) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = WORD.matcher(folded);
    while (m.find()) {
      tokens.add(new Token(m.group().equals("&") ? "and" : m.group(), m.start(), m.end()));
    }
    return tokens;
  }

  private void chineseFrom(Token run, List<Mention<Account>> found) {
    String text = run.word();
    for (int from = 0; from < text.length(); from++) {
      int most = Math.min(text.length(), from + LONGEST_CHINESE);
      for (int to = from + 2; to <= most; to++) {
        look(text.substring(from, to), run.start() + from, run.start() + to, found);
      }
    }
  }

  private void latinFrom(List<Token> tokens, int first, List<Mention<Account>> found) {
    StringBuilder key = new StringBuilder();
    int most = Math.min(tokens.size(), first + MOST_WORDS);
    for (int last = first; last < most; last++) {
      key.append(tokens.get(last).word());
      if (last > first || !chinese(tokens.get(first).word())) {
        look(key.toString(), tokens.get(first).start(), tokens.get(last).end(), found);
      }
    }
  }

  private void look(String key, int start, int end, List<Mention<Account>> found) {
    Set<Account> whole = full.get(key);
    if (whole != null) {
      found.add(new Mention<>(start, end, List.copyOf(whole), true));
    } else if (shortened.containsKey(key)) {
      found.add(new Mention<>(start, end, List.copyOf(shortened.get(key)), false));
    }
  }

  private List<Mention<Account>> slips(List<Token> tokens) {
    List<Mention<Account>> found = new ArrayList<>();
    for (Token token : tokens) {
      if (token.word().length() >= 5 && !chinese(token.word())) {
        Set<Account> near = new LinkedHashSet<>();
        Stream.concat(full.entrySet().stream(), shortened.entrySet().stream())
            .filter(e -> Spelling.slip(token.word(), e.getKey()))
            .forEach(e -> near.addAll(e.getValue()));
        if (!near.isEmpty()) {
          found.add(new Mention<>(token.start(), token.end(), List.copyOf(near), false));
        }
      }
    }
    return found.stream().sorted(Comparator.comparingInt(m -> m.meant().size())).limit(1).toList();
  }
}
