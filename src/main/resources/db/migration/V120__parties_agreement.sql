-- People change the channel that they agreed to by themselves, proven by a code (C5).
alter table party_contact drop constraint party_contact_source_ck;
alter table party_contact add constraint party_contact_source_ck
  check (source in ('FILING', 'SIGNATURE', 'STAFF', 'AGREEMENT'));
comment on column party_contact.case_number is 'The case that brought this contact: by its signature, or from whose page it was changed.';
