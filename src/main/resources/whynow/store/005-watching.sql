-- What a watcher has heard of: the newest trigger_seen when they were told last.
alter table watch add column heard bigint not null default 0;
update watch set heard = coalesce((select max(id) from trigger_seen t where t.account = watch.account), 0);
create index trigger_seen_account on trigger_seen (account, id);
