-- Messages on their way out. Texts lie encrypted, for links and codes are in them, and are blanked once sent.
create table outbox_message (
  id            uuid         not null,
  case_number   varchar(20),
  party_id      uuid,        -- the beneficiary it goes to,
  staff_user    varchar(64), -- or the member of staff
  channel       varchar(20)  not null,
  template      varchar(60)  not null,
  text          bytea,
  status        varchar(20)  not null,
  attempts      integer      not null default 0,
  created_at    timestamptz  not null,
  send_after    timestamptz  not null,
  sent_at       timestamptz,
  provider_ref  varchar(200),
  constraint outbox_message_pk primary key (id),
  constraint outbox_message_recipient_ck check ((party_id is null) <> (staff_user is null))
);
create index outbox_message_queue_ix on outbox_message (send_after) where status = 'QUEUED';
create index outbox_message_case_ix on outbox_message (case_number, created_at);

-- What each group hears of on the next working morning.
create table digest_item (
  id          bigint generated always as identity,
  staff_group varchar(40) not null,
  added_at    timestamptz not null,
  told_at     timestamptz,
  constraint digest_item_pk primary key (id)
);
create index digest_item_open_ix on digest_item (staff_group) where told_at is null;
