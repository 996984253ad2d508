-- Settlement agreements with their release (D4, P1). What the beneficiary signed stands in declaration, under SETTLEMENT and
-- the agreement's number.
create table settlement_agreement (
    id            uuid           not null,
    case_number   varchar(20)    not null,
    number        integer        not null,
    offer         uuid           not null,
    amount        numeric(12, 2) not null,
    pay_by        date           not null,
    detail        bytea          not null,
    state         varchar(20)    not null,
    prepared_by   varchar(64)    not null,
    prepared_at   timestamptz    not null,
    signed_at     timestamptz,
    signed_hash   varchar(64),
    letter_year   integer,
    letter_serial bigint,
    sha256        varchar(64),
    signed_digest varchar(64),
    certificate   text,
    sealed_at     timestamptz,
    version       bigint         not null,
    constraint settlement_agreement_pk primary key (id),
    constraint settlement_agreement_number_uq unique (case_number, number),
    constraint settlement_agreement_case_fk foreign key (case_number) references compensation (case_number),
    constraint settlement_agreement_offer_fk foreign key (offer) references compensation_offer (id),
    constraint settlement_agreement_letter_fk foreign key (letter_year, letter_serial)
        references outgoing_letter (hijri_year, serial),
    constraint settlement_agreement_certificate_fk foreign key (certificate)
        references minutes_seal_certificate (fingerprint),
    constraint settlement_agreement_state_ck check (state in ('PREPARED', 'SIGNED', 'SEALED', 'DROPPED')),
    constraint settlement_agreement_amount_ck check (amount > 0),
    constraint settlement_agreement_signed_ck check (state not in ('SIGNED', 'SEALED')
        or (signed_at is not null and signed_hash is not null)),
    constraint settlement_agreement_sealed_ck check ((state = 'SEALED') = (sha256 is not null)
        and (sha256 is null) = (signed_digest is null) and (sha256 is null) = (certificate is null)
        and (sha256 is null) = (sealed_at is null) and (sha256 is null) = (letter_serial is null))
);
create unique index settlement_agreement_live_uq on settlement_agreement (case_number) where state <> 'DROPPED';
create index settlement_agreement_signed_digest_ix on settlement_agreement (signed_digest);
comment on column settlement_agreement.detail is 'Encrypted: manner of payment, and what else was agreed';
comment on column settlement_agreement.signed_hash is 'SHA-256 of the declaration with which the beneficiary signed';
comment on column settlement_agreement.sha256 is 'Of the sealed file as it is given out';
comment on column settlement_agreement.signed_digest is 'SHA-256 of all of that file but the seal';

-- Who signed for the association: each once, over what the beneficiary signed.
create table settlement_signature (
    id          uuid        not null,
    agreement   uuid        not null,
    signer      varchar(64) not null,
    signed_at   timestamptz not null,
    signed_hash varchar(64) not null,
    constraint settlement_signature_pk primary key (id),
    constraint settlement_signature_agreement_fk foreign key (agreement) references settlement_agreement (id),
    constraint settlement_signature_signer_uq unique (agreement, signer)
);
