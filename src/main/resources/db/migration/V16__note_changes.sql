-- Whoever writes on a story that came back reads its notes beside the text, as they are left, answered and resolved.
create function newsroom.announce_note() returns trigger language plpgsql as $$
begin
    perform newsroom.announce(new.article_id, 'noted');
    return null;
end $$;
create trigger desk_hears_of_note after insert or update of resolved_at on newsroom.note
    for each row execute function newsroom.announce_note();
