package whynow.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Stranger;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.followups.Followup;

/** Turns what a log sentence says into entries of the book. */
public final class Logbook {
  private final Accounts accounts;
  private final Touches touches;
  private final TitleReader titles;

  public Logbook(Accounts accounts, Touches touches, TitleReader titles) {
    this.accounts = accounts;
    this.touches = touches;
    this.titles = titles;
  }

  /**
   * Writes a touch for everybody it was with, and the promise with the first of them at each
   * company. An account without an id is added to the book with it, unless there is one by now.
   *
   * @throws IllegalArgumentException when {@link LogReading#isComplete} is false
   */
  public List<Logged> log(LogReading reading, long rep, Instant at) {
    return log(reading, Map.of(), rep, at);
  }

  /**
   * The same, of a message that stood on a {@code trigger} and took a piece of {@code content}
   * along, so that what works can be told.
   */
  List<Logged> log(LogReading reading, Map<String, String> about, long rep, Instant at) {
    Optional<Account> unknown = reading.account().filter(this::isUnknown);
    LogReading there = unknown.map(accounts::save).map(reading::at).orElseGet(() -> known(reading));
    List<Entry> entries = new ArrayList<>();
    entries(there, rep, at).forEach(entry -> entries.add(about(entry, about)));
    entries.set(0, entries.get(0).founding(unknown.isPresent()));
    return touches.logAll(entries);
  }

  private boolean isUnknown(Account account) {
    return account.id() == 0 && accounts.named(account.name()).isEmpty();
  }

  private LogReading known(LogReading reading) {
    return reading
        .account()
        .filter(account -> account.id() == 0)
        .map(account -> reading.at(accounts.named(account.name()).get(0)))
        .orElse(reading);
  }

  private static Entry about(Entry entry, Map<String, String> about) {
    Entry on = about.containsKey("trigger") ? entry.onTrigger(about.get("trigger")) : entry;
    return about.containsKey("content") ? on.sending(about.get("content")) : on;
  }

  /** What would be written. */
  public List<Entry> entries(LogReading reading, long rep, Instant at) {
    if (!reading.isComplete()) {
      throw new IllegalArgumentException("Still in doubt: " + reading.doubts());
    }
    List<Entry> entries = new ArrayList<>();
    for (Contact contact : reading.contacts()) {
      entries.add(Entry.of(touch(reading, rep, contact.account(), Optional.of(contact.id()), at)));
    }
    if (!reading.isSpread()) {
      atCompany(reading, rep, at, entries);
    }
    reading.next().ifPresent(next -> promiseOnce(entries, next));
    return entries;
  }

  private void atCompany(LogReading reading, long rep, Instant at, List<Entry> entries) {
    long account = reading.account().orElseThrow().id();
    for (Stranger stranger : reading.newPeople()) {
      Entry entry = Entry.of(touch(reading, rep, account, Optional.empty(), at));
      entries.add(entry.withNew(contact(stranger, account)));
    }
    if (entries.isEmpty()) {
      entries.add(Entry.of(touch(reading, rep, account, Optional.empty(), at)));
    }
  }

  /** A promise at each company, with the first met there. */
  private static void promiseOnce(List<Entry> entries, NextStep next) {
    Set<Long> promised = new HashSet<>();
    entries.replaceAll(
        entry -> promised.add(entry.touch().account()) ? entry.then(promise(entry, next)) : entry);
  }

  private static Touch touch(
      LogReading reading, long rep, long account, Optional<Long> contact, Instant at) {
    return new Touch(
        0,
        at,
        rep,
        account,
        contact,
        reading.channel().orElseThrow(),
        reading.direction(),
        reading.outcome().orElseThrow(),
        reading.note());
  }

  private static Followup promise(Entry entry, NextStep next) {
    Touch touch = entry.touch();
    Followup promise =
        Followup.promise(
            touch.rep(), touch.account(), touch.contact(), next.reminded(), next.note());
    return next.meeting() ? promise.as(Followup.Kind.MEETING) : promise;
  }

  /** A new contact, with tier and function as the title tells. */
  public Contact contact(Stranger stranger, long account) {
    TitleReading read = titles.read(stranger.title());
    return new Contact(
        0,
        account,
        stranger.name(),
        stranger.title(),
        read.tier(),
        read.function(),
        stranger.email(),
        stranger.phone(),
        Optional.empty());
  }
}
