-- Who the applicant says to be, kept with an unsigned filing like the contact: only a signature makes it the record.
alter table filing_contact
  add column category     varchar(40),
  add column field        varchar(40),
  add column address_form varchar(20);
