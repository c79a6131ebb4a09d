package whynow.outreach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.language.Language;
import whynow.writing.Model;
import whynow.writing.Prompts;
import whynow.writing.TokenBudget;

/**
 * Has a model write a message and takes it only when the guard and the linter find nothing wrong.
 * Whatever goes wrong, the template's text stands, and says that it does.
 */
public final class ModelWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
  private static final Duration ALL_TOLD = Duration.ofSeconds(20);
  private static final int MOST_EVIDENCE = 12;
  private static final String SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["subject","sentences"],"properties":{
      "subject":{"type":["string","null"]},"sentences":{"type":"array","items":{"type":"object",
      "additionalProperties":false,"required":["text","paragraph","evidence"],"properties":{
      "text":{"type":"string"},"paragraph":{"type":"integer"},"evidence":{"type":"array","items":{"type":"integer"}}}}}}}
      """;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  record Message(Optional<String> subject, List<Sentence> sentences) {}

  record Sentence(String text, int paragraph, List<Integer> evidence) {}

  private final Model model;
  private final Prompts prompts;
  private final TokenBudget budget;
  private final Duration patience;

  public ModelWriter(Model model, Prompts prompts, TokenBudget budget) {
    this(model, prompts, budget, ALL_TOLD);
  }

  /** With so much real time for a draft, all attempts included. */
  ModelWriter(Model model, Prompts prompts, TokenBudget budget, Duration patience) {
    this.model = model;
    this.prompts = prompts;
    this.budget = budget;
    this.patience = patience;
  }

  /**
   * A better wording of a draft, or the draft itself, marked as standing in for the model's.
   *
   * @param plain the template's draft, whose claims are all the model is told
   */
  Draft rewrite(Draft plain, DraftRequest request, Guard guard, Evidence evidence, Linter linter) {
    String rep = request.rep().orElse("");
    long end = System.nanoTime() + patience.toNanos();
    String complaint = "";
    for (int attempt = 0; attempt < 2; attempt++) {
      if (!budget.allows(rep, request.today())) {
        LOG.warn("The model was not asked: no tokens left today for {}", rep);
        boolean known = !budget.tells(rep, request.today());
        return plain.by(known ? Draft.By.TEMPLATE : Draft.By.TOKENS_SPENT);
      }
      Model.Answer answer = model.ask(prompt(plain, request, complaint), SCHEMA, left(end));
      if (answer instanceof Model.Answer.None none) {
        LOG.warn("The model gave no draft: {}", none.why());
        return plain.by(Draft.By.INSTEAD_OF_MODEL);
      }
      Model.Answer.Text text = (Model.Answer.Text) answer;
      budget.spend(rep, text.tokens(), request.today());
      Judged judged = judged(text.text(), plain, request, guard, evidence, linter);
      if (judged.draft.isPresent()) {
        return judged.draft.get();
      }
      LOG.warn("The model's draft was not taken: {}", judged.complaint);
      complaint = judged.complaint;
    }
    return plain.by(Draft.By.INSTEAD_OF_MODEL);
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
  }

  private String prompt(Draft plain, DraftRequest request, String complaint) {
    String task =
        "A %s %s %s message to a %s in %s, language %s, not longer than the plain version by more than a fifth."
            .formatted(
                request.length().word(),
                request.kind().word(),
                request.channel().word(),
                request.tierWord(),
                request.function(),
                request.language().tag());
    String again = complaint.isEmpty() ? "" : "\nYour last answer was refused: " + complaint;
    try {
      return prompts.fill(
          "draft",
          Map.of(
              "task",
              task + again,
              "evidence",
              numbered(quotes(plain)),
              "playbook",
              numbered(ours(plain)),
              "template",
              plain.subject().map(s -> s + "\n\n").orElse("") + plain.body()));
    } catch (IOException e) {
      throw new IllegalStateException("prompts/draft.md cannot be read", e);
    }
  }

  private static List<String> quotes(Draft plain) {
    return plain.claims().stream()
        .flatMap(c -> c.quote().stream())
        .distinct()
        .limit(MOST_EVIDENCE)
        .map(q -> q.replace("EVIDENCE>>>", " ").replace("<<<EVIDENCE", " "))
        .toList();
  }

  private static List<String> ours(Draft plain) {
    return plain.claims().stream()
        .filter(c -> c.playbook().isPresent())
        .map(Draft.Claim::text)
        .distinct()
        .toList();
  }

  private static String numbered(List<String> lines) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(i + 1).append(". ").append(lines.get(i).replace('\n', ' ')).append('\n');
    }
    return all.toString();
  }

  private record Judged(Optional<Draft> draft, String complaint) {
    static Judged refused(String why) {
      return new Judged(Optional.empty(), why);
    }
  }

  private static Judged judged(
      String text,
      Draft plain,
      DraftRequest request,
      Guard guard,
      Evidence evidence,
      Linter linter) {
    Message message;
    try {
      message = JSON.readValue(text, Message.class);
    } catch (JsonProcessingException e) {
      return Judged.refused("not the JSON that was asked for");
    }
    String body = body(message, request.language());
    if (body.isBlank() || message.sentences().size() < 3) {
      return Judged.refused("too little text");
    }
    if (Telling.isChinese(body) != request.language().isChinese()
        || wrongScript(body, request.language())) {
      return Judged.refused("wrong language");
    }
    Optional<String> subject = plain.subject().isPresent() ? message.subject() : Optional.empty();
    Draft.Lint lint = linter.lint(subject, body, request);
    Optional<Draft.Problem> broken =
        lint.problems().stream().filter(p -> p.level().equals("fail")).findFirst();
    if (broken.isPresent() || (plain.subject().isPresent() && subject.isEmpty())) {
      return Judged.refused(broken.map(Draft.Problem::rule).orElse("no subject"));
    }
    return guarded(subject, body, plain, lint, guard, evidence);
  }

  private static boolean wrongScript(String body, Language language) {
    if (!language.isChinese()) {
      return false;
    }
    boolean traditional = language.equals(Language.ZH_HANT);
    return body.matches(traditional ? "(?s).*[们这为应说车过时].*" : "(?s).*[們這為應說車過時].*");
  }

  private static Judged guarded(
      Optional<String> subject,
      String body,
      Draft plain,
      Draft.Lint lint,
      Guard guard,
      Evidence evidence) {
    List<Finding> findings = new ArrayList<>(guard.check(body, evidence));
    subject.ifPresent(s -> findings.addAll(guard.check(s + "?", evidence)));
    Optional<Finding> wrong = findings.stream().filter(Finding::isFault).findFirst();
    boolean tellsNothing = findings.stream().noneMatch(f -> f.quote().isPresent());
    if (wrong.isPresent() || tellsNothing) {
      return Judged.refused(
          wrong
              .map(w -> w.fault().orElse("unsupported") + " in: " + w.text())
              .orElse("no evidence used"));
    }
    List<Draft.Claim> claims =
        findings.stream()
            .filter(f -> f.quote().isPresent())
            .map(f -> new Draft.Claim(f.text(), f.quote(), f.url(), Optional.empty()))
            .toList();
    List<Draft.Claim> all = new ArrayList<>(claims);
    plain.claims().stream().filter(c -> c.playbook().isPresent()).forEach(all::add);
    return new Judged(Optional.of(new Draft(subject, body, all, lint, Draft.By.MODEL)), "");
  }

  private static String body(Message message, Language language) {
    Map<Integer, String> paragraphs = new TreeMap<>();
    String space = language.isChinese() ? "" : " ";
    message
        .sentences()
        .forEach(s -> paragraphs.merge(s.paragraph(), s.text().strip(), (a, b) -> a + space + b));
    return String.join("\n\n", paragraphs.values());
  }
}
