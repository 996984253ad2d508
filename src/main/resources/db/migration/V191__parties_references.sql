-- Whoever removes a person or a household asks each of these tables whether it is still needed.
create index party_contact_party_ix on party_contact (party_id);
create index household_member_party_ix on household_member (party_id);
create index guardianship_ward_ix on guardianship (ward_id);
drop index disclosure_party_ix;
create index disclosure_party_ix on disclosure (party_id);
create index desk_intake_volunteer_ix on desk_intake (volunteer_id);
create index desk_intake_acting_ix on desk_intake (acting_id);
create index people_import_household_household_ix on people_import_household (household_id);
