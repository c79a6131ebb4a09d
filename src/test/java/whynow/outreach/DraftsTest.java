package whynow.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

class DraftsTest {
  private static final Drafts DRAFTS = new Drafts(new Playbook(Stories.DATA), Stories.DATA);
  private static final List<Stories.Story> STORIES = Stories.all();

  private static Draft write(Stories.Story story, DraftRequest request) {
    Drafts.Outcome outcome = DRAFTS.write(story.account(), story.triggers(), request);
    return assertInstanceOf(Drafts.Outcome.Written.class, outcome).draft();
  }

  private static DraftRequest to(Tier tier) {
    return DraftRequest.to(tier, Function.OPERATIONS, Stories.TODAY);
  }

  @Test
  void tellsAnExecutiveWhyNowAndWhyYou() {
    Draft draft = write(STORIES.get(0), to(Tier.EXECUTIVE));
    assertTrue(
        draft.body().contains("ou open your second distribution centre in Leipzig in March"),
        draft.body());
    assertTrue(draft.body().contains("Detention fees doubled last year"), draft.body());
    assertTrue(draft.body().contains("94 to 61 minutes"), draft.body());
    assertEquals(1, draft.lint().asks());
  }

  /** Each message is written once, whichever tests look at it. */
  private static final Map<Integer, Map<DraftRequest, Draft>> WRITTEN = new HashMap<>();

  private static Draft once(int story, DraftRequest request) {
    return WRITTEN
        .computeIfAbsent(story, s -> new HashMap<>())
        .computeIfAbsent(request, r -> write(STORIES.get(story), r));
  }

  /** Every reader, channel, length, language and kind; the stories take turns. */
  @Test
  void everyMessagePassesItsLinter() {
    List<String> failures = new ArrayList<>();
    int stories = STORIES.size();
    int turn = 0;
    for (DraftRequest request : requests()) {
      int story = turn++ % stories;
      Draft draft = once(story, request);
      draft.lint().problems().stream()
          .filter(p -> p.level().equals("fail"))
          .forEach(p -> failures.add(story + " " + request + ": " + p + "\n" + draft.body()));
      assertFalse(draft.body().matches("(?s).*[{}].*"), draft.body());
    }
    assertEquals(List.of(), failures);
  }

  private static List<DraftRequest> requests() {
    List<DraftRequest> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Language language : List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT)) {
        for (Function function : functions(kind, language)) {
          for (Channel channel : Channel.values()) {
            for (Length length : Length.values()) {
              for (Tier tier : Tier.values()) {
                all.add(to(tier, function).by(channel, length).in(language).as(kind));
              }
            }
          }
        }
      }
    }
    return all;
  }

  /** A first note and one to hand on are for anybody; the others hardly depend on it. */
  private static List<Function> functions(Kind kind, Language language) {
    boolean byFunction = kind == Kind.FIRST || kind == Kind.FORWARD;
    return byFunction && !language.equals(Language.ZH_HANT)
        ? List.of(Function.values())
        : List.of(Function.OPERATIONS, Function.PURCHASING);
  }

  private static DraftRequest to(Tier tier, Function function) {
    return DraftRequest.to(tier, function, Stories.TODAY);
  }

  @Test
  void whatTheyHadFromUsIsNamedWithinTheRules() {
    Past bought = new Past(List.of("dock scheduling, two sites"), List.of());
    Past asked = new Past(List.of("买了别的"), List.of("asked for a quote for yard view", "要报价"));
    for (Kind kind : List.of(Kind.WINBACK, Kind.GROW)) {
      for (Channel channel : List.of(Channel.EMAIL, Channel.WECHAT, Channel.CALL)) {
        for (Length length : Length.values()) {
          for (Tier tier : Tier.values()) {
            DraftRequest english = to(tier).by(channel, length).as(kind);
            named(english.after(bought), "dock scheduling, two sites");
            named(english.after(asked), "“yard view”");
            named(english.in(Language.ZH_HANS).after(bought), "dock scheduling");
          }
        }
      }
    }
  }

  private static void named(DraftRequest request, String what) {
    Draft draft = write(STORIES.get(0), request);
    String body = draft.body().toLowerCase(java.util.Locale.ROOT);
    assertTrue(body.contains(what), () -> request + "\n" + draft.body());
    assertEquals(List.of(), draft.lint().problems(), () -> request + "\n" + draft.body());
  }

  @Test
  void everyStoryFitsItsChannels() {
    for (int story = 0; story < STORIES.size(); story++) {
      for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
        for (Channel channel : Channel.values()) {
          for (Length length : Length.values()) {
            for (Tier tier : Tier.values()) {
              DraftRequest request = to(tier).by(channel, length).in(language);
              List<Draft.Problem> problems = once(story, request).lint().problems();
              assertEquals(List.of(), problems, story + " " + request);
            }
          }
        }
      }
    }
  }

  /** Forward notes too: the champion's words to the CFO, IT and purchasing differ by tier. */
  @Test
  void twoTiersShareNothingButTheStory() {
    int stories = STORIES.size();
    int turn = 0;
    for (Kind kind : Kind.values()) {
      for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
        for (Function function : readers(kind)) {
          for (Channel channel : Channel.values()) {
            DraftRequest request =
                to(Tier.EXECUTIVE, function).by(channel, Length.LONG).in(language).as(kind);
            apart(turn++ % stories, request);
          }
        }
      }
    }
  }

  private static List<Function> readers(Kind kind) {
    return kind == Kind.FIRST || kind == Kind.FORWARD
        ? List.of(Function.OPERATIONS, Function.FINANCE, Function.IT, Function.PURCHASING)
        : List.of(Function.OPERATIONS);
  }

  private static void apart(int story, DraftRequest first) {
    Map<String, Tier> seen = new HashMap<>();
    for (Tier tier : Tier.values()) {
      DraftRequest request =
          to(tier, first.function())
              .by(first.channel(), first.length())
              .in(first.language())
              .as(first.kind());
      Draft draft = once(story, request);
      Set<String> mine = new HashSet<>(Sentences.of(draft.body()));
      mine.removeIf(s -> isStory(s, draft) || s.length() < 6);
      mine.removeIf(s -> s.contains(" min)") || s.contains("分钟）"));
      mine.removeIf(s -> s.matches("^[1-6]\\.$"));
      for (String sentence : mine) {
        Tier other = seen.put(sentence, tier);
        assertEquals(null, other, first + " told twice: " + sentence);
      }
    }
  }

  private static boolean isStory(String sentence, Draft draft) {
    return draft.claims().stream()
        .filter(c -> c.quote().isPresent())
        .anyMatch(c -> c.text().contains(bare(sentence)) || sentence.contains(c.text()));
  }

  /** Without the label that a call script puts before it. */
  private static String bare(String sentence) {
    return sentence.replaceFirst("^\\p{L}{2,12}[:：]\\s?", "");
  }

  /** Ten letters in a row: no sentence, names and numbers aside, comes more often than this. */
  private static final int MOST_ALIKE = 5;

  @Test
  void tenAccountsInARowDoNotSmellOfATemplate() {
    for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
      for (Tier tier : Tier.values()) {
        Map<String, Integer> skeletons = new HashMap<>();
        for (int story = 0; story < STORIES.size(); story++) {
          Draft draft = once(story, to(tier).by(Channel.EMAIL, Length.MEDIUM).in(language));
          Sentences.of(draft.body()).stream()
              .filter(s -> s.length() > 4)
              .map(DraftsTest::skeleton)
              .forEach(s -> skeletons.merge(s, 1, Integer::sum));
        }
        skeletons.forEach(
            (s, n) -> assertTrue(n <= MOST_ALIKE, tier + " " + n + " of 10 say: " + s));
      }
    }
  }

  /** What is left when the account's names, quotes and numbers are taken out. */
  private static String skeleton(String sentence) {
    return sentence
        .replaceAll("“[^”]*”", "“”")
        .replaceAll("(?<=.)\\p{Lu}[\\p{L}.&'-]*( \\p{Lu}[\\p{L}.&'-]*)*", "N")
        .replaceAll("[\\p{N}.,]+", "0");
  }

  @Test
  void neverTellsAPlanAsDone() {
    Trigger planned =
        Stories.trigger(
            "acquisition",
            "Bramble plans to acquire Fennwick next spring.",
            "2026-11-10",
            Certainty.PLANNED,
            "buyer",
            Map.of("counterpart", "Fennwick"));
    Draft draft = write(Stories.story("Bramble", planned), to(Tier.DIRECTOR));
    assertTrue(draft.body().contains("Bramble plans to buy Fennwick"), draft.body());
  }

  @Test
  void saysSoWhenNothingIsFresh() {
    Trigger old =
        Stories.trigger(
            "initiative",
            "We are moving all billing to one platform in 2026.",
            "2026-02-02",
            Certainty.PLANNED,
            "",
            Map.of());
    Drafts.Outcome outcome =
        DRAFTS.write(
            Stories.story("Kestrel Freight", old).account(), List.of(old), to(Tier.DIRECTOR));
    Angles.Reasons.Nothing nothing =
        assertInstanceOf(Drafts.Outcome.NothingFresh.class, outcome).nothing();
    assertTrue(
        nothing.reason().contains("Nothing at Kestrel Freight is fresh enough"), nothing.reason());
    assertEquals(
        List.of("initiative", "question"),
        nothing.openers().stream().map(Angles.Opener::kind).toList());
  }

  @Test
  void writesTraditionalWithTaiwansWords() {
    Draft draft = write(STORIES.get(7), to(Tier.PRACTITIONER).in(Language.ZH_HANT));
    assertTrue(draft.body().contains("遠舟冷鏈") || draft.body().contains("貴公司"), draft.body());
    assertFalse(draft.body().contains("贵司"), draft.body());
  }

  @Test
  void writesTheSameTwice() {
    Draft once = write(STORIES.get(1), to(Tier.EXECUTIVE));
    assertEquals(once, write(STORIES.get(1), to(Tier.EXECUTIVE)));
  }
}
