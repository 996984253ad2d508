alter table absence
    add column note        bytea,
    add column recorded_by varchar(64),
    add column ended_at    timestamptz,
    add column ended_by    varchar(64);
update absence set recorded_by = user_id;
alter table absence
    alter column recorded_by set not null,
    add constraint absence_ended_ck check ((ended_at is null) = (ended_by is null));
comment on column absence.note is 'What the absent person wrote for the substitute; encrypted.';
comment on column absence.ended_at is 'When somebody was back earlier than recorded, or stayed; null otherwise.';
