create table idempotency_key (
    scope        bytea       not null,
    request_seal bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    status       smallint,
    content_type text,
    location     text,
    body         bytea,
    constraint pk_idempotency_key primary key (scope),
    constraint ck_idempotency_key_scope check (octet_length(scope) = 32)
);
create index ix_idempotency_key_expires_at on idempotency_key (expires_at);

comment on table idempotency_key is
    'Requests that brought an Idempotency-Key, with the answer to give again; written in the transaction of their effect';
comment on column idempotency_key.scope is 'SHA-256 of key, method, path and caller';
comment on column idempotency_key.request_seal is 'Seal of the SHA-256 of what was sent';
comment on column idempotency_key.body is 'The answer, encrypted: it can hold an access code';
