package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.playbook.DataFolder;
import whynow.triggers.Trigger;

/**
 * Writes a message that a person may send: from what happened at an account, for one reader.
 *
 * <pre>{@code
 * drafts.write(account, brief.triggers(), DraftRequest.to(Tier.EXECUTIVE, Function.OPERATIONS, today))
 * }</pre>
 */
public final class Drafts {
  /** What comes back for a request. */
  public sealed interface Outcome {
    /** A message and the angle it stands on. */
    record Written(Draft draft, Angle angle, int angles) implements Outcome {}

    /** Nothing is fresh enough to write about. */
    record NothingFresh(Angles.Reasons.Nothing nothing) implements Outcome {}
  }

  private final Angles angles;
  private final TemplateWriter templates;
  private final Linter linter;

  private final Guard guard;
  private final Optional<ModelWriter> model;

  /** Writes from templates alone. */
  public Drafts(Playbook playbook, DataFolder data) {
    this(playbook, data, Optional.empty());
  }

  /** Writes with a model where there is one; the templates stand behind it. */
  public Drafts(Playbook playbook, DataFolder data, Optional<ModelWriter> model) {
    this.angles = new Angles(playbook, data);
    this.templates = new TemplateWriter(playbook, data);
    this.linter = new Linter(data);
    this.guard = new Guard(playbook, data);
    this.model = model;
  }

  /** Writes from what happened alone. */
  public Outcome write(Account account, List<Trigger> triggers, DraftRequest request) {
    return write(account, triggers, List.of(), request);
  }

  /**
   * Writes one message.
   *
   * @param pages what was read of the account, against which a model's words are held
   */
  public Outcome write(
      Account account, List<Trigger> triggers, List<Article> pages, DraftRequest request) {
    Angles.Reasons reasons =
        angles.of(
            account,
            triggers,
            request.wanted(),
            Optional.of(request.function()),
            request.language(),
            request.today());
    if (reasons instanceof Angles.Reasons.Nothing nothing) {
      return new Outcome.NothingFresh(nothing);
    }
    List<Angle> found = ((Angles.Reasons.Found) reasons).angles();
    Angle angle = found.get(Math.min(Math.max(request.angle(), 1), found.size()) - 1);
    Draft plain = draft(account, angle, found, request);
    Draft best =
        model
            .map(
                m ->
                    m.rewrite(
                        plain, request, guard, evidence(account, triggers, pages, request), linter))
            .orElse(plain);
    return new Outcome.Written(best, angle, found.size());
  }

  private Evidence evidence(
      Account account, List<Trigger> triggers, List<Article> pages, DraftRequest request) {
    List<String> known = new ArrayList<>();
    request.rep().ifPresent(known::add);
    known.addAll(request.past().bought());
    known.addAll(request.past().asked());
    request.contact().ifPresent(c -> known.add(c.name() + " " + c.title()));
    return guard.evidence(account, triggers, pages, known, request.today());
  }

  private Draft draft(Account account, Angle angle, List<Angle> found, DraftRequest request) {
    List<Trigger> others =
        found.stream()
            .map(Angle::trigger)
            .filter(t -> !t.url().equals(angle.trigger().url()))
            .map(t -> Spoken.in(t, request.language()))
            .toList();
    TemplateWriter.Written written =
        templates.write(account, Spoken.in(angle, request.language()), others, request);
    Draft.Lint lint = linter.lint(written.subject(), written.body(), request);
    return new Draft(written.subject(), written.body(), written.claims(), lint, Draft.By.TEMPLATE);
  }
}
