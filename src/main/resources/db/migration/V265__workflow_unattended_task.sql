create table unattended_task (
    task_id     varchar(64) not null,
    case_number varchar(20) not null,
    since       timestamptz not null,
    constraint unattended_task_pk primary key (task_id)
);
comment on table unattended_task is 'Open tasks of cases on which nobody may act or is there to; one instance of unattended-case runs for each.';
