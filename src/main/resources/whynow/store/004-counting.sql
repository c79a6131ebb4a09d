-- What the digest counts is answered from the index alone.
drop index touch_at;
drop index touch_rep;
create index touch_day on touch (at, rep, channel, direction, outcome, account, contact)
  where taken_back = 0;
create index touch_rep_day on touch (rep, at, channel, direction, outcome, account, contact)
  where taken_back = 0;
create index touch_in on touch (at, account, contact, outcome)
  where taken_back = 0 and direction = 'in';
create index touch_quote on touch (at, account, contact)
  where taken_back = 0 and outcome = 'wants_quote';
create index touch_trigger on touch (at, trigger_type, account)
  where taken_back = 0 and direction = 'out';
create index stage_move_rep on stage_move (rep, at);

-- Who must not be written to: hashes only, so that the refusal outlives the person's data.
create table refusal (
  hash text primary key,
  kind text not null,
  at bigint not null,
  rep bigint not null);
create table refused (id ${id}, at bigint not null, rep bigint not null);
