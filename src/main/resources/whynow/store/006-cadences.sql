-- What to say to "draft" for a promise, as a step of a cadence has it.
alter table followup add column draft text not null default '';
create index followup_steps on followup (contact, due_at) where state = 'open' and kind = 'cadence';
