alter table settlement_agreement add column awaits_key_since timestamptz;
comment on column settlement_agreement.awaits_key_since is 'Since when its sealing waits for the key; null where it does not';
