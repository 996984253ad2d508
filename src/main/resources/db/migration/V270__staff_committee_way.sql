-- How a committee decides, as its formation decision says (D2), and the alternates whom it names.
alter table committee_formation add column quorum integer not null default 0;
alter table committee_formation add column decides_by_minutes boolean not null default false;
alter table committee_formation add column by_circulation boolean not null default true;
alter table committee_formation add column endorsed_by varchar(40);
alter table committee_formation add constraint committee_formation_quorum_ck check (quorum >= 0);
comment on column committee_formation.quorum is 'Members who have to be present; 0 for more than half, with the rule ALL for all.';
comment on column committee_formation.endorsed_by is 'Group of the authority that endorses its minutes for the association; null where none has to.';
comment on column committee_formation.in_force_until is 'Its last day, by its term or by the next formation; null without a term.';

alter table committee_member add column stands_in_for varchar(64);
alter table committee_member drop constraint committee_member_role_ck;
alter table committee_member add constraint committee_member_role_ck
    check (role in ('CHAIR', 'SECRETARY', 'MEMBER', 'ALTERNATE'));
alter table committee_member add constraint committee_member_stands_in_ck
    check (stands_in_for is null or role = 'ALTERNATE');
drop index committee_member_office_uq;
create unique index committee_member_office_uq on committee_member (formation_id, role)
    where member_until is null and role in ('CHAIR', 'SECRETARY');
comment on column committee_member.stands_in_for is 'Of an alternate: for which member; null for whoever is absent.';
