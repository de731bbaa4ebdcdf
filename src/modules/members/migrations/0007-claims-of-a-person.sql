create index claim_person on claim (municipality, person) where state = 'open';
