-- One-time codes not only for signatures: each is for one purpose and worth nothing for another.
alter table one_time_code rename column case_number to subject;
alter table one_time_code alter column subject type varchar(120);
comment on column one_time_code.subject is 'What the code is for: a case number for its signature, else a purpose with a case number or a keyed hash; never an address';
