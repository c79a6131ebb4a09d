-- Which account each conversation was last about; one row a conversation.
create table topic (
  conversation text primary key,
  account text not null,
  said_at bigint not null);
