-- A version of a published document is a text from the catalogue's files, or a file that an administrator uploaded.
alter table document_version
    alter column text_ar drop not null,
    alter column text_en drop not null,
    add column source_version integer,
    add column title_ar text,
    add column title_en text,
    add column file bytea,
    add column published_by text,
    add column published_at timestamptz;

update document_version set source_version = version;

alter table document_version
    add constraint uq_document_version_source unique (document_code, source_version),
    add constraint ck_document_version_text_or_file check (
        case when file is null
            then text_ar is not null and text_en is not null and source_version is not null
            else text_ar is null and text_en is null and source_version is null
                and title_ar is not null and title_en is not null
                and published_by is not null and published_at is not null
        end);

-- The same file is published once.
create unique index uq_document_version_file on document_version (content_hash) where file is not null;

comment on column document_version.source_version is 'Number in the catalogue''s files; uploads between may have taken that number';
comment on column document_version.title_ar is 'Title of an uploaded version; else the document''s';
comment on column document_version.file is 'PDF, checked by its content';
comment on column document_version.published_by is 'User id of the administrator who uploaded it';

create function catalogue_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version stays as it is';
end $$;

create trigger document_version_stays before update on document_version
    for each row execute function catalogue_refuse_change();
