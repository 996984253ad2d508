-- Of one case or complaint one claim is open at a time (D1).
create unique index compensation_harmed_in_open_ux on compensation (harmed_in) where closed_on is null;
