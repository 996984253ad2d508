-- إفادة بنتيجة الشكوى (E1) goes out by the register like the others.
alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
alter table outgoing_letter add constraint outgoing_letter_kind_ck
    check (kind in ('RECEIPT', 'DECLARATION', 'WHAT_IS_LEFT', 'DECISION', 'COMPLAINT_OUTCOME'));
