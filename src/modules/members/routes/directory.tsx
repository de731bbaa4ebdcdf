// What everyone may look at: the directories, a face page, a person; and the address behind a postal code.
import { Hono } from 'hono'
import { found, foundIf, notFound } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { askedWords } from '#platform/http/list-address.ts'
import { pageOf as pageAsked, withinPages } from '#platform/http/page-of.ts'
import { isMember } from '#platform/auth/actor.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { addressOf } from '#platform/text/index.ts'
import { show } from '#ui/show.tsx'
import { measureLabels } from '#modules/vision/index.ts'
import { mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import { organizationKinds } from '../forms/organization.ts'
import { divisionOptions, isSkill } from '../lists.ts'
import { faceParts } from '../face-parts.ts'
import { FacePage } from '../pages/face-page.tsx'
import { OrganizationList } from '../pages/organization-list.tsx'
import { PeopleList } from '../pages/people-list.tsx'
import { PersonPage } from '../pages/person-page.tsx'
import { geoJson } from '../geo-json.ts'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import {
  audienceOf,
  canClaim,
  canEditOrganization,
  canManagePeople,
  canSeeBelonging,
  canSeeFace,
  canSeePerson,
  canWriteForStaff,
  visibleFields,
} from '../policy.ts'
import { personCards } from '../queries/cards.ts'
import { listOrganizations, listPeople, pageSize, placedOrganizations } from '../queries/directory.ts'
import { findBySlug, relatives } from '../queries/organization.ts'
import { openClaimOf } from '../queries/claims.ts'
import { findPerson } from '../queries/person.ts'
import { photosOf } from '../queries/photo.ts'

export const searched = (c: Ctx): string => askedWords(c.req.query('q'))
export const pageOf = (c: Ctx): number => pageAsked(c.req.query('page'))

const filterOf = (c: Ctx) => ({
  q: searched(c),
  kind: organizationKinds.find((kind) => kind === c.req.query('kind')) ?? null,
  division: divisionOptions().find(({ value }) => value === c.req.query('division'))?.value ?? null,
  professional: c.req.query('professional') === 'yes',
  verified: c.req.query('verified') === 'yes',
})
/** A map of more would show nothing but marks; its answer says how many there are. */
const onMap = 5000

export const directoryRoutes = new Hono<Env>()
  .get(memberPaths.organizations, async (c) => {
    const filter = { ...filterOf(c), page: pageOf(c) }
    const list = await c.var.read((db) => listOrganizations(db, filter))
    withinPages(filter.page, list.total, pageSize)
    return show(
      c,
      { title: t('人と事業者', 'People and firms'), wide: true },
      <OrganizationList filter={filter} {...list} mayRegister={mayWrite(c.var.actor)} />,
    )
  })
  .get(memberPaths.organizationsMap, async (c) => {
    const { rows, total } = await c.var.read((db) => placedOrganizations(db, filterOf(c), onMap))
    return c.json(geoJson(rows, total), 200, { 'content-type': 'application/geo+json' })
  })
  .get('/o/:slug', async (c) => {
    const { actor } = c.var
    const page = await c.var.read(async (db) => {
      const organization = found(await findBySlug(db, c.req.param('slug')))
      foundIf(canSeeFace(actor, organization))
      const photos = await photosOf(db, organization)
      const claim = actor?.person ? await openClaimOf(db, organization.id, actor.person) : undefined
      return { organization, photos, claimed: claim !== undefined, ...(await relatives(db, organization.id)) }
    })
    const { id, name } = page.organization
    const parts = await Promise.all(faceParts.map((part) => part(c, id)))
    const may = {
      edit: canEditOrganization(actor, id),
      managePeople: canManagePeople(actor, id),
      people: canSeeBelonging(actor, id),
      claim: canClaim(actor, id),
      staff: canWriteForStaff(actor),
    }
    return show(
      c,
      {
        title: name,
        wide: true,
        crumbs: [{ label: t('人と事業者', 'People and firms'), href: memberPaths.organizations }, { label: name }],
      },
      <FacePage {...page} may={may} parts={parts} />,
    )
  })
  .get(memberPaths.people, async (c) => {
    const actor = signedIn(c)
    if (!isMember(actor)) needsPerson(actor, memberPaths.people)
    const skill = c.req.query('skill') ?? ''
    const filter = { q: searched(c), skill: isSkill(skill) ? skill : null, page: pageOf(c) }
    const { people, total } = await c.var.read(async (db) => {
      const { ids, total } = await listPeople(db, filter)
      withinPages(filter.page, total, pageSize)
      const cards = await personCards(db, actor, ids)
      return { people: ids.flatMap((id) => cards.get(id) ?? []), total }
    })
    return show(
      c,
      { title: t('力を貸したい人', 'People who want to help'), wide: true },
      <PeopleList filter={filter} people={people} total={total} />,
    )
  })
  .get('/people/:id', async (c) => {
    const { person, aims } = await c.var.read(async (db) => {
      const person = await findPerson(db, c.req.param('id'))
      return { person, aims: await measureLabels(db, person?.aims ?? []) }
    })
    // Whom a stranger may not see and who does not exist: both ask to sign in.
    const seen = person !== undefined && canSeePerson(c.var.actor, person)
    const actor = seen ? c.var.actor : signedIn(c)
    if (!seen) throw notFound()
    // People open themselves to readers, not to search engines.
    c.header('x-robots-tag', 'noindex')
    const viewer = audienceOf(actor, person.id)
    const crumbs = [
      { label: t('人', 'People'), href: readsAsStaff(actor) ? memberPaths.staffPeople : memberPaths.people },
      { label: person.display_name },
    ]
    return show(
      c,
      { title: person.display_name, wide: true, crumbs },
      <PersonPage
        person={person}
        viewer={viewer}
        aims={[...aims.values()]}
        visible={visibleFields(person.visibility, viewer)}
        mayActFor={viewer === 'staff' && canWriteForStaff(actor)}
      />,
    )
  })
  .get('/api/postal/:code', (c) => {
    const [address] = addressOf(c.req.param('code'))
    return address === undefined
      ? c.json({}, 404)
      : c.json({ ...address, address: `${address.prefecture}${address.city}${address.town}` })
  })
