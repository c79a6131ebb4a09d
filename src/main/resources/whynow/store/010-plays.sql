-- One theme played at several accounts over a span of days.
create table play (
  id ${id},
  rep bigint not null,
  template text not null,
  at bigint not null,
  from_day text not null,
  until_day text not null,
  ended_at bigint);
create table play_account (
  id ${id},
  play bigint not null references play (id),
  account bigint not null,
  angle text not null);
create index play_account_play on play_account (play);
create index play_account_account on play_account (account);
alter table followup add column play bigint;
create index followup_play on followup (play) where play is not null;
