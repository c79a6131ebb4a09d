-- The book. Moments are milliseconds since 1970, UTC. Keys ("..._key") are names folded for finding:
-- NFKC, lower case. History refers to people by id; their names and words stand in rows that can be erased.

create table workspace (name text primary key, value text not null);

create table rep (
  id ${id},
  name text not null,
  name_key text not null unique,
  role text not null,
  zone text not null,
  language text not null,
  working_time text,
  cover bigint);

create table identity (
  platform text not null,
  person text not null,
  rep bigint not null references rep (id),
  linked ${order},
  spoke_at bigint,
  unique (platform, person));

create table login_code (
  hash text primary key,
  rep bigint not null references rep (id),
  expires_at bigint not null);

create table account (
  id ${id},
  name text not null,
  name_key text not null,
  domain text,
  language text,
  summary text not null,
  stage text not null,
  owner bigint,
  merged_into bigint,
  industry text,
  size bigint,
  region text,
  last_payment text,
  value bigint,
  notes text not null default '{}');
create unique index account_domain on account (domain) where merged_into is null;
create index account_name on account (name_key);
create index account_owner on account (owner);

create table account_alias (
  account bigint not null references account (id),
  place integer not null,
  alias text not null,
  alias_key text not null,
  primary key (account, place));
create index account_alias_key on account_alias (alias_key);

create table contact (
  id ${id},
  account bigint not null references account (id),
  name text not null,
  name_key text not null,
  title text not null,
  tier text,
  function text,
  email text,
  phone text,
  buying_role text);
create index contact_account on contact (account);
create index contact_name on contact (name_key);
create index contact_email on contact (email);

create table stage_move (
  id ${id},
  account bigint not null,
  at bigint not null,
  rep bigint not null,
  from_stage text not null,
  to_stage text not null,
  reason text not null);
create index stage_move_account on stage_move (account, id);
create index stage_move_at on stage_move (at);

create table touch (
  id ${id},
  at bigint not null,
  rep bigint not null,
  account bigint not null,
  contact bigint,
  channel text not null,
  direction text not null,
  outcome text not null,
  trigger_type text,
  content text,
  taken_back integer not null default 0);
create index touch_rep on touch (rep, at);
create index touch_account on touch (account, at);
create index touch_contact on touch (contact, at);
create index touch_at on touch (at, rep, channel, direction, outcome, account, contact);

create table touch_note (touch bigint primary key, note text not null);

create table engagement (
  id ${id},
  at bigint not null,
  account bigint not null,
  contact bigint,
  kind text not null,
  note text not null);
create index engagement_account on engagement (account, at);
create index engagement_at on engagement (at);

create table followup (
  id ${id},
  rep bigint not null,
  account bigint not null,
  contact bigint,
  due text not null,
  due_at bigint not null,
  note text not null,
  kind text not null,
  state text not null,
  touch bigint,
  created_at bigint not null,
  closed_at bigint,
  reminded_at bigint);
create index followup_rep on followup (rep, due_at) where state = 'open';
create index followup_account on followup (account);
create index followup_to_remind on followup (due_at) where state = 'open' and reminded_at is null;
create index followup_closed on followup (closed_at) where closed_at is not null;

-- What was changed, and the rows as they were before, so that a change can be taken back.
create table change (
  id ${id},
  at bigint not null,
  rep bigint not null,
  kind text not null,
  account bigint not null,
  subject bigint not null,
  undone_at bigint);
create index change_rep on change (rep, id);
create index change_account on change (account, id);

create table change_row (
  change bigint not null references change (id),
  place integer not null,
  relation text not null,
  row_id bigint not null,
  before text,
  primary key (change, place));

-- Rows that moved when two accounts became one.
create table merged_row (
  change bigint not null references change (id),
  relation text not null,
  row_id bigint not null,
  primary key (change, relation, row_id));

create table revision (what text primary key, number bigint not null);

create table reading (
  account bigint primary key,
  at bigint not null,
  brief text not null);

create table trigger_seen (
  id ${id},
  account bigint not null,
  story text not null,
  type text not null,
  own integer not null,
  score real not null,
  published text,
  first_seen bigint not null,
  unique (account, story));
create index trigger_seen_at on trigger_seen (first_seen);

create table watch (
  id ${id},
  account bigint not null,
  rep bigint not null,
  every_ms bigint not null,
  next_at bigint not null,
  unique (account, rep));
create index watch_next on watch (next_at);

create table page (
  asked text primary key,
  status integer not null,
  url text not null,
  content_type text not null,
  body ${bytes} not null,
  etag text,
  last_modified text,
  fetched_at bigint not null);

create table inbox (
  id ${id},
  message_id text not null unique,
  conversation text not null,
  message text,
  received_at bigint not null,
  answered_at bigint);
create index inbox_waiting on inbox (id) where answered_at is null;

create table offer (
  id ${id},
  conversation text not null,
  at bigint not null,
  settled_at bigint);
create index offer_conversation on offer (conversation, id);

create table choice (
  id text primary key,
  offer bigint not null references offer (id),
  place integer not null,
  label text not null,
  command text not null);
create index choice_offer on choice (offer, place);

create table sent_message (
  conversation text not null,
  reply_key text not null,
  sent text not null,
  at bigint not null,
  primary key (conversation, reply_key));

create table outbox (
  id ${id},
  conversation text not null,
  recipient text not null,
  reply_key text,
  reply text not null,
  state text not null,
  tries integer not null default 0,
  not_before bigint not null,
  reason text,
  put_at bigint not null);
create index outbox_waiting on outbox (conversation, id) where state = 'waiting';

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data ${bytes},
  execution_time ${moment} not null,
  picked ${truth} not null,
  picked_by text,
  last_success ${moment},
  last_failure ${moment},
  consecutive_failures int,
  last_heartbeat ${moment},
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance));
create index scheduled_tasks_due on scheduled_tasks (execution_time);
