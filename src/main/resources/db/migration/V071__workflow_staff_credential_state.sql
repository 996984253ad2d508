create table staff_credential_state (
    user_id     varchar(64) not null,
    must_change boolean     not null,
    changed_at  timestamptz not null,
    constraint staff_credential_state_pk primary key (user_id)
);

comment on table staff_credential_state is
    'Whose password somebody else has chosen (first sign-in, reset by an administrator); no row: a password of one''s own';
comment on column staff_credential_state.user_id is 'The engine''s user id (act_id_user.id_)';
