create table case_document (
    id               uuid        not null,
    case_number      text        not null,
    item_code        text        not null,
    file_name_cipher bytea       not null,
    media_type       text        not null,
    bytes            bigint      not null,
    sha256           bytea       not null,
    received_at      timestamptz not null,
    received_by      text        not null,
    destroyed_at     timestamptz,
    destroyed_by     text,
    destroyed_reason text,
    constraint case_document_pk primary key (id),
    constraint case_document_case_fk foreign key (case_number) references case_file (case_number),
    constraint case_document_destroyed_ck check ((destroyed_at is null) = (destroyed_reason is null)
        and (destroyed_at is null) = (destroyed_by is null))
);
comment on table case_document is 'Attachments; the row stays as the trace of a destroyed one';
comment on column case_document.media_type is 'Found in the content, never taken from the name';
create index case_document_case_ix on case_document (case_number, received_at);

create table case_document_content (
    document_id uuid  not null,
    cipher      bytea not null,
    constraint case_document_content_pk primary key (document_id),
    constraint case_document_content_document_fk foreign key (document_id) references case_document (id)
);
comment on table case_document_content is 'Encrypted content; deleted when the attachment is destroyed';

create table contact_entry (
    id             uuid        not null,
    case_number    text        not null,
    channel        text        not null,
    direction      text        not null,
    at             timestamptz not null,
    made_by        text        not null,
    summary_cipher bytea,
    constraint contact_entry_pk primary key (id),
    constraint contact_entry_case_fk foreign key (case_number) references case_file (case_number),
    constraint contact_entry_direction_ck check (direction in ('IN', 'OUT'))
);
comment on table contact_entry is 'Every contact in either direction: channel, time, who, case (A1 to A6)';
create index contact_entry_case_ix on contact_entry (case_number, at);
