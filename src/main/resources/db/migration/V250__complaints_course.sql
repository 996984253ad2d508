-- How complaints and objections go, for the figures (H5): codes, days and who is responsible, never what somebody typed.
create view complaint_course as
select c.case_number::text                                         as case_number,
       f.kind                                                      as kind,
       c.kind::text                                                as matter,
       f.status                                                    as status,
       c.severity::text                                            as severity,
       null::text                                                  as category,
       null::text                                                  as field,
       (f.received_at at time zone 'Asia/Riyadh')::date            as opened_on,
       case when f.clock_running then f.due_on end                 as due_on,
       case when f.clock_running then f.paused_on end              as paused_on,
       f.clock_running and f.apologised                            as apologised,
       case when c.stage in ('SETTLING', 'PROPOSED') then c.settler::text end as officer,
       case c.hearing
           when 'COMMITTEE' then 'follow-up-committee'
           when 'EXECUTIVE_MANAGER' then 'executive-manager'
           when 'BOARD_CHAIR' then 'board-chair' end               as staff_group,
       c.round                                                     as round,
       c.stage not in ('SETTLED', 'NO_REPLY', 'CONTINUED', 'REFERRED', 'TURNED_INTO_REPORT', 'WITHDRAWN')
                                                                   as open,
       case when c.stage in ('ASKED', 'REFUNDING', 'SETTLED', 'NO_REPLY', 'CONTINUED') then f.stopped_on end
                                                                   as answered_on,
       f.stopped_on <= f.due_on and not f.apologised               as in_time,
       c.word is not distinct from 'NO_REPLY'                      as no_reply,
       (c.word is not distinct from 'SETTLED')::integer            as enough,
       (c.word is not distinct from 'NOT_SETTLED')::integer        as not_enough,
       (select s.code::text from complaint_statement s
         where s.case_number = c.case_number and s.kind = 'FINDINGS' order by s.written_at desc limit 1) as root_cause,
       (select (max(s.written_at) at time zone 'Asia/Riyadh')::date from complaint_statement s
         where s.case_number = c.case_number and s.kind = 'FINDINGS') as root_cause_on
  from complaint c
  join case_file f on f.case_number = c.case_number
 where f.kind in ('CMP', 'OBJ');
comment on view complaint_course is 'One row for each complaint and objection; read by oversight, as inquiry_course is (decision record 0014)';
comment on column complaint_course.officer is 'Who tries the settlement, while it is tried; else staff_group has it';
comment on column complaint_course.due_on is 'Null while nothing counts, as when the complainant''s word is awaited';
comment on column complaint_course.answered_on is 'The day on which the outcome, or an accepted settlement, ended the count';

create index complaint_open_ix on complaint (case_number)
    where stage not in ('SETTLED', 'NO_REPLY', 'CONTINUED', 'REFERRED', 'TURNED_INTO_REPORT', 'WITHDRAWN');
