// The whole ceremony of a passkey, with the browser's own (virtual) authenticator: added, used, asked for again, removed.
import { expect, it } from 'vitest'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()

/** A device with a fingerprint reader; `touched` says whose finger it is. */
async function device(v: Visitor) {
  const cdp = await v.context.newCDPSession(v.page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    touched: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

async function addKey(v: Visitor, name: string): Promise<void> {
  await v.open('/account/passkeys')
  await v.page.locator('form[data-passkey] [name=name]').fill(name)
  await press(v, 'この端末でパスキーを作る')
  await v.page.getByRole('rowheader', { name }).waitFor()
}

it('a passkey signs in, unlocks what only its holder may do, and is gone when it is removed', async () => {
  const v = await visitor()
  const { touched, keys } = await device(v)
  await v.signIn('nakagawa@demo.example', password)
  await addKey(v, '仕事のパソコン')
  await v.meetsNoBarrier()
  expect(await keys()).toBe(1)

  await v.context.clearCookies()
  await v.open('/sign-in?next=%2Faccount')
  await v.meetsNoBarrier()
  await press(v, 'パスキーでログイン')
  await v.page.waitForURL('**/account')
  expect(await v.page.locator('main').innerText()).toContain('パスキー')

  // The same key again, where the site asks whether it is still them.
  const session = async () => (await v.context.cookies()).find(({ name }) => name === 'session')?.value
  const before = await session()
  await v.open('/account/confirmation?next=%2Faccount%2Fpasskeys')
  await v.meetsNoBarrier()
  await press(v, 'パスキーで確認する')
  await v.page.waitForURL('**/account/passkeys')
  expect(await session()).not.toBe(before)

  await v.page.locator('form[action$="/name"] [name=name]').fill('自宅の机')
  await press(v, '名前を変える')
  await v.page.getByRole('rowheader', { name: '自宅の机' }).waitFor()

  // A stranger's finger opens nothing.
  await v.context.clearCookies()
  await v.open('/sign-in')
  await touched(false)
  await press(v, 'パスキーでログイン')
  await v.page.getByText('パスキーを使えませんでした').waitFor()
  await touched(true)
  await press(v, 'パスキーでログイン')
  await v.page.waitForURL('**/me')

  v.page.on('dialog', (dialog) => void dialog.accept())
  await v.open('/account/passkeys')
  await press(v, '外す')
  await v.page.getByText('まだありません').waitFor()
  await v.context.clearCookies()
  await v.open('/sign-in')
  await press(v, 'パスキーでログイン')
  await v.page.getByText('このパスキーではログインできません').first().waitFor()
  await v.meetsNoBarrier()
  await v.leave()
})

it('a passkey opens the account it belongs to, not the one that is signed in', async () => {
  const v = await visitor()
  await device(v)
  await v.signIn('miura@demo.example', password)
  await addKey(v, '遥のキー')
  await v.context.clearCookies()
  await v.signIn('komiyama@demo.example', password)
  await v.open('/account/confirmation')
  await press(v, 'パスキーで確認する')
  await v.page.getByText('このパスキーではログインできません').first().waitFor()
  await v.open('/account')
  expect(await v.page.locator('main').innerText()).toContain('komiyama@demo.example')
  await v.leave()
})

it('without JavaScript nobody is shown a button that does nothing', async () => {
  const v = await visitor({ javaScript: false })
  await v.open('/sign-in')
  expect(await v.page.getByRole('button', { name: 'パスキーでログイン' }).isVisible()).toBe(false)
  await v.signIn('komiyama@demo.example', password)
  await v.open('/account/passkeys')
  expect(await v.page.locator('main').innerText()).toContain('JavaScriptが必要です')
  await v.leave()
})
