-- What became of a formation: who took or left a seat by which later decision, and who entered it.
alter table committee_formation add column recorded_by varchar(64);
alter table committee_member add column joined_decision varchar(20);
alter table committee_member add column joined_decided_on date;
alter table committee_member add column joined_recorded_by varchar(64);
alter table committee_member add column left_decision varchar(20);
alter table committee_member add column left_decided_on date;
alter table committee_member add column left_recorded_by varchar(64);
alter table committee_member add constraint committee_member_joined_ck
    check (num_nonnulls(joined_decision, joined_decided_on, joined_recorded_by) in (0, 3));
alter table committee_member add constraint committee_member_left_ck
    check (num_nonnulls(left_decision, left_decided_on, left_recorded_by) in (0, 3));
comment on column committee_member.joined_decision is 'Number of the decision that gave the seat to this person; null where the formation did.';
comment on column committee_member.left_decision is 'Number of the decision by which this person left; null where the formation ended first.';
