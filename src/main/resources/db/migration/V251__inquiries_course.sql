-- How inquiries go, for the figures (H5, H6): codes, days and who is responsible, never what somebody typed.
create view inquiry_course as
select i.case_number                                               as case_number,
       f.kind                                                      as kind,
       i.kind                                                      as matter,
       f.status                                                    as status,
       null::text                                                  as severity,
       i.category                                                  as category,
       i.field                                                     as field,
       (f.received_at at time zone 'Asia/Riyadh')::date            as opened_on,
       case when f.clock_running then f.due_on end                 as due_on,
       case when f.clock_running then f.paused_on end              as paused_on,
       f.clock_running and f.apologised                            as apologised,
       i.officer                                                   as officer,
       i.staff_group                                               as staff_group,
       i.round                                                     as round,
       i.stage not in ('SUFFICIENT', 'NO_REPLY')                   as open,
       case when i.stage in ('ANSWERED', 'SUFFICIENT', 'NO_REPLY') then f.stopped_on end as answered_on,
       f.stopped_on <= f.due_on and not f.apologised               as in_time,
       i.stage = 'NO_REPLY'                                        as no_reply,
       (select count(*)::integer from inquiry_answer a
         where a.case_number = i.case_number and a.opinion = 'SUFFICIENT')     as enough,
       (select count(*)::integer from inquiry_answer a
         where a.case_number = i.case_number and a.opinion = 'NOT_SUFFICIENT') as not_enough,
       null::text                                                  as root_cause,
       null::date                                                  as root_cause_on
  from inquiry i
  join case_file f on f.case_number = i.case_number;
comment on view inquiry_course is 'One row for each inquiry, with the columns of complaint_course (decision record 0014)';
comment on column inquiry_course.answered_on is 'The day on which the answer to its last round was sent';
comment on column inquiry_course.enough is 'Answers of which the asker said that they were enough';

create index inquiry_open_ix on inquiry (case_number) where stage not in ('SUFFICIENT', 'NO_REPLY');
