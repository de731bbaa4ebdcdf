-- How the organization's answer came: on its own screen, or typed in by staff for it.
alter table entry add column answer_origin text;
