-- Name search in Arabic stands on trigrams (parties).
create extension if not exists pg_trgm;
