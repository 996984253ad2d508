-- Whose name stands under a declaration was heard herself, and says that the signature is not hers: it counts for nothing (C4).
create table declaration_denial (
    case_number varchar(20) not null,
    how         varchar(10) not null,
    heard_by    varchar(64) not null,
    heard_at    timestamptz not null,
    constraint declaration_denial_pk primary key (case_number),
    constraint declaration_denial_how_ck check (how in ('CALL', 'VISIT'))
);
comment on table declaration_denial is 'Signatures that were denied; what was said of one stands, sealed, on the case''s timeline';
