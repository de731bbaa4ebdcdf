// Staff: the reports of a scheme, and its register of property.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { show } from '#ui/show.tsx'
import { callsOfScheme, planOf, schemeCrumbs } from '#modules/schemes/index.ts'
import { noteProperty } from '../actions/export.ts'
import { PropertyList, ReportList } from '../pages/list-page.tsx'
import { outcomeForm } from '../outcome-form.ts'
import { outcomeSums } from '../outcome-sums.ts'
import { OutcomesPage } from '../pages/outcomes-page.tsx'
import { reportPlan } from '../plan.ts'
import { isOwed, listOutcomes } from '../queries/outcomes.ts'
import { canExport, canReadReports } from '../policy.ts'
import { listReports, type Property, propertyOf } from '../queries/list.ts'
import { reportsCrumb } from './crumbs.ts'

export const listing = new Hono<Env>()

const schemeOf = (c: Ctx): string => {
  foundIf(canReadReports(signedIn(c)))
  return c.req.param('id') ?? ''
}

const termsIn = async (db: Parameters<typeof callsOfScheme>[0], scheme: string) =>
  found((await callsOfScheme(db, scheme))[0])
const titleIn = async (...of: Parameters<typeof termsIn>) => (await termsIn(...of)).title

function propertyCsv(rows: readonly Property[]): string {
  const headings = [
    t('買った物', 'What'),
    t('申請者', 'Applicant'),
    t('額（円）', 'Price (yen)'),
    t('支払った日', 'Paid on'),
    t('支払先', 'Payee'),
    t('耐用年数', 'Years'),
    t('処分制限の終わり', 'Until'),
  ]
  return writeCsv(
    headings,
    rows.map(({ application, line, until }) => [
      line.what,
      application.applicant_name,
      String(line.yen ?? ''),
      line.paid_on ?? '',
      line.payee,
      String(line.kept_years ?? ''),
      until ?? '',
    ]),
  )
}

listing
  .get('/staff/schemes/:id/reports', async (c) => {
    const scheme = schemeOf(c)
    const { terms, rows } = await c.var.read(async (db) => ({
      terms: await termsIn(db, scheme),
      rows: await listReports(db, scheme),
    }))
    const title = t('実績報告の一覧', 'Reports')
    return show(
      c,
      { title, wide: true, crumbs: schemeCrumbs({ id: scheme, title: terms.title }, title) },
      <ReportList scheme={scheme} title={terms.title} kind={terms.kind} rows={rows} now={c.var.now} />,
    )
  })
  .get('/staff/schemes/:id/property', async (c) => {
    const scheme = schemeOf(c)
    const { title: of, rows } = await c.var.read(async (db) => ({
      title: await titleIn(db, scheme),
      rows: await propertyOf(db, scheme),
    }))
    const title = t('取得財産の台帳', 'Register of property')
    const crumbs = schemeCrumbs({ id: scheme, title: of }, title, reportsCrumb(scheme))
    return show(
      c,
      { title, wide: true, crumbs },
      <PropertyList scheme={scheme} title={of} rows={rows} mayExport={canExport(c.var.actor)} />,
    )
  })
  .get('/staff/schemes/:id/outcomes', async (c) => {
    const scheme = schemeOf(c)
    const {
      title: of,
      rows,
      plan,
    } = await c.var.read(async (db) => ({
      title: await titleIn(db, scheme),
      rows: await listOutcomes(db, scheme),
      plan: (await planOf(db, scheme, reportPlan)).plan,
    }))
    const sums = [
      ...Map.groupBy(
        rows.map(({ outcome }) => outcome),
        ({ years }) => years,
      ),
    ]
      .toSorted(([one], [other]) => one - other)
      .map(([years, outcomes]) => {
        const answered = outcomes.filter((one) => !isOwed(one))
        return {
          years,
          asked: outcomes.length,
          answered: answered.length,
          sums: outcomeSums(outcomeForm(plan), answered),
        }
      })
    const title = t('成果報告の一覧', 'Follow-up reports')
    const crumbs = schemeCrumbs({ id: scheme, title: of }, title, reportsCrumb(scheme))
    return show(c, { title, wide: true, crumbs }, <OutcomesPage title={of} rows={rows} sums={sums} now={c.var.now} />)
  })
  .post('/staff/schemes/:id/property.csv', async (c) => {
    const scheme = schemeOf(c)
    allow(canExport(c.var.actor))
    const rows = await c.var.read(async (db) => {
      await titleIn(db, scheme)
      return propertyOf(db, scheme)
    })
    await c.var.write((tx) => noteProperty(tx, signedIn(c), scheme, rows.length))
    return csvAnswer(c, `property-${today(c.var.now)}`, propertyCsv(rows))
  })
