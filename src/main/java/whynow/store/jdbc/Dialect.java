package whynow.store.jdbc;

import java.util.Map;

/** What two databases say differently; everything else is one SQL text. */
interface Dialect {
  /** Words for the slots of the migrations: {@code id, order, bytes, moment, truth}. */
  Map<String, String> types();

  /** The tables that find words. */
  String searchTables();

  /** Keeps the grams {@code :grams} of document {@code :id}. */
  String index();

  /** Forgets the grams of document {@code :id}. */
  String unindex();

  /** The ids of documents that hold {@code :grams}, as a condition on {@code d.id}. */
  String holds();

  /** Grams as the database wants to be asked for them; the last may be unfinished. */
  String asked(java.util.List<String> grams);
}
