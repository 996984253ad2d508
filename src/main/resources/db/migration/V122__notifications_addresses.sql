-- A code to a telephone or address that was typed and may be nobody's: whether it is, is looked up when it is sent.
alter table outbox_message
  add column address      bytea,
  add column address_hash bytea;
alter table outbox_message drop constraint outbox_message_recipient_ck;
alter table outbox_message add constraint outbox_message_recipient_ck check (
  num_nonnulls(party_id, staff_user) = 1 or num_nonnulls(party_id, staff_user, case_number) = 0);
create index outbox_message_address_ix on outbox_message (address_hash) where address_hash is not null;
comment on column outbox_message.address is 'Encrypted: the typed mobile or mail address; gone once sent, except where messages stay readable';

-- Links in messages that open one case.
create table personal_link (
  token_hash     bytea       not null,
  case_number    varchar(20) not null,
  party_id       uuid        not null,
  channel        varchar(20) not null,
  recipient_hash bytea       not null,
  valid_until    timestamptz not null,
  constraint personal_link_pk primary key (token_hash),
  constraint personal_link_case_fk foreign key (case_number) references case_file (case_number),
  constraint personal_link_channel_ck check (channel in ('SMS', 'EMAIL'))
);
create index personal_link_case_ix on personal_link (case_number);
create index personal_link_valid_ix on personal_link (valid_until);
comment on table personal_link is 'Links in messages to beneficiaries, each to one recipient of one case; the token itself is in the message alone';
comment on column personal_link.recipient_hash is 'Keyed hash of the mobile or address it was sent to: worth less once the person is reached elsewhere';
