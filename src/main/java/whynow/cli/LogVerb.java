package whynow.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whynow.App;
import whynow.activity.LogReader;
import whynow.activity.LogReading;
import whynow.activity.Logbook;
import whynow.team.Rep;

/** Logs what a rep writes of their day, or shows how it is understood. */
@Command(description = "Log a touch, said in a plain sentence.")
final class LogVerb implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final Supplier<App> app;

  @Mixin private Acting acting;
  @Mixin private Rows sentences;

  @Option(names = "--dry-run", description = "show how it is read and write nothing")
  private boolean dry;

  @Option(
      names = "--json",
      description = "{account,contact,channel,direction,outcome,note,followUp,doubts}")
  private boolean json;

  @Option(names = "--now", paramLabel = "T", description = "the time it is said, ISO")
  private String now;

  LogVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Rep rep = dry ? acting.unwritten(app.get()) : acting.rep(app.get());
    LogReader reader = app.get().logReader();
    boolean all = true;
    for (String line : sentences.all()) {
      if (!line.isBlank()) {
        all &= sentences.many() ? row(line, reader, rep) : one(line, now, reader, rep);
      }
    }
    return all ? 0 : 1;
  }

  private boolean row(String line, LogReader reader, Rep rep) {
    try {
      JsonNode row = MAPPER.readTree(line);
      return one(row.path("text").asText(), row.path("now").asText(now), reader, rep);
    } catch (JsonProcessingException e) {
      return unread("Not a JSON object: " + line);
    } catch (WrongUsage e) {
      return unread(e.getMessage());
    }
  }

  /** One row's fault is its own result; the others are read all the same. */
  private static boolean unread(String why) {
    System.out.println(MAPPER.createObjectNode().put("error", why));
    return false;
  }

  private boolean one(String text, String said, LogReader reader, Rep rep) {
    ZonedDateTime when = when(said, rep.zone());
    LogReading read = reader.read(text, when);
    boolean write = !dry && read.isComplete();
    if (write) {
      new Logbook(app.get().store().accounts(), app.get().store().touches(), app.get().titles())
          .log(read, rep.id(), when.toInstant());
    }
    System.out.println(json ? LogJson.of(read, app.get().titles()) : LogText.of(read));
    return dry || write;
  }

  /** A time with an offset is the rep's own clock, unless the rep's zone was chosen. */
  private ZonedDateTime when(String said, ZoneId zone) {
    if (said == null || said.isBlank()) {
      return app.get().clock().instant().atZone(zone);
    }
    try {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  said, ZonedDateTime::from, LocalDateTime::from)
              instanceof ZonedDateTime exact
          ? local(exact, zone)
          : LocalDateTime.parse(said).atZone(zone);
    } catch (DateTimeException e) {
      throw new WrongUsage("“" + said + "” is no ISO date-time, such as 2026-11-25T09:00+01:00.");
    }
  }

  private static ZonedDateTime local(ZonedDateTime exact, ZoneId zone) {
    return zone.equals(ZoneId.systemDefault()) ? exact : exact.withZoneSameInstant(zone);
  }
}
