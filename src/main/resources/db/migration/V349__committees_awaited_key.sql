alter table minutes add column awaits_key_since timestamptz;
comment on column minutes.awaits_key_since is 'Since when their sealing waits for its key; null where it does not';
