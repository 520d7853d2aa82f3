-- A desk is called by its name in the language of whoever works on it, as topics and people are.
alter table newsroom.desk add column name_en text;
