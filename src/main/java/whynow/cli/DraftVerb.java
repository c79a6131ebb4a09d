package whynow.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.language.Language;
import whynow.outreach.Angle;
import whynow.outreach.Angles;
import whynow.outreach.Channel;
import whynow.outreach.Draft;
import whynow.outreach.DraftRequest;
import whynow.outreach.Drafts;
import whynow.outreach.Kind;
import whynow.outreach.Length;

/** Writes a message to a company's reader, with the source of every claim. */
@Command(description = "Write a sourced message to one reader at a company.")
final class DraftVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(
      paramLabel = "COMPANY",
      description = "a name or a domain; read first if it was not yet")
  private String company;

  @Option(names = "--tier", description = "executive, director or practitioner")
  private Tier tier = Tier.DIRECTOR;

  @Option(names = "--function", description = "what the reader is responsible for (operations)")
  private Function function = Function.OPERATIONS;

  @Option(names = "--channel", description = "email, call, voicemail, linkedin, wechat or pitch")
  private Channel channel = Channel.EMAIL;

  @Option(names = "--length", description = "short, medium or long")
  private Length length = Length.SHORT;

  @Option(names = "--lang", description = "en, zh-Hans or zh-Hant")
  private String lang = "en";

  @Option(
      names = "--kind",
      description = "first, second, last, reply, winback, renewal, grow or forward")
  private Kind kind = Kind.FIRST;

  @Option(names = "--angle", paramLabel = "N", description = "which angle, 1 for the best")
  private int angle = 1;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "ask through this proxy")
  private String proxy;

  @Option(names = "--max-pages", paramLabel = "N", description = "posts read at most (60)")
  private int maxPages = 60;

  @Option(names = "--json", description = "the draft as one object")
  private boolean json;

  DraftVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Language written = language();
    Dossier dossier = Dossier.of(app.get(), company, Optional.ofNullable(proxy), maxPages);
    DraftRequest request =
        DraftRequest.to(tier, function, LocalDate.now(app.get().clock()))
            .by(channel, length)
            .in(written)
            .as(kind)
            .after(app.get().outreach().past(dossier.brief().account()))
            .about(angle);
    Drafts.Outcome outcome =
        app.get()
            .outreach()
            .drafts()
            .write(dossier.brief().account(), dossier.brief().triggers(), dossier.pages(), request);
    System.out.println(json ? Json.line(fields(outcome)) : plain(outcome));
    return 0;
  }

  private Language language() {
    Language language = Language.of(lang);
    if (!language.isChinese() && !language.equals(Language.EN)) {
      throw new WrongUsage("--lang is en, zh-Hans or zh-Hant, not " + lang);
    }
    return language;
  }

  private static Map<String, Object> fields(Drafts.Outcome outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (outcome instanceof Drafts.Outcome.Written written) {
      Draft draft = written.draft();
      fields.put("subject", draft.subject().orElse(null));
      fields.put("body", draft.body());
      fields.put("claims", draft.claims());
      fields.put("lint", draft.lint());
      fields.put("by", draft.byModel() ? "model" : "template");
      return fields;
    }
    Angles.Reasons.Nothing nothing = ((Drafts.Outcome.NothingFresh) outcome).nothing();
    fields.put("subject", null);
    fields.put("body", null);
    fields.put("reason", nothing.reason());
    fields.put("openers", nothing.openers().stream().map(Angles.Opener::text).toList());
    return fields;
  }

  private static String plain(Drafts.Outcome outcome) {
    if (outcome instanceof Drafts.Outcome.Written written) {
      return plain(written.draft(), written.angle());
    }
    Angles.Reasons.Nothing nothing = ((Drafts.Outcome.NothingFresh) outcome).nothing();
    List<String> openers = nothing.openers().stream().map(o -> "- " + o.text()).toList();
    return nothing.reason() + "\n" + String.join("\n", openers);
  }

  private static String plain(Draft draft, Angle angle) {
    StringBuilder out = new StringBuilder();
    draft.subject().ifPresent(s -> out.append("Subject: ").append(s).append("\n\n"));
    out.append(draft.body()).append("\n\n").append(angle.reason()).append('\n');
    draft.claims().stream()
        .filter(c -> c.quote().isPresent())
        .map(c -> "“" + c.quote().get() + "” " + c.url().orElse(""))
        .distinct()
        .forEach(s -> out.append(s).append('\n'));
    return out.toString().strip();
  }
}
