-- Which of a rep's messages were answered, and which answers wait, from indexes alone.
create index touch_answer on touch (account, at, contact) where taken_back = 0 and direction = 'in';
create index touch_sent on touch (rep, at, trigger_type, account, contact)
  where taken_back = 0 and direction = 'out';
