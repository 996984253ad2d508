-- A text is approved and endorsed as the committee was formed when it was frozen (D2): kept with the version, so that no later
-- formation and no end of a term changes it. Versions from before have it of the formation in force on that day.
alter table minutes_version add column rule varchar(10);
alter table minutes_version add column endorsed_by varchar(64);

update minutes_version v
   set (rule, endorsed_by) = (
       select f.rule, f.endorsed_by
         from minutes m join committee_formation f on f.committee = m.committee
        where m.case_number = v.minutes
          and f.in_force_from <= (v.frozen_at at time zone 'Asia/Riyadh')::date
          and coalesce(f.in_force_until, 'infinity') >= f.in_force_from
        order by f.in_force_from desc limit 1);

alter table minutes_version alter column rule set not null;
alter table minutes_version add constraint minutes_version_rule_ck check (rule in ('MAJORITY', 'ALL'));
comment on column minutes_version.rule is 'How many of those who vote on it have to approve';
comment on column minutes_version.endorsed_by is 'Group of the authority that endorses it for the association; null where none has to';
