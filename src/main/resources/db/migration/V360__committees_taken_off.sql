-- Why a case left its agenda: a ruling takes it off as well as its beneficiary, and text and paper say which (D2, D3).
alter table minutes_item add column taken_off text;
update minutes_item set taken_off = 'WITHDRAWN'
    from case_file
    where case_file.case_number = minutes_item.case_number and minutes_item.state = 'WITHDRAWN'
        and minutes_item.withdrawn_at is not null and case_file.status = 'WITHDRAWN';
alter table minutes_item add constraint minutes_item_taken_off_ck
    check (taken_off in ('WITHDRAWN', 'RULED') and state = 'WITHDRAWN' or taken_off is null);
comment on column minutes_item.taken_off is 'WITHDRAWN: by the beneficiary; RULED: a ruling on the case came; null otherwise, and where it was only seen to wait no more';
