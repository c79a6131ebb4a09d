-- What is old is found without reading everything.
create index page_fetched on page (fetched_at);
create index inbox_answered on inbox (answered_at) where answered_at is not null;
create index offer_at on offer (at);
create index sent_message_at on sent_message (at);
create index told_at on told (at);
