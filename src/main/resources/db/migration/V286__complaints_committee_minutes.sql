-- Complaints and objections that the follow-up committee decides by minutes (D2).
alter table complaint add column at_decision_on date;
alter table complaint add column awaits_minutes boolean not null default false;
comment on column complaint.at_decision_on is 'The day on which it last came to the committee for the decision: the formation of that day says how it decides';
comment on column complaint.awaits_minutes is 'Whether it stands at committees.decided';
create index complaint_awaits_minutes_ix on complaint (case_number) where awaits_minutes;

alter table complaint_decision add column minutes text;
alter table complaint_decision add constraint complaint_decision_minutes_fk foreign key (minutes) references minutes (case_number);
comment on column complaint_decision.minutes is 'The sealed minutes from which it was carried out; null when an officer entered it';
