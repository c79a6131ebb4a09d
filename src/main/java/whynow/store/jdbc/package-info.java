/** Their SQL, the migrations, and a Dialect each for SQLite and PostgreSQL. */
package whynow.store.jdbc;
