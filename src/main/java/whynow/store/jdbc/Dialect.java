package whynow.store.jdbc;

import java.util.Map;

/** What two databases say differently; everything else is one SQL text. */
interface Dialect {
  /** Words for the slots of the migrations: {@code id, order, bytes, moment, truth}. */
  Map<String, String> types();

  /** Lets nobody else change the store's tables until this transaction ends. */
  String oneAtATime();

  /** The database's own time, in milliseconds since 1970. */
  String millis();

  /** The tables that find words. */
  String searchTables();

  /** Keeps the grams {@code :grams} of document {@code :id}. */
  String index();

  /** Forgets the grams of document {@code :id}. */
  String unindex();

  /** Documents {@code d} that hold {@code :grams}, as {@code from … where …}. */
  String holding();

  /** The number by which {@link #holding} comes newest first without being sorted. */
  String newest();

  /** Grams as the database wants to be asked for them; the last may be unfinished. */
  String asked(java.util.List<String> grams);

  /** The number that table {@code :table} gave last. */
  String lastNumber();

  /** Lets the numbers of the empty table {@code :table} follow {@code :last}. */
  String follow();
}
