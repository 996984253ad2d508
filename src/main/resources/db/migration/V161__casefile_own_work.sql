-- The beneficiary's own work and what its use is permitted for (F1).
alter table case_document
    add column own_work text,
    add constraint case_document_own_work_ck check (own_work in ('NONE', 'SHOP_ONLY', 'PUBLISH'));
comment on column case_document.own_work is 'Own work of the beneficiary, with what its use is permitted for; null: not marked';
