-- Which running Whynow heard a message, and when each was heard of last: who dies is taken over.
create table instance (id text primary key, seen_at bigint not null);
alter table inbox add column keeper text;
