-- What is applied for at a counter or by telephone is found by its last day, as what others offer is.
create index scheme_at_counter on scheme (municipality, closes_on) where not information_only and stages = '{}' and state = 'published';
