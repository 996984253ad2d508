-- Offers and what was said to them (D4).
create table compensation_offer (
    id            uuid           not null,
    case_number   varchar(20)    not null,
    number        integer        not null,
    amount        numeric(12, 2) not null,
    damage        numeric(12, 2),
    final_sum     boolean        not null,
    authority     varchar(60)    not null,
    detail        bytea          not null,
    valid_until   date,
    state         varchar(20)    not null,
    made_by       varchar(64)    not null,
    made_at       timestamptz    not null,
    decided_by    varchar(64),
    decided_at    timestamptz,
    sent_at       timestamptz,
    letter_year   integer,
    letter_serial bigint,
    ended_by      varchar(64),
    ended_at      timestamptz,
    counter       numeric(12, 2),
    reply         bytea,
    version       bigint         not null,
    constraint compensation_offer_pk primary key (id),
    constraint compensation_offer_number_uq unique (case_number, number),
    constraint compensation_offer_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_offer_letter_fk foreign key (letter_year, letter_serial)
        references outgoing_letter (hijri_year, serial),
    constraint compensation_offer_state_ck check (state in ('MADE', 'NOT_APPROVED', 'OPEN', 'ACCEPTED', 'DECLINED',
        'COUNTERED', 'WITHDRAWN', 'EXPIRED', 'LAPSED')),
    constraint compensation_offer_amount_ck check (amount > 0),
    constraint compensation_offer_counter_ck check (counter > 0),
    constraint compensation_offer_another_ck check (decided_by <> made_by),
    constraint compensation_offer_sent_ck check (state not in ('OPEN', 'ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'EXPIRED')
        or (sent_at is not null and valid_until is not null and letter_serial is not null)),
    constraint compensation_offer_ended_ck check ((ended_at is null) = (state in ('MADE', 'NOT_APPROVED', 'OPEN')))
);
-- One at a time: two that are made at the same moment cannot both wait for an answer.
create unique index compensation_offer_live_uq on compensation_offer (case_number) where state in ('MADE', 'OPEN');
comment on column compensation_offer.damage is 'As the adopted minutes found it when the offer was made; null where a ruling alone opened the way';
comment on column compensation_offer.final_sum is 'Whether the amount is that of a final ruling, so that only the manner is offered';
comment on column compensation_offer.authority is 'The group that may offer as much, by the table offer-authority';
comment on column compensation_offer.detail is 'Encrypted: manner of payment, and the reason of an offer below the damage found';
comment on column compensation_offer.decided_by is 'Who approved it, or did not, where it was above what its maker may offer';
comment on column compensation_offer.reply is 'Encrypted: what the beneficiary said';
