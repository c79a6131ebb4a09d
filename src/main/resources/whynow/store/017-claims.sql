-- What one of several on this book does alone, and until when.
create table claim (what text primary key, keeper text not null, until bigint not null);
