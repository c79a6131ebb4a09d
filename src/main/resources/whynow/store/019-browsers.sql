-- Who is logged in, in which browsers: each can be let out.
create table browser (
  hash text primary key,
  rep bigint not null references rep (id),
  expires_at bigint not null);
create index browser_rep on browser (rep);
