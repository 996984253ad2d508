-- Whom an announcement concerns, and the proof that it reached them (G3). The message itself lies in the outbox.
create table announcement_recipient (
    announcement_id bigint      not null,
    party_id        uuid        not null,
    case_number     varchar(20),
    way             text,
    channel         text,
    message_id      uuid,
    text_hash       text,
    told_at         timestamptz,
    reached         boolean,
    by_hand_at      timestamptz,
    by_hand_channel text,
    by_hand_by      text,
    constraint announcement_recipient_pk primary key (announcement_id, party_id),
    constraint announcement_recipient_announcement_fk foreign key (announcement_id) references announcement,
    constraint announcement_recipient_party_fk foreign key (party_id) references party,
    constraint announcement_recipient_case_fk foreign key (case_number) references case_file,
    constraint announcement_recipient_way_ck check (way in ('MESSAGE', 'BY_HAND', 'WEBSITE', 'NOBODY')),
    constraint announcement_recipient_told_ck check (num_nonnulls(way, told_at, text_hash) in (0, 3)
        and coalesce(way = 'MESSAGE', false) = (message_id is not null)),
    constraint announcement_recipient_by_hand_ck
        check (num_nonnulls(reached, by_hand_at, by_hand_channel, by_hand_by) in (0, 4))
);
comment on column announcement_recipient.case_number is 'An open case of theirs, in which colleagues follow up; null for a member without one';
comment on column announcement_recipient.way is 'How they are told; null until their turn comes';
comment on column announcement_recipient.text_hash is 'Of the announcement as it stood when they were told';
comment on column announcement_recipient.reached is 'What came of it where a colleague told it';

create index announcement_recipient_case_ix on announcement_recipient (case_number) where by_hand_at is null;
create index announcement_recipient_waiting_ix on announcement_recipient (announcement_id, party_id) where way is null;
create index announcement_recipient_party_ix on announcement_recipient (party_id);
