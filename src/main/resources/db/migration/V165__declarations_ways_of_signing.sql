-- Every way of signing in one record (C4). Old rows were all signed by a code, on the website.
alter table declaration
    add column declared_hash   varchar(64),
    add column taken_by        varchar(64),
    add column witness         varchar(64),
    add column second_witness  varchar(64),
    add column own_number      boolean,
    add column scan_id         uuid,
    add column mark            bytea,
    add column attachment_hash varchar(64),
    add constraint declaration_method_ck check (method in ('ONE_TIME_CODE', 'PEN', 'MARK', 'MARK_BY_KEY', 'READ_ALOUD')),
    add constraint declaration_scan_ck check ((method = 'PEN') = (scan_id is not null)),
    add constraint declaration_mark_ck check ((method in ('MARK', 'MARK_BY_KEY')) = (mark is not null)),
    add constraint declaration_attachment_ck check ((scan_id is not null or mark is not null) = (attachment_hash is not null)),
    add constraint declaration_taken_ck check (method = 'ONE_TIME_CODE' or taken_by is not null),
    add constraint declaration_witness_ck check (method not in ('MARK', 'MARK_BY_KEY', 'READ_ALOUD') or witness is not null),
    add constraint declaration_second_ck check ((method = 'READ_ALOUD') = (second_witness is not null) and (second_witness is null or second_witness <> witness));
comment on column declaration.declared_hash is 'SHA-256 over number, version, texts and content; its beginning is printed on paper. Null in rows of before';
comment on column declaration.taken_by is 'Who took the signature in; null on the website';
comment on column declaration.own_number is 'Whether the code went to a number that is the signer''s own; null where no code was sent';
comment on column declaration.mark is 'Encrypted: the mark as a picture in base64';
comment on column declaration.attachment_hash is 'SHA-256 of the scan or of the mark; part of what content_hash proves';

-- A colleague who was asked to hear a declaration read aloud, and who says herself that she did.
create table declaration_witness (
    id            uuid        not null,
    case_number   varchar(20) not null,
    user_id       varchar(64) not null,
    declared_hash varchar(64) not null, -- what was read; other content needs another reading
    asked_by      varchar(64) not null,
    asked_at      timestamptz not null,
    confirmed_at  timestamptz,
    constraint declaration_witness_pk primary key (id),
    constraint declaration_witness_uq unique (case_number, user_id, declared_hash)
);
create index declaration_witness_user_ix on declaration_witness (user_id) where confirmed_at is null;

-- Signed by a code to a number that is not the signer's own: she said herself afterwards that it was she.
create table declaration_confirmation (
    case_number  varchar(20) not null,
    how          varchar(10) not null,
    confirmed_by varchar(64) not null,
    confirmed_at timestamptz not null,
    constraint declaration_confirmation_pk primary key (case_number),
    constraint declaration_confirmation_how_ck check (how in ('CALL', 'VISIT'))
);
