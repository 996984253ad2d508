-- Minutes decided by circulation are late counted from here, also when the calendar changes later (D2).
alter table minutes add column circulated_at timestamp with time zone;
comment on column minutes.circulated_at is 'When the decision by circulation was last put to the members; null where it never was.';
update minutes set circulated_at = (
    select max(at) from timeline_entry
     where timeline_entry.case_number = minutes.case_number and code = 'committees.timeline.circulated')
 where circulation;
