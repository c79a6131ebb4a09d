-- What reps brought in from elsewhere: articles, posts.
create table clipping (
  id ${id},
  account bigint not null,
  contact bigint,
  rep bigint not null,
  at bigint not null,
  url text not null,
  body text not null);
create index clipping_account on clipping (account);
