package whynow.store.jdbc;

import whynow.Books;
import whynow.store.Store;
import whynow.store.UpkeepContract;

/** The contract on a real PostgreSQL. */
class PostgresTest extends UpkeepContract {
  private String url;

  @Override
  protected Store open() {
    return JdbcStore.open(url);
  }

  @Override
  protected void empty() {
    url = Books.onPostgres();
  }
}
