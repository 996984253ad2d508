-- Why an item was put off, and whose request or objection an answer is for.
alter table minutes_item add column put_off text;
alter table minutes_item add constraint minutes_item_put_off_ck
    check (put_off in ('NOT_CALLED', 'COMMITTEE', 'NO_QUORUM') and state = 'POSTPONED' or put_off is null);
comment on column minutes_item.put_off is 'NOT_CALLED: left off the agenda; COMMITTEE: put off by those who met; NO_QUORUM: too few were left to decide it';

alter table minutes_answer add column answered_user varchar(64);
comment on column minutes_answer.answered_user is 'Whose vote is answered; null where the answer is for all of the version';
create index minutes_answer_minutes_ix on minutes_answer (minutes, answered_at);
