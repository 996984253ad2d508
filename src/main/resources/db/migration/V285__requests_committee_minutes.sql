-- Requests that their committee decides by minutes (D2).
alter table service_request add column at_decision_on date;
alter table service_request add column awaits_minutes boolean not null default false;
comment on column service_request.at_decision_on is 'The day on which it last came to its committee for the decision: the formation of that day says how it decides';
comment on column service_request.awaits_minutes is 'Whether it stands at committees.decided';
create index service_request_awaits_minutes_ix on service_request (committee) where awaits_minutes;

alter table request_decision add column minutes text;
alter table request_decision add constraint request_decision_minutes_fk foreign key (minutes) references minutes (case_number);
comment on column request_decision.minutes is 'The sealed minutes from which it was carried out; null when an officer of the committee entered it';
