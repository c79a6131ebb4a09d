-- Which accounts somebody works on, and which meetings come next, from indexes alone.
drop index account_worked;
create index account_worked on account (owner, stage, merged_into);
create index followup_meeting on followup (due_at)
  where state = 'open' and reminded_at is null and kind = 'meeting';
create index account_merged on account (merged_into) where merged_into is not null;
