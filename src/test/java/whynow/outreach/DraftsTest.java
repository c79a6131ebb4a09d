package whynow.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
  private final Drafts drafts = new Drafts(new Playbook(Stories.DATA), Stories.DATA);

  private Draft write(Stories.Story story, DraftRequest request) {
    Drafts.Outcome outcome = drafts.write(story.account(), story.triggers(), request);
    return assertInstanceOf(Drafts.Outcome.Written.class, outcome).draft();
  }

  private static DraftRequest to(Tier tier) {
    return DraftRequest.to(tier, Function.OPERATIONS, Stories.TODAY);
  }

  @Test
  void tellsAnExecutiveWhyNowAndWhyYou() {
    Draft draft = write(Stories.all().get(0), to(Tier.EXECUTIVE));
    assertTrue(
        draft.body().contains("In March you open your second distribution centre in Leipzig"),
        draft.body());
    assertTrue(draft.body().contains("Detention fees doubled last year"), draft.body());
    assertTrue(draft.body().contains("94 to 61 minutes"), draft.body());
    assertEquals(1, draft.lint().asks());
  }

  @Test
  void everyMessagePassesItsLinter() {
    List<String> failures = new ArrayList<>();
    for (Stories.Story story : Stories.all()) {
      for (DraftRequest request : requests()) {
        Draft draft = write(story, request);
        draft.lint().problems().stream()
            .filter(p -> p.level().equals("fail"))
            .forEach(
                p ->
                    failures.add(
                        story.account().name() + " " + request + ": " + p + "\n" + draft.body()));
        assertFalse(draft.body().matches("(?s).*[{}].*"), draft.body());
      }
    }
    assertEquals(List.of(), failures);
  }

  private static List<DraftRequest> requests() {
    List<DraftRequest> all = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      for (Channel channel : Channel.values()) {
        for (Length length : Length.values()) {
          for (Language language : List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT)) {
            for (Kind kind : Kind.values()) {
              for (Function function :
                  kind == Kind.FIRST
                      ? List.of(Function.OPERATIONS, Function.FINANCE)
                      : List.of(Function.IT)) {
                all.add(
                    DraftRequest.to(tier, function, Stories.TODAY)
                        .by(channel, length)
                        .in(language)
                        .as(kind));
              }
            }
          }
        }
      }
    }
    return all;
  }

  @Test
  void twoTiersShareNothingButTheStory() {
    for (Stories.Story story : Stories.all()) {
      for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
        for (Channel channel : Channel.values()) {
          Set<String> seen = new HashSet<>();
          for (Tier tier : Tier.values()) {
            Draft draft = write(story, to(tier).by(channel, Length.LONG).in(language));
            Set<String> mine = new HashSet<>(Sentences.of(draft.body()));
            mine.removeIf(s -> isStory(s, draft) || s.length() < 12 || s.startsWith("["));
            mine.removeIf(s -> s.contains(" min)") || s.contains("分钟）"));
            mine.removeIf(s -> s.matches("^[1-6]\\..*|^.{1,20}[:：].*"));
            for (String sentence : mine) {
              assertTrue(seen.add(sentence), "told twice: " + sentence);
            }
          }
        }
      }
    }
  }

  private static boolean isStory(String sentence, Draft draft) {
    return draft.claims().stream()
        .anyMatch(c -> c.quote().isPresent() && c.text().contains(sentence));
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
        drafts.write(
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
    Draft draft = write(Stories.all().get(7), to(Tier.PRACTITIONER).in(Language.ZH_HANT));
    assertTrue(draft.body().contains("遠舟冷鏈") || draft.body().contains("貴公司"), draft.body());
    assertFalse(draft.body().contains("贵司"), draft.body());
  }

  @Test
  void writesTheSameTwice() {
    Draft once = write(Stories.all().get(1), to(Tier.EXECUTIVE));
    assertEquals(once, write(Stories.all().get(1), to(Tier.EXECUTIVE)));
  }
}
