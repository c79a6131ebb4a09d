-- What lets other programs use the API; of the token only the hash is kept.
create table api_key (
  id ${id},
  name text not null,
  name_key text not null unique,
  hash text not null unique,
  scope text not null,
  made_at bigint not null,
  expires_at bigint,
  used_at bigint);
