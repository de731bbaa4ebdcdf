import { beforeAll, describe, expect, it } from 'vitest'
import { testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  site = await testSite({ env: { PUBLIC_URL: 'https://machiport.example.jp' } })
})

describe('every answer', () => {
  it.each(['/', '/sign-in', '/me', '/nowhere', '/healthz'])(
    'of %s says what a browser may do with it',
    async (path) => {
      const { headers } = await site.browser('machiport.example.jp').get(path)
      const policy = (headers.get('content-security-policy') ?? '').split('; ')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("form-action 'self'")
      expect(policy.find((rule) => rule.startsWith('script-src'))).toMatch(/^script-src 'nonce-[\w+/=]{20,}'$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})
