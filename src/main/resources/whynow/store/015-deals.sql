-- What customers bought.
create table deal (
  id ${id},
  account bigint not null,
  rep bigint not null,
  at bigint not null,
  kind text not null,
  what text not null,
  value bigint);
create index deal_account on deal (account);
create index deal_at on deal (at);
create index account_unpaid on account (last_payment) where last_payment is not null;
