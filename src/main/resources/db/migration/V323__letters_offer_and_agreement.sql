-- عرض تسوية and اتفاق تسوية ومخالصة (D4) go out by the register; the kinds that other migrations of this release add stay.
do $$
declare
    kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                    where conname = 'outgoing_letter_kind_ck' and conrelid = 'outgoing_letter'::regclass);
begin
    alter table outgoing_letter drop constraint outgoing_letter_kind_ck;
    execute 'alter table outgoing_letter add constraint outgoing_letter_kind_ck '
        || replace(kinds, 'ARRAY[', 'ARRAY[''SETTLEMENT_OFFER''::text, ''SETTLEMENT_AGREEMENT''::text, ');
end $$;
