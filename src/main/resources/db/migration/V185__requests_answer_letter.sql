-- The answer's number in the outgoing register (A2, C5): given when the answer goes out.
alter table request_decision
  add column letter_year   integer,
  add column letter_serial bigint,
  add constraint request_decision_letter_ck check ((letter_year is null) = (letter_serial is null)),
  add constraint request_decision_letter_uq unique (letter_year, letter_serial),
  add constraint request_decision_letter_fk foreign key (letter_year, letter_serial)
    references outgoing_letter (hijri_year, serial);
comment on column request_decision.letter_year is 'With letter_serial: outgoing_letter; null until the answer has gone out';
