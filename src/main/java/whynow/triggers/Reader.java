package whynow.triggers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.triggers.Mention.Voice;
import whynow.triggers.Voices.Bystander;

/** Reads sentences of one language with the frames of all types. */
final class Reader {
  private static final List<String> CAUGHT =
      List.of("counterpart", "person", "person_title", "product", "place", "round", "count");

  private record Compiled(
      String type,
      Frame frame,
      Bystander bystander,
      boolean mutual,
      double strength,
      Pattern pattern,
      List<String> groups) {}

  private final Notation notation;
  private final Circumstances circumstances;
  private final List<Compiled> frames = new ArrayList<>();
  private final Gate gate = new Gate();

  Reader(Notation notation, Circumstances circumstances) {
    this.notation = notation;
    this.circumstances = circumstances;
  }

  /** Adds the frames of a type; a strength of 0 marks what the type is not. */
  void learn(TriggerType kind, String type, List<Frame> said, double strength) {
    for (Frame frame : said) {
      String regex = notation.regex(frame.say());
      gate.add(frames.size(), regex);
      List<String> groups =
          CAUGHT.stream().filter(g -> regex.contains("(?<" + g(g) + ">")).toList();
      Bystander bystander =
          frame.isAboutPerson()
              ? Bystander.PERSON
              : kind.suffered() ? Bystander.DOER : Bystander.NOBODY;
      frames.add(
          new Compiled(
              type,
              frame,
              bystander,
              kind.mutual(),
              strength,
              notation.compile(frame.say()),
              groups));
    }
  }

  /** All mentions of events in a sentence. */
  List<Mention> read(Sentence sentence, Sentence headline, Voices voices) {
    List<Mention> found = new ArrayList<>();
    List<Mention> denied = new ArrayList<>();
    BitSet open = gate.open(sentence.plain());
    Circumstances.Scene scene = null;
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      Compiled frame = frames.get(i);
      Matcher m = frame.pattern.matcher(sentence.plain());
      if (m.find()) {
        scene = scene == null ? circumstances.scene(sentence, headline) : scene;
        (frame.strength > 0 ? found : denied).add(mention(frame, m, sentence, scene, voices));
      }
    }
    found.removeIf(m -> m.weight() <= 0 || denied.stream().anyMatch(d -> covers(d, m)));
    return found;
  }

  private static boolean covers(Mention denied, Mention mention) {
    return denied.type().equals(mention.type())
        && denied.start() < mention.end()
        && mention.start() < denied.end();
  }

  private Mention mention(
      Compiled frame, Matcher m, Sentence sentence, Circumstances.Scene scene, Voices voices) {
    var around = scene.of(frame.type, m.start(), m.end());
    Voice voice = voice(frame, m, sentence, voices);
    Map<String, String> caught = caught(frame, m, sentence);
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
        frame.strength * around.factor(),
        certainty,
        voice,
        role,
        caught);
  }

  private static Voice voice(Compiled frame, Matcher m, Sentence sentence, Voices voices) {
    String regex = m.pattern().pattern();
    if (regex.contains("(?<us>") && m.group("us") != null) {
      return voices.isOwn(m.group("us")) ? Voice.OWN : Voice.other(m.group("us"));
    }
    if (regex.contains("(?<who>") && m.group("who") != null) {
      return voices.isOwn(m.group("who")) ? Voice.OWN : Voice.other(m.group("who"));
    }
    Voice voice = voices.of(sentence, m.start() + 1, frame.bystander);
    return !voice.own() && frame.mutual && voices.isNamed(sentence) ? Voice.OWN : voice;
  }

  private static Map<String, String> caught(Compiled frame, Matcher m, Sentence sentence) {
    Map<String, String> caught = new LinkedHashMap<>();
    for (String key : frame.groups) {
      if (m.group(g(key)) != null) {
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
