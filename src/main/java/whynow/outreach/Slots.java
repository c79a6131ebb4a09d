package whynow.outreach;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.triggers.Trigger;

/** What stands in each slot of a layout, for one message. */
final class Slots {
  private final Account account;
  private final Angle angle;
  private final List<Trigger> others;
  private final DraftRequest request;
  private final Playbook playbook;
  private final Telling telling;
  private final Implication.All implications;
  private final PastWords past;
  private final Optional<KindForm> kind;
  private final Language language;
  private final String tier;
  private int attempt;

  Slots(
      Account account,
      Angle angle,
      List<Trigger> others,
      DraftRequest request,
      Playbook playbook,
      Telling telling,
      Implication.All implications,
      PastWords past,
      Optional<KindForm> kind) {
    this.account = account;
    this.angle = angle;
    this.others = others;
    this.request = request;
    this.playbook = playbook;
    this.telling = telling;
    this.implications = implications;
    this.past = past;
    this.kind = kind;
    this.language = Telling.simplified(request.language());
    this.tier = request.tierWord();
  }

  /** The same slots with the nth choice of wordings. */
  Slots attempt(int n) {
    attempt = n;
    return this;
  }

  Piece get(String slot) {
    return switch (slot) {
      case "signal" ->
          Piece.told(
              telling.signal(account, angle.trigger(), reader(), language, request.today()),
              angle.trigger());
      case "signal_short" ->
          Piece.told(
              say("signal_short", telling.words().signalShort().get(reader())), angle.trigger());
      case "pain" -> pain();
      case "bridge" -> statesAProblem() ? get("problem") : get("implication");
      case "bridge_more" -> statesAProblem() ? get("implication") : get("problem");
      case "implication" -> meaning(angle.trigger());
      case "problem" -> Piece.of(say("problem", ours().problem().get(tier)));
      case "answer" -> answer();
      case "turn" -> reader(Playbook.Reader::answer).isPresent() ? answer() : get("proof");
      case "brief" -> Piece.of(say("brief", ours().brief().get(tier)));
      case "second_problem" -> Piece.of(atAnyTime(say("problem", second().problem().get(tier))));
      case "second_answer" -> Piece.ours(say("answer", second().answer().get(tier)), secondId());
      case "ask" -> Piece.of(say("ask", asks()));
      case "ask_short" -> Piece.of(shortest(asks()));
      case "lead" -> lead();
      case "lead_short" -> Piece.of(kind.map(k -> say("lead", k.leadShort().get(tier))).orElse(""));
      case "past" -> past();
      case "fact" -> fact();
      case "fact_bridge" -> factBridge();
      default -> fromPlaybook(slot);
    };
  }

  private Piece fromPlaybook(String slot) {
    Playbook.Seller seller = playbook.seller();
    return switch (slot) {
      case "pitch" -> ours("seller", seller.pitch());
      case "how" -> ours("seller", seller.how());
      case "price" -> ours("seller", seller.price());
      case "news" -> Piece.ours(say("news", seller.news().get(tier)), "seller");
      case "proof" -> Piece.ours(say("proof", proof().tell().get(tier)), proofId());
      case "proof_short" -> ours(proofId(), proof().brief());
      case "claim" -> ours(proofId(), proof().claim());
      case "note" ->
          playbook
              .reader(request.function())
              .map(r -> Piece.ours(bullets(r.note().get(tier).in(language), language), "reader"))
              .orElse(Piece.NONE);
      case "offer" -> offer();
      case "questions" -> questions();
      case "objections" -> objections();
      default ->
          Piece.of(
              new Manners(request, telling.words(), seller, attempt).get(slot, account.name()));
    };
  }

  private String reader() {
    return request.kind() == Kind.FORWARD ? "forward" : tier;
  }

  private Playbook.Proposition ours() {
    return playbook.propositions().get(angle.valueProposition());
  }

  private boolean statesAProblem() {
    return angle.pain().isPresent() || angle.trigger().type().matches("pain_point|initiative");
  }

  private Piece pain() {
    return angle
        .pain()
        .filter(p -> language.isChinese() == Telling.isChinese(p.quote()))
        .map(p -> Piece.told(telling.pain(account, p, reader(), language, request.today()), p))
        .orElse(Piece.NONE);
  }

  private Piece answer() {
    return reader(Playbook.Reader::answer)
        .map(a -> Piece.ours(say("answer", a.get(tier)), "reader"))
        .orElseGet(
            () -> Piece.ours(say("answer", ours().answer().get(tier)), angle.valueProposition()));
  }

  private Optional<Map<String, Lines>> reader(
      java.util.function.Function<Playbook.Reader, Optional<Map<String, Lines>>> part) {
    return playbook.reader(request.function()).flatMap(part);
  }

  private Lines asks() {
    return kind.map(k -> k.ask().get(tier))
        .or(() -> reader(Playbook.Reader::ask).map(a -> a.get(tier)))
        .orElseGet(() -> ours().ask().get(tier));
  }

  private Piece lead() {
    return Piece.of(kind.map(k -> say("lead", k.lead().get(tier))).orElse(""));
  }

  /** What they bought comes before what they only asked for. */
  private Piece past() {
    return past.bought(request.past(), language)
        .map(what -> past("bought", what))
        .or(() -> past.asked(request.past(), language).map(what -> past("asked", what)))
        .orElse(Piece.NONE);
  }

  private Piece past(String how, String what) {
    return kind.map(k -> k.past().get(how))
        .map(byTier -> big(say("past", byTier.get(tier)).replace("{what}", what)))
        .map(text -> Piece.booked(text, what))
        .orElse(Piece.NONE);
  }

  private Piece fact() {
    return switch (kind.map(KindForm::fact).orElse("")) {
      case "fact" -> others.stream().findFirst().map(this::another).orElseGet(this::offer);
      case "offer" -> offer();
      case "qa" -> answerToQuestion();
      case "news" -> priced(get("news"));
      case "note" -> get("note");
      default -> Piece.NONE;
    };
  }

  /** What the new fact of a later note means; offers and answers speak for themselves. */
  private Piece factBridge() {
    boolean tells = kind.filter(k -> k.fact().equals("fact")).isPresent();
    return tells ? others.stream().findFirst().map(this::meaning).orElse(Piece.NONE) : Piece.NONE;
  }

  private Piece meaning(Trigger trigger) {
    return Piece.of(
        implications.of(trigger.type()).map(i -> say("implication", i.lines(tier))).orElse(""));
  }

  /** Said once already: the second problem does without the time it opens. */
  private String atAnyTime(String text) {
    String when = meanwhile() + (language.isChinese() ? "，" : ", ");
    boolean opens = text.regionMatches(true, 0, when, 0, when.length());
    return opens ? big(text.substring(when.length())) : text;
  }

  private String meanwhile() {
    return telling.meanwhile(angle.trigger(), language, request.today());
  }

  private Piece another(Trigger trigger) {
    return Piece.told(
        telling.signal(account, trigger, reader(), language, request.today()), trigger);
  }

  private Piece priced(Piece news) {
    boolean watchesPrice = request.function().name().matches("FINANCE|PURCHASING");
    return watchesPrice ? Piece.ours(join(news.text(), get("price").text()), "seller") : news;
  }

  private Piece offer() {
    return playbook.contents().entrySet().stream()
        .filter(e -> e.getValue().offer().containsKey(tier))
        .max(Comparator.comparing(e -> suits(e.getValue())))
        .map(e -> Piece.ours(e.getValue().offer().get(tier).in(language), e.getKey()))
        .orElse(Piece.NONE);
  }

  private int suits(Playbook.Content content) {
    return content.functions().contains(request.function())
        ? 2
        : content.functions().isEmpty() ? 1 : 0;
  }

  private Piece answerToQuestion() {
    List<Playbook.Question> all = playbook.questions();
    Playbook.Question one = all.get(place() * 2 % all.size());
    return Piece.ours(one.answer().in(language), "questions");
  }

  /** Executives first: each tier gets an answer of its own. */
  private int place() {
    return List.of("executive", "director", "practitioner").indexOf(tier);
  }

  private Piece questions() {
    List<Playbook.Question> all = playbook.questions();
    Playbook.Question one = all.get(place() * 2 % all.size());
    String asked = label("asked").replace("{question}", one.question().in(language));
    return Piece.ours(
        asked + (language.isChinese() ? "" : " ") + one.answer().in(language), "questions");
  }

  private Piece objections() {
    String text =
        playbook.objections().stream()
            .filter(o -> o.tiers().contains(tier))
            .limit(2)
            .map(
                o ->
                    label("objection").replace("{heard}", o.heard().in(language))
                        + (language.isChinese() ? "" : " ")
                        + o.answer().in(language))
            .collect(Collectors.joining("\n\n"));
    return Piece.ours(text, "objections");
  }

  private String label(String name) {
    return telling.words().labels().get(name).in(language);
  }

  private Piece ours(String id, Map<String, LocalText> byTier) {
    LocalText text = byTier.get(tier);
    return text == null ? Piece.NONE : Piece.ours(fill(text.in(language)), id);
  }

  private Playbook.Proposition second() {
    return playbook.propositions().get(secondId());
  }

  private String secondId() {
    return playbook.propositions().entrySet().stream()
        .filter(e -> !e.getKey().equals(angle.valueProposition()))
        .max(Comparator.comparing(e -> e.getValue().triggers().contains(angle.trigger().type())))
        .map(Map.Entry::getKey)
        .orElse(angle.valueProposition());
  }

  private String proofId() {
    return ours().proofs().get(0);
  }

  private Playbook.Proof proof() {
    return playbook.proofs().get(proofId());
  }

  private static String bullets(List<String> lines, Language language) {
    String dot = language.isChinese() ? "·" : "- ";
    return lines.stream().map(l -> dot + l).collect(Collectors.joining("\n"));
  }

  private String join(String a, String b) {
    return language.isChinese() ? a + b : a + " " + b;
  }

  private String big(String text) {
    return language.isChinese() || text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String shortest(Lines lines) {
    return lines.in(language).stream()
        .map(this::fill)
        .min(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private String say(String slot, Lines lines) {
    List<String> all = lines == null ? List.of() : lines.in(language);
    String seed = account.name() + slot + tier + (attempt == 0 ? "" : attempt);
    return fill(Pick.from(all, seed));
  }

  private String fill(String text) {
    return big(text.indexOf('{') < 0 ? text : filled(text));
  }

  private String filled(String text) {
    Map<String, String> slots = new HashMap<>();
    slots.put("event", telling.event(angle.trigger(), language, request.today()));
    slots.put("meanwhile", meanwhile());
    slots.put("Meanwhile", big(meanwhile()));
    slots.put("company", Telling.company(account, language));
    slots.put("seller", playbook.seller().name());
    slots.put(
        "reader",
        playbook
            .reader(request.function())
            .map(r -> r.name().in(language))
            .orElse(request.function().name().toLowerCase(Locale.ROOT)));
    return Telling.fill(text, slots);
  }
}
