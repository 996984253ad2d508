-- The incoming register (A2, A4): a number per letter, fax or mail and Hijri year.
create table incoming_letter (
    hijri_year       integer     not null,
    serial           bigint      not null,
    kind             text        not null,
    sender_cipher    bytea       not null,
    reference_cipher bytea,
    sent_on          date,
    pages            integer,
    case_number      text,
    received_at      timestamptz not null,
    registered_by    text        not null,
    constraint incoming_letter_pk primary key (hijri_year, serial),
    constraint incoming_letter_kind_ck check (kind in ('LETTER', 'FAX', 'EMAIL')),
    constraint incoming_letter_serial_ck check (serial > 0),
    constraint incoming_letter_pages_ck check (pages > 0 and (kind <> 'FAX' or pages is not null))
);
comment on table incoming_letter is 'Register of incoming letters, faxes and mails (وارد)';
comment on column incoming_letter.serial is 'From the sequence incoming_letter_<Hijri year>; gaps are allowed';
comment on column incoming_letter.reference_cipher is 'Number that the sender gave to the letter';
comment on column incoming_letter.sent_on is 'Date that the sender wrote';
create index incoming_letter_case_ix on incoming_letter (case_number);
