-- Each message is claimed by itself, in a short transaction, and sent outside of any.
alter table outbox_message
  add column position      bigint generated always as identity,
  add column claimed_until timestamptz,
  add column useless_after timestamptz;
comment on column outbox_message.position is 'Order in which messages were written';
comment on column outbox_message.claimed_until is 'Until then one dispatcher is sending it; after that it died, and another may';
comment on column outbox_message.useless_after is 'One-time codes: not sent after this, and not held back by quiet hours';
