-- Attachments that are kept apart: nobody reads them, and they count for nothing, until a scan finds them clean (F2).
alter table case_document
    add column held            text,
    add column scanned_at      timestamptz,
    add column scan_tries      integer not null default 0,
    add column next_scan_at    timestamptz,
    add column scan_found      text,
    add column review_asked_at timestamptz,
    add column pages           integer not null default 0,
    add column pages_only      boolean not null default false,
    add constraint case_document_held_ck check (held in ('NOT_SCANNED', 'INFECTED'));
comment on column case_document.held is 'Why it is kept apart; null: an attachment like any other';
comment on column case_document.scanned_at is 'When it was found clean or infected; null: not scanned';
comment on column case_document.scan_found is 'What the scanner called it';
comment on column case_document.review_asked_at is 'Since when a person was asked to look at it';
comment on column case_document.pages is 'Pages that can be shown; 0: its format cannot be shown here';
comment on column case_document.pages_only is 'Other files are hidden in it, so only its pages are given out';
create index case_document_held_ix on case_document (next_scan_at) where held is not null;
