-- One row for each thing that can be found; its grams stand in the database's own full-text index.
create table document (
  id ${id},
  kind text not null,
  ref bigint not null,
  account bigint not null,
  rep bigint,
  at bigint not null,
  body text not null,
  url text not null);
create index document_ref on document (kind, ref);
create index document_account on document (account, kind);
${search};
