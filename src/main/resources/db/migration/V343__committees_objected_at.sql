-- An objection that nobody answers goes to the board by itself, counted from here (D2).
alter table minutes add column objected_at timestamp with time zone;
comment on column minutes.objected_at is 'When the members, or who endorses for the association, objected last.';
