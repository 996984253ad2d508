-- How the committee decides is what its formation said at the moment in which the case came to it, not on that day: a
-- formation that is entered later on the same day changes nothing of it (D2).
alter table service_request add column decided_by_minutes boolean not null default false;
comment on column service_request.decided_by_minutes is 'Whether its committee decided by minutes when it last came to it for the decision';
alter table complaint add column decided_by_minutes boolean not null default false;
comment on column complaint.decided_by_minutes is 'Whether the committee decided by minutes when it last came to it for the decision';

-- A formation from the very day may have been entered before or after the case came: where it stands tells.
update service_request r set decided_by_minutes = true
 where awaits_minutes or exists (
       select 1 from committee_formation f
        where f.committee = r.committee and f.decides_by_minutes and f.in_force_from < r.at_decision_on
          and coalesce(f.in_force_until, 'infinity') >= r.at_decision_on);
update complaint c set decided_by_minutes = true
 where awaits_minutes or exists (
       select 1 from committee_formation f
        where f.committee = 'follow-up-committee' and f.decides_by_minutes and f.in_force_from < c.at_decision_on
          and coalesce(f.in_force_until, 'infinity') >= c.at_decision_on);

alter table service_request drop column at_decision_on;
alter table complaint drop column at_decision_on;
