-- What was signed is kept, so that its hash can be checked.
alter table declaration add column rendered bytea;
comment on column declaration.rendered is 'Encrypted: number, text, content and time exactly as they were hashed';

-- Only the last code counts: the ones before it are closed when it is issued.
alter table one_time_code rename column used_at to closed_at;
comment on column one_time_code.closed_at is 'Since then it is worth nothing: it was used, or another was issued';
update one_time_code c set closed_at = now()
  where closed_at is null
    and exists (select from one_time_code d where d.case_number = c.case_number and d.sent_at > c.sent_at);
create unique index one_time_code_open_uq on one_time_code (case_number) where closed_at is null;
