-- Sealed minutes go into the outgoing register (D2); they are addressed to nobody.
alter table outgoing_letter alter column addressee_cipher drop not null;
comment on column outgoing_letter.addressee_cipher is 'Null on minutes, which are addressed to nobody';
alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
alter table outgoing_letter add constraint outgoing_letter_kind_ck
    check (kind in ('RECEIPT', 'DECLARATION', 'WHAT_IS_LEFT', 'DECISION', 'COMPLAINT_OUTCOME', 'INQUIRY_ANSWER', 'MINUTES'));
alter table outgoing_letter add constraint outgoing_letter_addressee_ck
    check ((addressee_cipher is null) = (kind = 'MINUTES'));
