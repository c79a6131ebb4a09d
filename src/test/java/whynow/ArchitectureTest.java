package whynow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map of the house, and the reasons for its walls. */
class ArchitectureTest {
  private static final List<String> MOUTHS = List.of("Command", "Commands", "Notice", "Notices");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("whynow");

  @Test
  void eachVendorLivesInOneRoom() {
    onlyIn("com.slack.api..", "a change of Slack's changes one folder", "whynow.chat.slack..");
    onlyIn("org.jdbi..", "SQL is written in one place", "whynow.store.jdbc..");
    onlyIn("java.sql..", "SQL is written in one place", "whynow.store.jdbc..", "whynow.jobs..");
    onlyIn(
        "com.github.kagkarlsson..",
        "background work has one clock and one claim",
        "whynow.jobs..",
        "whynow.delivery..",
        "whynow.store.jdbc..");
    onlyIn("jakarta.mail..", "a mailbox is read in one place", "whynow.mail..");
    onlyIn("picocli..", "the command line is one way in among others", "whynow.cli..", "whynow");
  }

  @Test
  void featuresDoNotSpeakChat() {
    noClasses()
        .that(
            resideInAnyPackage(
                    "whynow.accounts..",
                    "whynow.activity..",
                    "whynow.research..",
                    "whynow.triggers..",
                    "whynow.outreach..",
                    "whynow.followups..",
                    "whynow.scoring..",
                    "whynow.digest..",
                    "whynow.handoff..",
                    "whynow.targets..",
                    "whynow.buyers..",
                    "whynow.plays..",
                    "whynow.deals..",
                    "whynow.mail..",
                    "whynow.voc..")
                .and(notAMouth()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("whynow.chat..")
        .because("the command line, the API and the tests use a feature without a chat")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void lowFloorsDoNotKnowTheHouse() {
    for (String low : List.of("extract", "fetch", "language", "playbook")) {
      noClasses()
          .that()
          .resideInAPackage("whynow." + low + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "whynow.chat..",
              "whynow.store..",
              "whynow.cli..",
              "whynow.web..",
              "whynow.outreach..")
          .because(low + " is what features stand on")
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("whynow.(*)..")
        .should()
        .beFreeOfCycles()
        .because("data flows one way")
        .check(HOUSE);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .because("a test says the date aloud, and WHYNOW_NOW fixes it")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("whynow", "whynow.cli..")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .because("App gives the clock")
        .check(HOUSE);
  }

  @Test
  void theEnvironmentIsReadInSettings() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("whynow.Whynow")
        .and()
        .doNotHaveFullyQualifiedName("whynow.Settings")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("what can be set stands in one table")
        .check(HOUSE);
  }

  private void onlyIn(String vendor, String reason, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(vendor)
        .because(reason)
        .check(HOUSE);
  }

  /** Commands, notices and what is nested in them are a feature's mouth; the rest is its mind. */
  private static DescribedPredicate<JavaClass> notAMouth() {
    return DescribedPredicate.describe(
        "are neither commands nor notices",
        type -> MOUTHS.stream().noneMatch(outermost(type).getSimpleName()::endsWith));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
