-- Where letters go (A2, C5), for who agreed to paper: kept with the contact, and like it as history.
alter table party_contact add column postal_address_cipher bytea;
alter table filing_contact add column postal_address_cipher bytea;
comment on column party_contact.postal_address_cipher is 'National address or P.O. box, encrypted; null while none was given';
