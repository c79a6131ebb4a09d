-- What was told unasked, once each.
create table told (what text primary key, at bigint not null);
