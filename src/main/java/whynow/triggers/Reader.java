package whynow.triggers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.triggers.Mention.Voice;
import whynow.triggers.Voices.Bystander;

/** Reads sentences of one language with the frames of all types. */
final class Reader {
  private static final List<String> CAUGHT =
      List.of("counterpart", "person", "person_title", "product", "place", "round", "count");
  private static final int NO_BRANCH = -1;
  private static final List<String> ACTORS = List.of("us", "who");
  private static final List<String> GROUPS =
      Stream.concat(ACTORS.stream(), CAUGHT.stream()).toList();

  /** One alternative of a frame. */
  private record Branch(int number, Pattern pattern, List<String> groups, Said said) {}

  private record Said(
      String type, Frame frame, Bystander bystander, boolean mutual, double strength) {}

  private final Notation notation;
  private final Circumstances circumstances;
  private final List<Branch> branches = new ArrayList<>();
  private final Gate gate = new Gate();

  Reader(Notation notation, Circumstances circumstances) {
    this.notation = notation;
    this.circumstances = circumstances;
  }

  /** Adds the frames of a type; a strength of 0 marks what the type is not. */
  void learn(TriggerType kind, String type, List<Frame> said, double strength) {
    for (Frame frame : said) {
      Bystander bystander =
          frame.isAboutPerson()
              ? Bystander.PERSON
              : kind.suffered() ? Bystander.DOER : Bystander.NOBODY;
      Said what = new Said(type, frame, bystander, kind.mutual(), strength);
      Notation.branches(frame.say()).forEach(branch -> learn(branch, what));
    }
  }

  private void learn(String written, Said what) {
    String regex = notation.regex(written);
    gate.add(regex);
    List<String> groups = GROUPS.stream().filter(g -> regex.contains("(?<" + g(g) + ">")).toList();
    branches.add(new Branch(branches.size(), notation.compile(written), groups, what));
  }

  /** All mentions of events in a sentence. */
  List<Mention> read(Sentence sentence, Sentence headline, Voices voices) {
    List<Mention> found = new ArrayList<>();
    List<Mention> denied = new ArrayList<>();
    BitSet open = gate.open(sentence.plain());
    Circumstances.Scene scene = null;
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      Branch branch = branches.get(i);
      Matcher m = branch.pattern.matcher(sentence.plain());
      if (m.find()) {
        scene = scene == null ? circumstances.scene(sentence, headline) : scene;
        (branch.said.strength > 0 ? found : denied)
            .add(mention(branch, m, sentence, scene, voices));
      }
    }
    found.removeIf(m -> m.weight() <= 0 || denied.stream().anyMatch(d -> covers(d, m)));
    return found;
  }

  /** A mention told by cues alone: what the sentence makes of it, with no strength of its own. */
  Mention cued(String type, boolean suffered, Topics.Best best, Sentence headline, Voices voices) {
    Sentence sentence = best.sentence();
    int start = best.found().start();
    int end = Math.max(start, best.found().end());
    var around = circumstances.scene(sentence, headline).of(type, start, end);
    Bystander bystander = suffered ? Bystander.DOER : Bystander.NOBODY;
    return new Mention(
        type,
        sentence,
        start,
        end,
        NO_BRANCH,
        0,
        around.factor(),
        around.certainty(),
        voices.of(sentence, end, bystander),
        Optional.empty(),
        Map.of());
  }

  private static boolean covers(Mention denied, Mention mention) {
    return denied.type().equals(mention.type())
        && denied.start() < mention.end()
        && mention.start() < denied.end();
  }

  private Mention mention(
      Branch branch, Matcher m, Sentence sentence, Circumstances.Scene scene, Voices voices) {
    Said frame = branch.said;
    var around = scene.of(frame.type, m.start(), m.end());
    Voice voice = voice(branch, m, sentence, voices);
    Map<String, String> caught = caught(branch, m, sentence);
    Optional<String> role = frame.frame.role();
    String counterpart = caught.getOrDefault("counterpart", "");
    if (!voice.own() && !counterpart.isEmpty() && voices.isOwn(Plain.of(counterpart))) {
      caught.put("counterpart", voice.whom());
      role = role.map(Reader::turned);
      voice = Voice.OWN;
    }
    Certainty certainty =
        around.certainty() == Certainty.RUMOURED
            ? Certainty.RUMOURED
            : frame.frame.certainty().orElse(around.certainty());
    return new Mention(
        frame.type,
        sentence,
        m.start(),
        m.end(),
        branch.number,
        frame.strength,
        around.factor(),
        certainty,
        voice,
        role,
        caught);
  }

  private static Voice voice(Branch branch, Matcher m, Sentence sentence, Voices voices) {
    for (String key : ACTORS) {
      if (branch.groups.contains(key) && m.group(key) != null) {
        return voices.isOwn(m.group(key)) ? Voice.OWN : Voice.other(m.group(key));
      }
    }
    Voice voice = voices.of(sentence, m.start() + 1, branch.said.bystander);
    return !voice.own() && branch.said.mutual && voices.isNamed(sentence) ? Voice.OWN : voice;
  }

  private static Map<String, String> caught(Branch branch, Matcher m, Sentence sentence) {
    Map<String, String> caught = new LinkedHashMap<>();
    for (String key : branch.groups) {
      if (CAUGHT.contains(key) && m.group(g(key)) != null) {
        caught.put(key, sentence.text().substring(m.start(g(key)), m.end(g(key))).trim());
      }
    }
    return caught;
  }

  /** Java's group names know no underscore. */
  private static String g(String key) {
    return key.replace("_", "");
  }

  private static String turned(String role) {
    return switch (role) {
      case "buyer" -> "bought";
      case "bought" -> "buyer";
      default -> role;
    };
  }
}
