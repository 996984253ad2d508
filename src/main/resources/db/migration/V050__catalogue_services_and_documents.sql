create table service (
    code     text     not null,
    position smallint not null,
    offered  boolean  not null,
    constraint pk_service primary key (code)
);
comment on table service is 'Services of the association; one that is no longer offered stays for its cases';

create table service_version (
    service_code text        not null,
    version      integer     not null,
    content_hash bytea       not null,
    definition   jsonb       not null,
    loaded_at    timestamptz not null,
    constraint pk_service_version primary key (service_code, version),
    constraint fk_service_version_service foreign key (service_code) references service (code),
    constraint ck_service_version_version check (version > 0)
);
comment on table service_version is 'Criteria, required items and form of a service as they stood; a case keeps the version it was filed under';

create table published_document (
    code     text     not null,
    position smallint not null,
    title_ar text     not null,
    title_en text     not null,
    constraint pk_published_document primary key (code)
);
comment on table published_document is 'Documents that people are owed (B1-B5) and the privacy notice';

create table document_version (
    document_code text    not null,
    version       integer not null,
    from_date     date    not null,
    text_ar       text    not null,
    text_en       text    not null,
    content_hash  bytea   not null,
    constraint pk_document_version primary key (document_code, version),
    constraint fk_document_version_document foreign key (document_code) references published_document (code),
    constraint ck_document_version_version check (version > 0)
);
comment on table document_version is 'Texts as they were published; never changed afterwards';
comment on column document_version.from_date is 'First day in Riyadh on which this version is in force';
