-- Whoever is excluded from a case does not count it in the morning's digest either (F4). The message names no case.
alter table digest_item add column case_number varchar(20);
