create table handed_over_task (
    absence_id    bigint      not null constraint handed_over_task_absence_fk references absence,
    task_id       varchar(64) not null,
    case_number   varchar(20),
    handed_to     varchar(64) not null constraint handed_over_task_staff_fk references staff_member,
    given_back_at timestamptz,
    constraint handed_over_task_pk primary key (absence_id, task_id)
);
comment on table handed_over_task is 'Open tasks that a substitute has while a colleague is away.';
comment on column handed_over_task.case_number is 'Null for a task that belongs to no case.';
