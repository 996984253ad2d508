-- Who acts for whoever was harmed, and the payment of what was agreed (D4, F3).
create table compensation_death (
    case_number varchar(20) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null,
    constraint compensation_death_pk primary key (case_number),
    constraint compensation_death_case_fk foreign key (case_number) references compensation (case_number)
);

create table compensation_representation (
    id          uuid        not null,
    case_number varchar(20) not null,
    kind        varchar(20) not null,
    agent       uuid        not null,
    papers      bytea       not null,
    checked_on  date        not null,
    until       date,
    verified_by varchar(64) not null,
    verified_at timestamptz not null,
    ended_at    timestamptz,
    version     bigint      not null,
    constraint compensation_representation_pk primary key (id),
    constraint compensation_representation_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_representation_agent_fk foreign key (agent) references party (id),
    constraint compensation_representation_kind_ck check (kind in ('GUARDIAN', 'HEIRS')),
    constraint compensation_representation_until_ck check (until >= checked_on)
);
create unique index compensation_representation_open_uk on compensation_representation (case_number)
    where ended_at is null;
comment on column compensation_representation.papers is
    'Encrypted: numbers of deed and agency as they were sighted, and who issued them; the papers are never copied';
comment on column compensation_representation.checked_on is 'When the number was checked with its issuer';

create table compensation_payment (
    id             uuid           not null,
    case_number    varchar(20)    not null,
    place          integer        not null,
    state          varchar(20)    not null,
    amount         numeric(12, 2) not null,
    payee          uuid           not null,
    account        uuid           not null,
    holder         bytea          not null,
    order_number   bytea          not null,
    order_hash     bytea          not null,
    voucher        bytea          not null,
    voucher_hash   bytea          not null,
    prepared_by    varchar(64)    not null,
    prepared_at    timestamptz    not null,
    approved_by    varchar(64),
    approved_at    timestamptz,
    sent_back      bytea,
    proof          uuid,
    reference      bytea,
    reference_hash bytea,
    transferred_on date,
    transferred_by varchar(64),
    notice_year    integer,
    notice_serial  bigint,
    receipt        bytea,
    ended_by       varchar(64),
    ended_at       timestamptz,
    version        bigint         not null,
    constraint compensation_payment_pk primary key (id),
    constraint compensation_payment_case_fk foreign key (case_number) references compensation (case_number),
    constraint compensation_payment_payee_fk foreign key (payee) references party (id),
    constraint compensation_payment_account_fk foreign key (account) references party_account (id),
    constraint compensation_payment_place_uk unique (case_number, place),
    constraint compensation_payment_proof_uk unique (proof),
    constraint compensation_payment_reference_uk unique (reference_hash),
    constraint compensation_payment_amount_ck check (amount > 0),
    constraint compensation_payment_state_ck check (state in ('PREPARED', 'SENT_BACK', 'APPROVED', 'TRANSFERRED',
        'RECEIVED', 'CREDITED', 'RETURNED', 'CANCELLED')),
    constraint compensation_payment_four_eyes_ck check (approved_by <> prepared_by and approved_by <> transferred_by),
    constraint compensation_payment_approved_ck check (num_nonnulls(approved_by, approved_at) in (0, 2)
        and (approved_by is not null or state in ('PREPARED', 'SENT_BACK', 'CANCELLED'))),
    constraint compensation_payment_transferred_ck check (
        num_nonnulls(reference, reference_hash, transferred_on, transferred_by) in (0, 4)
        and (reference is not null) = (state in ('TRANSFERRED', 'RECEIVED', 'CREDITED', 'RETURNED'))
        and (reference is null or proof is not null)),
    constraint compensation_payment_notice_ck check (num_nonnulls(notice_year, notice_serial) in (0, 2))
);
-- One order of a case is on its way or paid: there is no second one before the first has come back.
create unique index compensation_payment_once_uk on compensation_payment (case_number)
    where state not in ('SENT_BACK', 'CANCELLED', 'RETURNED');
create unique index compensation_payment_order_uk on compensation_payment (order_hash)
    where state not in ('SENT_BACK', 'CANCELLED');
create unique index compensation_payment_voucher_uk on compensation_payment (voucher_hash)
    where state not in ('SENT_BACK', 'CANCELLED');
comment on column compensation_payment.place is 'Among the orders of the case, from 1';
comment on column compensation_payment.amount is 'In riyals, as agreed';
comment on column compensation_payment.payee is 'In whose own name the account is: who was harmed, or who acts for them';
comment on column compensation_payment.holder is 'Encrypted: the name on the account, as it was confirmed';
comment on column compensation_payment.voucher is 'Encrypted: number of the payment voucher';
comment on column compensation_payment.sent_back is 'Encrypted: why it was not approved';
comment on column compensation_payment.proof is 'The attachment that proves the transfer';
comment on column compensation_payment.reference is 'Encrypted: the bank''s reference';
comment on column compensation_payment.receipt is 'Encrypted: what was said of its arrival, or why the bank returned it';
