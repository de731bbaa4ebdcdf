-- Money that was noted and never came is taken back: what counted as all back is paid, or cancelled, again.
create or replace function application_may_move(before text, after text) returns boolean language sql immutable
  return case before
    when 'draft' then after in ('submitted')
    when 'submitted' then after in ('formal', 'correction', 'review', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'formal' then after in ('correction', 'review', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'correction' then after in ('formal', 'rejected', 'withdrawn')
    when 'review' then after in ('correction', 'awarded', 'rejected', 'reserve', 'withdrawn')
    when 'reserve' then after in ('awarded', 'rejected', 'withdrawn')
    when 'awarded' then after in ('change', 'report', 'inspection', 'fixed', 'invoice', 'paid', 'closed', 'withdrawn', 'cancelled')
    when 'change' then after in ('awarded', 'withdrawn', 'cancelled')
    when 'report' then after in ('awarded', 'inspection', 'fixed', 'invoice', 'paid', 'closed', 'cancelled')
    when 'inspection' then after in ('report', 'fixed', 'closed', 'cancelled')
    when 'fixed' then after in ('invoice', 'paid', 'closed', 'cancelled')
    when 'invoice' then after in ('fixed', 'paid', 'closed', 'cancelled')
    when 'paid' then after in ('report', 'closed', 'cancelled', 'recovered')
    when 'closed' then after in ('cancelled', 'recovered')
    when 'cancelled' then after in ('recovered')
    when 'recovered' then after in ('paid', 'cancelled')
    else false
  end;
