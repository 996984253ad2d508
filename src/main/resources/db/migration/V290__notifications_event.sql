-- A date that goes along with a message to a member of staff, for their calendar.
alter table outbox_message add column event bytea;
comment on column outbox_message.event is 'Encrypted: the date for the recipient''s calendar; gone once sent, except where messages stay readable';
