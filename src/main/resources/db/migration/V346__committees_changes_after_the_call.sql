-- When a case left its agenda: the paper of minutes that had decided on it says so (D2). And why too few were left for an item.
alter table minutes_item add column withdrawn_at timestamptz;
comment on column minutes_item.withdrawn_at is 'When it was withdrawn, or was seen to wait no more; null otherwise';

alter table minutes_item drop constraint minutes_item_put_off_ck;
alter table minutes_item add constraint minutes_item_put_off_ck
    check (put_off in ('NOT_CALLED', 'COMMITTEE', 'NO_QUORUM', 'MEMBERS_LEFT') and state = 'POSTPONED' or put_off is null);
comment on column minutes_item.put_off is 'NOT_CALLED: left off the agenda; COMMITTEE: put off by those who met; NO_QUORUM: too few were left to decide it after conflicts of interest; MEMBERS_LEFT: because members left the committee';

-- Who had a seat when the committee was called, to a meeting or by circulation: who has left since is named in the text.
create table minutes_called (
    minutes text        not null,
    user_id varchar(64) not null,
    constraint minutes_called_pk primary key (minutes, user_id),
    constraint minutes_called_minutes_fk foreign key (minutes) references minutes (case_number)
);
