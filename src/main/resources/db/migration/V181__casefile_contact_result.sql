-- What came of a contact, and when we call again (A3).
alter table contact_entry
    add column result    text,
    add column call_back text;
alter table contact_entry add constraint contact_entry_result_ck
    check (result in ('REACHED', 'NOT_REACHED', 'LEFT_WORD', 'CALL_BACK'));
alter table contact_entry add constraint contact_entry_call_back_ck
    check (call_back in ('MORNING', 'AFTER_DHUHR', 'AFTER_ASR', 'AFTER_MAGHRIB', 'AFTER_ISHA'));
alter table contact_entry add constraint contact_entry_call_back_result_ck
    check (result <> 'CALL_BACK' or call_back is not null);
comment on column contact_entry.result is 'Null where nothing can come of it, as of a letter';
