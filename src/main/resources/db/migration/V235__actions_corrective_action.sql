-- Corrective actions (P2): so that what went wrong in a case does not happen again. What people typed is encrypted.
create table corrective_action (
    id             uuid        not null,
    case_number    text        not null,
    cause          text        not null,
    text           bytea,
    owner_group    text        not null,
    due_on         date        not null,
    state          text        not null,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    proof          bytea,
    carried_out_by text,
    carried_out_at timestamptz,
    return_reason  bytea,
    verified_by    text,
    verified_at    timestamptz,
    escalated_at   timestamptz,
    version        bigint      not null,
    constraint corrective_action_pk primary key (id),
    constraint corrective_action_case_fk foreign key (case_number) references case_file (case_number),
    constraint corrective_action_cause_ck
        check (cause in ('DECISION', 'MISSED_ANSWER', 'MISSED_ENTITLEMENT', 'MISSED_STAGE')),
    constraint corrective_action_text_ck check ((cause = 'DECISION') = (text is not null)),
    constraint corrective_action_state_ck check (state in ('TO_CARRY_OUT', 'TO_VERIFY', 'VERIFIED')),
    constraint corrective_action_carried_out_ck check (num_nonnulls(proof, carried_out_by, carried_out_at) in (0, 3)
        and (state = 'TO_CARRY_OUT' or proof is not null)),
    constraint corrective_action_verified_ck check ((state = 'VERIFIED') = (verified_by is not null)
        and (verified_by is null) = (verified_at is null) and (verified_by is null or verified_by <> carried_out_by))
);
comment on column corrective_action.text is 'What is to be done; a missed promise is told by its cause alone';
comment on column corrective_action.proof is 'Of the last time that it was carried out';
comment on column corrective_action.return_reason is 'Why it was not verified, the last time';
comment on column corrective_action.escalated_at is 'When its day had come and management was told';

-- A promise that was missed has one open action, however often its day is told again.
create unique index corrective_action_missed_uk on corrective_action (case_number, cause)
    where state <> 'VERIFIED' and cause <> 'DECISION';
create index corrective_action_open_ix on corrective_action (due_on) where state <> 'VERIFIED';
create index corrective_action_case_ix on corrective_action (case_number);
