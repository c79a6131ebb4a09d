-- What a digest of a million touches asks, from indexes alone.
create index change_at on change (at, kind);
create index account_worked on account (owner, stage, id) where merged_into is null and owner is not null;
create index followup_open on followup (account) where state = 'open';
