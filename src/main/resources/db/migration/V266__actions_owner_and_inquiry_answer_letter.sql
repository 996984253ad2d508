-- A corrective action can have a person as its owner; its group stays behind (P2).
alter table corrective_action add column owner_user text
    constraint corrective_action_owner_fk references staff_member;
comment on column corrective_action.owner_user is 'Who was named; null while anybody of the group may carry it out';

-- إجابة الاستفسار (C1) goes out by the register where the asker agreed to paper or fax.
alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
alter table outgoing_letter add constraint outgoing_letter_kind_ck
    check (kind in ('RECEIPT', 'DECLARATION', 'WHAT_IS_LEFT', 'DECISION', 'COMPLAINT_OUTCOME', 'INQUIRY_ANSWER'));
