-- A qualified account on its way from the SDR to the AE, and what came of it.
create table handoff (
  id ${id},
  account bigint not null,
  from_rep bigint not null,
  to_rep bigint not null,
  at bigint not null,
  due_at bigint not null,
  note text not null,
  state text not null,
  reason text not null,
  words text not null,
  answered_at bigint);
create index handoff_account on handoff (account);
create index handoff_waiting on handoff (at) where state = 'waiting';
create index handoff_answered on handoff (answered_at);
alter table rep add column cover_until bigint;
