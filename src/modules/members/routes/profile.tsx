// One's own page, profile and consent; and staff writing a profile for somebody without an account.
import { Hono } from 'hono'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { allow, found } from '#platform/errors.ts'
import type { Db } from '#platform/db/index.ts'
import { differences } from '#platform/forms/said.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { wayBack } from '#platform/http/way-back.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { aimOptions } from '#modules/vision/index.ts'
import { createProfile, setFindable, updateProfile } from '../actions/profile.ts'
import { consentForm, profileFormWith, type ProfileValues } from '../forms/profile.ts'
import { ConsentPage } from '../pages/consent-page.tsx'
import { MyPage } from '../pages/my-page.tsx'
import { ProfileForm } from '../pages/profile-form.tsx'
import { memberPaths } from '../paths.ts'
import { canEditProfile, canWriteForStaff } from '../policy.ts'
import { profileValues, usualAudiences } from '../profile-content.ts'
import { organizationCards } from '../queries/cards.ts'
import { invitationsTo } from '../queries/invitation.ts'
import { findPerson, findUnclaimed, type Person, standingConsent } from '../queries/person.ts'
import { claimedBy } from '../queries/claims.ts'
import { profileFields, profileSaid } from '../said.ts'
import { myPageParts, profileBeginningOf } from '../my-page-parts.ts'
import { type Turn, turnSources } from '../turns.ts'
import { readerIn } from './reader-in.ts'

const title = () => t('プロフィール', 'Profile')
const lead = () => t('書けるところからで大丈夫です。あとから直せます。', 'Write what you can; you can change it later.')

/** The posted profile; the aims one may choose are the vision's. */
const readProfile = async (c: Ctx) => {
  const aims = await c.var.read(aimOptions)
  return readForm(c, profileFormWith(aims.map(({ value }) => value)))
}

const takeOverLead = () =>
  t(
    '担当者が受け取った名簿に、あなたの内容がありました。確かめて、違うところを直してから保存してください。保存すると、あなたのプロフィールになります。',
    'A list that staff received held this about you. Please check and correct it: when you save, it becomes your profile.',
  )

/** One's profile, or before there is one what an import wrote under one's own confirmed address. */
async function ownProfile(c: Ctx, db: Db): Promise<Person | undefined> {
  const { person, acting_for } = signedIn(c)
  if (person !== null) return findPerson(db, person)
  return acting_for === null && c.var.account !== null ? findUnclaimed(db, c.var.account.email) : undefined
}

const newProfile = async (c: Ctx): Promise<FormState['values']> => ({
  id: newId(),
  version: '0',
  display_name: c.var.account?.name ?? '',
  place: 'either',
  reward: 'either',
  ...usualAudiences,
  ...(await profileBeginningOf(c))?.values,
})

async function showProfile(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200, meant?: ProfileValues) {
  const { own, aims } = await c.var.read(async (db) => ({ own: await ownProfile(c, db), aims: await aimOptions(db) }))
  const begun = own === undefined ? await profileBeginningOf(c) : null
  const isMine = own !== undefined && own.id === c.var.actor?.person
  return show(
    c,
    { title: title(), status },
    <ProfileForm
      form={form}
      action={memberPaths.profile}
      title={title()}
      lead={begun?.lead ?? (own === undefined || isMine ? lead() : takeOverLead())}
      aims={aims}
      person={isMine ? own : undefined}
      meanwhile={own && meant && differences(...profileSaid(own, meant), profileFields(aims))}
    />,
  )
}

export const profileRoutes = new Hono<Env>()
  .get(memberPaths.me, async (c) => {
    const actor = signedIn(c)
    const page = await c.var.read(async (db) => {
      const cards = await organizationCards(db, [...actor.organizations.keys()])
      const organizations = [...actor.organizations].flatMap(([id, role]) => {
        const card = cards.get(id)
        return card ? [{ ...card, role }] : []
      })
      const turns: Turn[] = []
      for (const source of turnSources) turns.push(...(await source(db, actor, c.var.now)))
      const person = actor.person === null ? null : ((await findPerson(db, actor.person)) ?? null)
      const claimed = actor.person === null ? [] : await claimedBy(db, actor.person)
      const invitations =
        c.var.account === null || actor.acting_for !== null
          ? []
          : await invitationsTo(db, c.var.account.email, c.var.now)
      return { organizations, claimed, invitations, turns, person }
    })
    const parts = []
    for (const part of myPageParts) parts.push(await part(c))
    return show(
      c,
      { title: t('マイページ', 'My page'), wide: true },
      <MyPage
        name={actor.acting_for?.name ?? page.person?.display_name ?? actor.name}
        staff={readsAsStaff(actor) && actor.acting_for === null}
        mayEdit={canEditProfile(actor)}
        {...page}
        parts={parts}
      />,
    )
  })
  .get(memberPaths.profile, async (c) => {
    const mine = await c.var.read((db) => ownProfile(c, db))
    const values = mine ? profileValues(mine) : await newProfile(c)
    return showProfile(c, await openForm(c, { values: { ...values, next: wayBack(c) }, errors: {} }))
  })
  .post(memberPaths.profile, async (c) => {
    const actor = signedIn(c)
    const read = await readProfile(c)
    if (!read.ok) return showProfile(c, read.form, 422)
    const { value } = read
    const whose = { account: actor.account, email: c.var.account?.email ?? null }
    return saving(
      c,
      (tx) =>
        actor.person === null
          ? createProfile(tx, actor, value, whose).then(() => {})
          : updateProfile(tx, actor, { ...value, id: actor.person }),
      {
        done: () => c.redirect(value.next, 303),
        meanwhile: async () => {
          const now = await c.var.read((db) => ownProfile(c, db))
          return showProfile(c, typedOver(read.form, now?.version ?? value.version), 409, value)
        },
      },
    )
  })
  .get(memberPaths.consent, async (c) => {
    const { person } = signedIn(c)
    const standing = person === null ? undefined : await c.var.read((db) => standingConsent(db, person))
    return show(c, { title: t('見つけてもらう設定', 'Let yourself be found') }, <ConsentPage standing={standing} />)
  })
  .post(memberPaths.consent, async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, consentForm)
    const { findable } = found(read.ok ? read.value : null)
    await c.var.write((tx) => setFindable(tx, actor, findable === 'yes'))
    return c.redirect(memberPaths.consent, 303)
  })
  .get(memberPaths.newPerson, async (c) => {
    allow(canWriteForStaff(readerIn(c)))
    const form = await openForm(c, {
      values: { id: newId(), version: '0', place: 'either', reward: 'either', ...usualAudiences },
      errors: {},
    })
    return showNewPerson(c, form, 200)
  })
  .post(memberPaths.newPerson, async (c) => {
    const actor = signedIn(c)
    allow(canWriteForStaff(actor))
    const read = await readProfile(c)
    if (!read.ok) return showNewPerson(c, read.form, 422)
    const id = await c.var.write((tx) => createProfile(tx, actor, read.value, { account: null, email: null }))
    return c.redirect(memberPaths.person(id), 303)
  })

async function showNewPerson(c: Ctx, form: FormState, status: 200 | 422) {
  const heading = t('人を登録する（窓口・電話・紙）', 'Register a person (counter, telephone, paper)')
  const aims = await c.var.read(aimOptions)
  return show(
    c,
    { title: heading, status },
    <ProfileForm form={form} action={memberPaths.newPerson} title={heading} aims={aims} />,
  )
}
