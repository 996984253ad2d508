-- A compensation that was paid opens an action on the cause of the harm (P2).
alter table corrective_action drop constraint corrective_action_cause_ck;
alter table corrective_action add constraint corrective_action_cause_ck
    check (cause in ('DECISION', 'HARM', 'MISSED_ANSWER', 'MISSED_ENTITLEMENT', 'MISSED_STAGE'));
alter table corrective_action drop constraint corrective_action_text_ck;
alter table corrective_action add constraint corrective_action_text_ck
    check ((cause in ('DECISION', 'HARM')) = (text is not null));
drop index corrective_action_missed_uk;
create unique index corrective_action_missed_uk on corrective_action (case_number, cause)
    where state <> 'VERIFIED' and cause not in ('DECISION', 'HARM');
