-- People change their own data, proven by codes or sighted at the desk and checked by staff (G3).
alter table party_contact drop constraint party_contact_source_ck;
alter table party_contact add constraint party_contact_source_ck
  check (source in ('FILING', 'SIGNATURE', 'STAFF', 'AGREEMENT', 'CHANGE'));
comment on column party_contact.case_number is 'The case that brought this contact: by its signature, from whose page it was changed, or the change of data itself.';
